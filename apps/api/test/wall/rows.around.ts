import { v7 } from 'uuid';
import type { Add, Fact, Owner, Side } from './facts.js';
import type { Places } from '../fixtures.js';

const SUBJECTS: Readonly<Record<string, string>> = {
  file: 'referral',
  attempt: 'emergencyAccess',
  law: 'legalParameter',
};

export interface Opener {
  readonly id: string;
  readonly role: string;
  readonly side: Side;
}

/** Who writes of it: of most rows one account, of looks somebody of either centre. */
export interface Authors {
  readonly author: string;
  readonly staff: readonly (string | undefined)[];
}

/** Of each centre somebody of either role that may open a file in an emergency. */
export async function openersOf(owner: Owner): Promise<Opener[]> {
  return owner<Opener>(
    `SELECT id, role, CASE WHEN username LIKE '%.other' THEN 1 ELSE 0 END AS side FROM account
     WHERE role = 'centre_director' OR (role = 'practitioner' AND discipline = 'psychological')
     ORDER BY role DESC, side`,
  );
}

export async function paper(
  add: Add,
  kind: string,
  compartment: NonNullable<Fact['compartment']>,
  referral: string,
  adder: string,
  of: Omit<Fact, 'table' | 'key'>,
): Promise<void> {
  const id = v7();
  await add(
    'attachment',
    {
      id,
      referral_id: referral,
      kind,
      media_type: 'image/png',
      bytes: 1,
      pages: 1,
      sha256: Buffer.from(id.replaceAll('-', '')),
      added_by: adder,
      added_at: '2026-01-05',
    },
    { ...of, compartment, author: adder },
  );
}

export async function access(
  add: Add,
  places: Places,
  opener: Opener,
  file: Readonly<Record<string, string>>,
  how: 'open' | 'ended' | 'run out' | 'found nothing',
  of: Omit<Fact, 'table' | 'key'>,
): Promise<void> {
  const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
  await add(
    'emergency_access',
    {
      id: v7(),
      account_id: opener.id,
      opener_role: opener.role,
      opener_centre_id: places.centres[opener.side],
      sought_by: 'case_number',
      reason: 'handover',
      words: 'x'.repeat(20),
      opened_at: ago(120),
      ...file,
      ...(how === 'found nothing' ? {} : { ends_at: how === 'run out' ? ago(60) : ago(-60) }),
      ...(how === 'ended' ? { ended_at: ago(90) } : {}),
    },
    { ...of, author: opener.id, ...(how === 'ended' || how === 'run out' ? { over: true } : {}) },
  );
}

export async function history(
  add: Add,
  by: Authors,
  compartment: NonNullable<Fact['compartment']>,
  about: NonNullable<Fact['about']>,
  subject: string,
  referral: string | null,
  of: Pick<Fact, 'side' | 'file' | 'discipline' | 'look' | 'looker' | 'openTo'>,
): Promise<void> {
  const actor = of.looker === undefined ? by.author : (by.staff[of.looker] ?? '');
  await add(
    'history',
    {
      id: v7(),
      at: '2026-01-05',
      actor_id: actor,
      subject_kind: SUBJECTS[about] ?? about,
      subject_id: subject,
      referral_id: referral,
      person_id: about === 'person' ? subject : null,
      action: of.look === true ? 'read' : 'x',
      version: of.look === true ? 0 : 1,
      compartment,
      data: {},
    },
    { ...of, compartment, about, author: actor },
  );
}

/** An order that covers the stay, verified by a second person, and of a court the term that follows from it. */
export async function ledger(
  add: Add,
  {
    referral,
    order,
    centre,
    court,
  }: { referral: string; order: string; centre: string; court: string | null },
  { author, second }: { author: string; second: string },
  of: Omit<Fact, 'table' | 'key'>,
): Promise<void> {
  await add(
    'order_entry',
    {
      id: order,
      referral_id: referral,
      number: 1,
      kind: 'placement_order',
      court_id: court,
      decided_on: '2026-01-01',
      recorded_by: author,
      recorded_at: '2026-01-02',
    },
    { ...of, author },
  );
  await add(
    'order_verification',
    {
      entry_id: order,
      referral_id: referral,
      recorded_by: author,
      verified_by: second,
      verified_at: '2026-01-02',
    },
    { ...of, author: second },
    order,
  );
  if (court !== null)
    await add(
      'term_phase',
      {
        referral_id: referral,
        centre_id: centre,
        court_id: court,
        since: '2026-01-02',
        status: 'running',
        measure: 'placement',
        from_on: '2026-01-01',
        to_on: '2026-03-31',
        to_moves: false,
        covered: true,
        without_basis: 0,
        without_basis_grows: false,
        held_past: 0,
        held_past_grows: false,
        open: true,
      },
      of,
      `${referral}|2026-01-02`,
    );
}

/** A day before the court of a file, set by each of those who may set one and by somebody who may not. */
export async function hearings(
  add: Add,
  { referral, centre, court }: { referral: string; centre: string; court: string },
  setters: readonly string[],
  of: Omit<Fact, 'table' | 'key'>,
): Promise<void> {
  for (const [index, setter] of setters.entries())
    await add(
      'hearing',
      {
        id: v7(),
        referral_id: referral,
        court_id: court,
        centre_id: centre,
        on_day: `2026-03-${String(index + 1).padStart(2, '0')}`,
        set_by: setter,
        set_at: '2026-01-05',
      },
      { ...of, author: setter },
    );
}

/** A drug test with a result, and what the history says of it. */
export async function drugTest(
  add: Add,
  by: Authors,
  { admission, referral, centre }: { admission: string; referral: string; centre: string },
  of: Omit<Fact, 'table' | 'key'>,
): Promise<void> {
  const id = v7();
  const recorded = { recorded_by: by.author, recorded_at: '2026-01-07' };
  await add(
    'drug_test',
    {
      id,
      admission_id: admission,
      referral_id: referral,
      centre_id: centre,
      discipline: 'medical',
      admitted_on: '2026-01-05',
      collected_on: '2026-01-07',
      outcome: 'given',
      specimen: 'urine',
      watched: true,
      ...recorded,
    },
    { ...of, author: by.author },
  );
  await add(
    'drug_test_result',
    { drug_test_id: id, centre_id: centre, drug_class: 'cannabis', result: 'negative', ...recorded },
    { ...of, author: by.author },
    `${id}|cannabis|screening`,
  );
  await history(add, by, 'clinical', 'drugTest', id, null, of);
  await history(add, by, 'clinical', 'drugTest', id, null, { ...of, look: true });
}
