import type { TermStatus } from '@najat/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Effect, effectPart, type MovedCase } from './legal.api';

/** So many of the cases that would change are listed; all are counted. */
const LISTED = 100;

export interface WholeEffect {
  readonly done: number;
  readonly total: number;
  readonly moved: number;
  readonly listed: readonly MovedCase[];
  readonly standings: readonly { status: TermStatus; before: number; after: number }[];
}

const heldBy = ({ before, after }: MovedCase): number => after.daysHeldPastExpiry - before.daysHeldPastExpiry;

/** The parts added up; of the cases each names, the hardest hit. */
function whole(parts: readonly Effect[]): WholeEffect {
  const standings = new Map<TermStatus, { status: TermStatus; before: number; after: number }>();
  for (const { status, before, after } of parts.flatMap((part) => part.standings)) {
    const sum = standings.get(status) ?? { status, before: 0, after: 0 };
    standings.set(status, { status, before: sum.before + before, after: sum.after + after });
  }
  const done = parts.reduce((sum, { reckoned }) => sum + reckoned, 0);
  return {
    done,
    // Files may be opened meanwhile.
    total: Math.max(done, parts[0]?.total ?? 0),
    moved: parts.reduce((sum, { movedTotal }) => sum + movedTotal, 0),
    listed: parts
      .flatMap(({ moved }) => moved)
      .sort((a, b) => heldBy(b) - heldBy(a))
      .slice(0, LISTED),
    standings: [...standings.values()].filter(({ before, after }) => before + after > 0),
  };
}

/** Asks part after part while the page is open and nobody stops it; whoever leaves has asked for nothing more. */
export const useEffectOf = (id: string) => {
  const [isRunning, setRunning] = useState(false);
  const began = useRef(0);
  const [seconds, setSeconds] = useState<number | null>(null);
  const query = useInfiniteQuery({
    queryKey: ['legalParameter', id, 'effect'],
    queryFn: ({ pageParam, signal }) => effectPart(id, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Effect) => last.next,
    enabled: isRunning,
    staleTime: Infinity,
    gcTime: 0,
  });
  const { data, error, hasNextPage, isFetching, fetchNextPage } = query;
  const isDone = data !== undefined && !hasNextPage && !isFetching;
  useEffect(() => {
    if (isRunning && hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [isRunning, hasNextPage, isFetching, error, fetchNextPage]);
  useEffect(() => {
    if (!isRunning || !isDone) return;
    setSeconds(Math.max(1, Math.round((performance.now() - began.current) / 1000)));
    setRunning(false);
  }, [isRunning, isDone]);
  const start = (): void => {
    if (!data) began.current = performance.now();
    setRunning(true);
    if (error) void (data ? fetchNextPage() : query.refetch());
  };
  return {
    effect: data && whole(data.pages),
    error,
    seconds,
    isRunning: isRunning && !error,
    isDone,
    start,
    stop: () => setRunning(false),
  };
};
