import { useRef, useState } from 'react';
import { newKey, SubmissionKey } from '../http/idempotency';
import { asProblem, Problem } from '../http/problem';
import { queryClient } from '../http/query-client';
import { ATTACHMENTS_TOUCHED, sendAttachment, type Sending } from './attachment.api';

export interface QueuedPaper {
  key: string;
  file: File;
  /** The same for every attempt at this file as the same thing, so that it is not kept twice. */
  submission: SubmissionKey;
  standing: 'waiting' | 'sending' | 'sent' | 'failed';
  /** From 0 to 1. */
  progress: number;
  problem: Problem | null;
}

export interface PaperQueue {
  papers: readonly QueuedPaper[];
  isSending: boolean;
  add: (files: readonly File[]) => void;
  /** Takes one away, or stops sending it. */
  remove: (key: string) => void;
  /** Sends what has not been sent yet, one after the other; whether all of it has arrived. */
  send: (referralId: string, of: Sending) => Promise<boolean>;
  clear: () => void;
}

const fresh = (file: File, mostBytes: number | undefined): QueuedPaper => {
  const code = file.size === 0 ? 'file.empty' : file.size > (mostBytes ?? Infinity) ? 'file.too_large' : null;
  return {
    key: newKey(),
    file,
    submission: new SubmissionKey(),
    standing: code ? 'failed' : 'waiting',
    progress: 0,
    problem: code ? new Problem({ status: 422, code }) : null,
  };
};

/** One that the server has judged is not what it takes; sending it again would be refused again. */
export const isHopeless = ({ standing, problem }: QueuedPaper): boolean =>
  standing === 'failed' && (problem?.code.startsWith('file.') ?? false);

/** Files that were chosen and are to be attached. Nothing of them is lost before it has arrived or is taken away. */
export const usePaperQueue = (mostBytes?: number): PaperQueue => {
  const [papers, setPapers] = useState<readonly QueuedPaper[]>([]);
  const [isSending, setSending] = useState(false);
  const stops = useRef(new Map<string, AbortController>());
  const change = (key: string, part: Partial<QueuedPaper>): void =>
    setPapers((all) => all.map((paper) => (paper.key === key ? { ...paper, ...part } : paper)));

  const sendOne = async (
    referralId: string,
    of: Sending,
    { key, file, submission }: QueuedPaper,
  ): Promise<boolean> => {
    const stop = new AbortController();
    stops.current.set(key, stop);
    change(key, { standing: 'sending', progress: 0, problem: null });
    try {
      await sendAttachment(referralId, file, of, {
        idempotencyKey: submission.for(of),
        signal: stop.signal,
        onProgress: (progress) => change(key, { progress }),
      });
      change(key, { standing: 'sent' });
      return true;
    } catch (failure) {
      if (stop.signal.aborted) setPapers((all) => all.filter((paper) => paper.key !== key));
      else change(key, { standing: 'failed', problem: asProblem(failure) });
      return false;
    } finally {
      stops.current.delete(key);
    }
  };

  const send = async (referralId: string, of: Sending): Promise<boolean> => {
    setSending(true);
    let isWhole = true;
    for (const paper of papers) {
      if (paper.standing === 'sent') continue;
      const arrived = !isHopeless(paper) && (await sendOne(referralId, of, paper));
      isWhole &&= arrived;
    }
    setSending(false);
    await Promise.all(
      ATTACHMENTS_TOUCHED.map((queryKey) => queryClient.invalidateQueries({ queryKey: [...queryKey] })),
    );
    return isWhole;
  };

  return {
    papers,
    isSending,
    add: (files) => setPapers((all) => [...all, ...files.map((file) => fresh(file, mostBytes))]),
    remove: (key) => {
      stops.current.get(key)?.abort();
      setPapers((all) => all.filter((paper) => paper.key !== key || paper.standing === 'sending'));
    },
    send,
    clear: () => setPapers([]),
  };
};
