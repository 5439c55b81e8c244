import {
  checkHeardCase,
  checkHearingDay,
  displayName,
  isCaseNumber,
  type ClockTime,
  type Day,
  type ErrorCode,
  type PersonName,
  type ReferralState,
} from '@najat/domain';
import type { HearingLine } from './hearing.dto.js';
import type { HearingLineView } from './hearing.view.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { newId } from '../platform/database/id.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/problem/problem.js';

/** A case as a day is set for it, with its court. */
export interface HeardCase extends PersonName {
  readonly id: string;
  readonly personId: string;
  readonly caseNumber: string;
  readonly courtId: string;
  readonly orderedOn: Day;
  readonly state: ReferralState;
}

/** Cases within reach, held as they are until the transaction ends: none is transferred or withdrawn meanwhile. */
export function heardCases(
  tx: Tx,
  actor: Actor,
  by: { column: 'id' | 'case_number'; values: readonly string[] },
): Promise<HeardCase[]> {
  const params = new Params();
  const where = reach(actor, 'hearing.set', referralColumns('r'), params);
  return tx.query<HeardCase>(
    `SELECT r.id, r.person_id AS "personId", r.case_number AS "caseNumber", r.court_id AS "courtId",
       r.ordered_on AS "orderedOn", r.state, p.given, p.father, p.grandfather,
       p.great_grandfather AS "greatGrandfather", p.laqab
     FROM referral r JOIN person p ON p.id = r.person_id
     WHERE r.${by.column} = ANY (${params.add(by.values)}) AND ${where} ORDER BY r.id FOR SHARE OF r`,
    params,
  );
}

export interface NewHearing {
  readonly file: HeardCase;
  readonly on: Day;
  readonly at: ClockTime | null;
}

/** Writes new hearings; answers their ids by file, without those of files that have one open on that day already. */
export async function writeHearings(
  tx: Tx,
  actor: Actor,
  hearings: readonly NewHearing[],
): Promise<Map<string, string>> {
  const rows = hearings.map(({ file, on, at }) => ({
    id: newId(),
    referral_id: file.id,
    court_id: file.courtId,
    on_day: on,
    at_time: at,
  }));
  const written = await tx.query<{ id: string; referralId: string }>(
    `INSERT INTO hearing (id, referral_id, court_id, on_day, at_time, set_by, set_at, version)
     SELECT id, referral_id, court_id, on_day, at_time, $2, $3, 1
     FROM json_to_recordset($1) AS h (id uuid, referral_id uuid, court_id uuid, on_day date, at_time time)
     ON CONFLICT (referral_id, court_id, on_day) WHERE state = 'set' DO NOTHING
     RETURNING id, referral_id AS "referralId"`,
    [JSON.stringify(rows), actor.accountId, tx.now],
  );
  const ids = new Map(written.map(({ id, referralId }) => [referralId, id]));
  for (const { file, on, at } of hearings) {
    const id = ids.get(file.id);
    if (id !== undefined)
      await tellOf(tx, { id, file, version: 1 }, 'set', { on, ...(at === null ? {} : { at }) });
  }
  return ids;
}

/** One row of history, in the legal part of the case. */
export function tellOf(
  tx: Tx,
  hearing: { id: string; version: number; file: { id: string; personId: string } },
  action: string,
  data: Readonly<Record<string, string>>,
): Promise<void> {
  const { id, version, file } = hearing;
  return tx.record({
    subject: { kind: 'hearing', id },
    referralId: file.id,
    personId: file.personId,
    action,
    version,
    compartment: 'legal',
    data,
  });
}

interface Asked {
  readonly line: HearingLine;
  readonly file: HeardCase | undefined;
  readonly refused: ErrorCode | undefined;
}

/** Sets a day for each line that nothing speaks against; the others are answered with why not. */
export async function setLines(
  tx: Tx,
  actor: Actor,
  on: Day,
  lines: readonly HearingLine[],
  today: Day,
): Promise<HearingLineView[]> {
  const numbers = lines.map(({ caseNumber }) => caseNumber.toUpperCase());
  const found = await heardCases(tx, actor, { column: 'case_number', values: numbers.filter(isCaseNumber) });
  const files = new Map(found.map((file) => [file.caseNumber, file]));
  const asked = lines.map((line, index): Asked => {
    const number = numbers[index] ?? '';
    const file = files.get(number);
    const refused =
      numbers.indexOf(number) < index ? 'hearing.twice_in_list' : refusalOf(number, file, on, today);
    return { line, file, refused };
  });
  const hearings = asked.flatMap(({ line, file, refused }) =>
    file === undefined || refused !== undefined ? [] : [{ file, on, at: line.at ?? null }],
  );
  const ids = await writeHearings(tx, actor, hearings);
  return asked.map(({ line, file, refused }) => {
    const known = file === undefined ? { referralId: null, personName: null } : shown(file);
    const code = refused ?? (file !== undefined && ids.has(file.id) ? null : 'hearing.already_set');
    return { caseNumber: line.caseNumber, outcome: code === null ? 'set' : 'refused', code, ...known };
  });
}

const shown = (file: HeardCase) => ({ referralId: file.id, personName: displayName(file) });

function refusalOf(number: string, file: HeardCase | undefined, on: Day, today: Day): ErrorCode | undefined {
  if (!isCaseNumber(number)) return 'hearing.case_number_malformed';
  if (file === undefined) return 'hearing.case_unknown';
  return [...checkHeardCase(file), ...checkHearingDay({ ...file, on, today }, 'on')][0]?.code;
}

/** The one case, or a 404 as for any that is not within reach. */
export async function heardCase(tx: Tx, actor: Actor, id: string): Promise<HeardCase> {
  const [file] = await heardCases(tx, actor, { column: 'id', values: [id] });
  if (file === undefined) throw new Problem('not_found');
  return file;
}
