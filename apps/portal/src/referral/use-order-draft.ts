import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Schema } from '@najat/contract';
import { http } from '../shell/http/http';
import { newKey } from '../shell/http/idempotency';
import { useAccount } from '../shell/session/session';
import { DraftKeeper, type DraftStanding } from './draft-keeper';
import { draftOf, type OrderDraft, valuesOf } from './order-draft';
import { emptyOrder, type OrderValues } from './order-values';
import type { Hit } from './referral.api';

const PATH = '/order-draft';

export const discardDraft = (key: string): Promise<unknown> => http.delete(PATH, { idempotencyKey: key });

const send = async (draft: OrderDraft | null): Promise<string> => {
  const options = { idempotencyKey: newKey() };
  if (draft === null) {
    await discardDraft(options.idempotencyKey);
    return '';
  }
  return (await http.put<Schema<'OrderDraftView'>>(PATH, draft, options)).savedAt ?? '';
};

const later = (work: () => void, pauseMs: number): (() => void) => {
  const timer = setTimeout(work, pauseMs);
  return () => clearTimeout(timer);
};

/** Somebody on record, as the search would have found them. */
const hitOf = (file: Schema<'PersonFileView'>): Hit | null => {
  const [newest] = file.cases;
  if (!newest) return null;
  const { id, displayName, motherGiven, birthDate, sex } = file;
  const { caseNumber, referralId, state } = newest;
  return { id, displayName, motherGiven, birthDate, sex, caseNumber, referralId, state };
};

export interface FoundDraft {
  values: OrderValues;
  savedAt: string;
}

/** The order this account has begun and not sent; looked for once, and not left in the memory of the browser. */
export const useFoundDraft = () => {
  const account = useAccount();
  return useQuery({
    queryKey: ['order-draft', account.id],
    queryFn: async ({ signal }): Promise<FoundDraft | null> => {
      const { content, savedAt } = await http.get<Schema<'OrderDraftView'>>(PATH, {}, signal);
      if (!content || savedAt === null) return null;
      const known = content.personId
        ? await http
            .get<Schema<'PersonFileView'>>(`/persons/${content.personId}`, {}, signal)
            // Out of reach by now: whoever goes on names them anew.
            .then(hitOf, () => null)
        : null;
      return { values: valuesOf(content, known, emptyOrder(account)), savedAt };
    },
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
};

/** Keeps the order while it is typed, on the server, where nobody else at this desk finds it. */
export const useOrderDraft = (
  values: OrderValues,
  found: FoundDraft | null,
): { keeper: DraftKeeper<OrderDraft>; standing: DraftStanding } => {
  const [empty] = useState(emptyOrder(useAccount()));
  const [standing, setStanding] = useState<DraftStanding>(
    found ? { is: 'kept', at: found.savedAt } : { is: 'nothing' },
  );
  const [keeper] = useState(
    () =>
      new DraftKeeper<OrderDraft>(found && draftOf(found.values, empty), { send, later, tell: setStanding }),
  );
  useEffect(() => keeper.keep(draftOf(values, empty)), [keeper, values, empty]);
  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden') void keeper.flush();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      void keeper.flush();
    };
  }, [keeper]);
  return { keeper, standing };
};
