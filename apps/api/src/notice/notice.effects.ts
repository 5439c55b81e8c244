import { randomBytes } from 'node:crypto';
import {
  CHECK_CODE_BYTES,
  checkApproval,
  checkCode,
  checkDecline,
  checkSupport,
  type Day,
  type NoticeAction,
} from '@najat/domain';
import type { Notice } from './notice.entity.js';
import type { Actor } from '../platform/access/actor.js';
import type { Tx } from '../platform/database/tx.js';
import { assertNone } from '../platform/problem/problem.js';
import { nameOf, nextNumber } from '../report/index.js';

export interface Setting {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly today: Day;
}

/** What an action writes besides the state, and may refuse. */
export type NoticeEffect = (setting: Setting, notice: Notice) => Promise<Partial<Notice>> | Partial<Notice>;

export const support: NoticeEffect = async ({ tx, actor }, notice) => {
  assertNone(checkSupport(notice, actor));
  const { accountId } = actor;
  return { supportedBy: accountId, supportedName: await nameOf(tx, accountId), supportedAt: tx.now };
};

/** With the approval of the director the letter has its number, and keeps it. */
export const approve: NoticeEffect = async ({ tx, actor, today }, notice) => {
  assertNone(checkApproval(notice, actor));
  const { accountId } = actor;
  const centre = await tx.one<{ centreId: string; centreCode: string }>(
    'SELECT id AS "centreId", code AS "centreCode" FROM centre WHERE id = $1',
    [notice.centreId],
  );
  return {
    number: await nextNumber(tx, centre, today),
    checkCode: checkCode(randomBytes(CHECK_CODE_BYTES)),
    approvedBy: accountId,
    approvedName: await nameOf(tx, accountId),
    approvedAt: tx.now,
  };
};

export const decline =
  (words: string): NoticeEffect =>
  ({ tx, actor }, notice) => {
    assertNone(checkDecline(notice, actor));
    return { endedBy: actor.accountId, endedAt: tx.now, endWords: words };
  };

export const withdraw: NoticeEffect = ({ tx, actor }) => ({ endedBy: actor.accountId, endedAt: tx.now });

/** The permission of an action goes as far as the centre; that of its proposer as far as what they proposed. */
export const COLUMNS_OF: Readonly<Record<NoticeAction, { account?: string; centre?: string }>> = {
  support: { centre: 't.centre_id' },
  approve: { centre: 't.centre_id' },
  issue: { centre: 't.centre_id' },
  decline: { centre: 't.centre_id' },
  withdraw: { account: 't.proposed_by' },
};
