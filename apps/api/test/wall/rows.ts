import type { Discipline } from '@najat/domain';
import { v7 } from 'uuid';
import { writeReportRows } from './rows.reports.js';
import { writeAccountRows } from './rows.accounts.js';
import { writeLawRows } from './rows.law.js';
import type { Places } from '../fixtures.js';

export type Owner = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;
export type Side = 0 | 1;

/** One row of the database and everything that may decide who sees it. */
export interface Fact {
  readonly table: string;
  /** The columns of its primary key, as text, joined by a stroke. */
  readonly key: string;
  readonly side?: Side;
  /** Whose file it is of: one a court sent, or one of Article 40. None: of no file. */
  readonly file?: 'court' | 'voluntary';
  readonly discipline?: Discipline;
  readonly compartment?: 'legal' | 'administrative' | 'clinical' | 'restricted';
  readonly about?: 'file' | 'bed' | 'session' | 'account' | 'person' | 'attempt' | 'screening' | 'law';
  /** A look at what it is about, not a change of it; and the centre of whoever looked. */
  readonly look?: true;
  readonly looker?: Side;
  /** The account that wrote it or that it belongs to. */
  readonly author?: string;
  /** The accounts that have its file open for an emergency at this moment. */
  readonly openTo?: readonly string[];
  /** Of a report and what belongs to it: the court has it. */
  readonly handedIn?: true;
  /** Of an emergency access: it is over, and nobody has reviewed it. */
  readonly over?: true;
  /** Of a figure of the law: it waits to be confirmed. */
  readonly proposed?: true;
  /** Of a public holiday. */
  readonly when?: 'past' | 'today' | 'coming';
}

export const PROBED: readonly Discipline[] = ['psychological', 'medical'];
export const NUMBER = '000011112222';

const SUBJECTS: Readonly<Record<string, string>> = {
  file: 'referral',
  attempt: 'emergencyAccess',
  law: 'legalParameter',
};

interface Opener {
  readonly id: string;
  readonly role: string;
  readonly side: Side;
}

/** Of each centre somebody of either role that may open a file in an emergency. */
async function openersOf(owner: Owner): Promise<Opener[]> {
  return owner<Opener>(
    `SELECT id, role, CASE WHEN username LIKE '%.other' THEN 1 ELSE 0 END AS side FROM account
     WHERE role = 'centre_director' OR (role = 'practitioner' AND discipline = 'psychological')
     ORDER BY role DESC, side`,
  );
}

/** Writes a row, and notes whose it is; `key` where its primary key is not one column named id. */
export type Add = (
  table: string,
  row: Readonly<Record<string, unknown>>,
  fact: Omit<Fact, 'table' | 'key'>,
  key?: string,
) => Promise<void>;

/** One row for every way in which a row can be somebody's: two centres and courts, both bases, two disciplines. */
export async function writeRows(owner: Owner, places: Places): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  const add: Add = async (table, row, fact, key = String(row['id'])) => {
    const names = Object.keys(row);
    await owner(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, i) => `$${String(i + 1)}`).join(', ')})`,
      Object.values(row),
    );
    facts.push({ table, key, ...fact });
  };
  const accounts = await owner<{ id: string }>('SELECT id FROM account ORDER BY id');
  const author = accounts[0]?.id ?? '';
  const second = accounts[1]?.id ?? '';
  const staff = await Promise.all(
    places.centres.map(async (centre) => {
      const sql = `SELECT id FROM account WHERE role = 'case_manager' AND centre_id = $1`;
      return (await owner<{ id: string }>(sql, [centre]))[0]?.id;
    }),
  );

  // Of the first centre and court, whoever may add papers; and somebody who may not.
  const adders = await owner<{ id: string }>(
    `SELECT id FROM account WHERE role IN ('court_clerk', 'intake_officer', 'case_manager')
       AND username NOT LIKE '%.other' ORDER BY id`,
  );

  const openers = await openersOf(owner);
  for (const side of [0, 1] as const) {
    const centre = places.centres[side];
    // In each centre a file of each kind is open to one of those of the other centre who may open any.
    const openTo = openers.filter((opener) => opener.side !== side).map(({ id }) => id);
    const sessions = new Map<Discipline, string>();
    for (const discipline of PROBED) {
      const id = v7();
      sessions.set(discipline, id);
      await add(
        'session',
        {
          id,
          centre_id: centre,
          discipline,
          held_on: '2026-01-07',
          minutes: 45,
          kind: 'group',
          topic: 'x',
          led_by: author,
          recorded_at: '2026-01-07',
        },
        { side, discipline, author, openTo },
      );
    }
    for (const [turn, file] of (['court', 'voluntary'] as const).entries()) {
      const court = file === 'court' ? places.courts[side] : null;
      const basis = file === 'court' ? 'ART39_PLACEMENT' : 'ART40_VOLUNTARY';
      const [person, referral, order, placement, admission, plan, followUp] = Array.from({ length: 7 }, () =>
        v7(),
      ) as [string, string, string, string, string, string, string];
      const bed = places.beds[side][turn] ?? '';
      // In the first centre the two files are of one human being, who is in residence once.
      const inResidence = file === 'court' || side === 1;
      const of = { side, file, openTo: openTo.slice(turn, turn + 1) } as const;
      await add(
        'person',
        {
          id: person,
          given: 'س',
          father: 'ص',
          sex: 'male',
          birth_date: '1990-01-01',
          birth_precision: 'day',
          national_number: side === 0 ? NUMBER : null,
          created_at: '2026-01-01',
          regime: file,
        },
        of,
      );
      await add('person_key', { person_id: person, name_key: 'س ص', name_recall: 'س ص' }, of, person);
      await add(
        'referral',
        {
          id: referral,
          case_number: referral,
          person_id: person,
          centre_id: centre,
          court_id: court,
          legal_basis: basis,
          state: 'admitted',
          order_number: file === 'court' ? '1' : null,
          ordered_on: '2026-01-01',
          logged_by: author,
          logged_at: '2026-01-02',
          logged_on: '2026-01-02',
          verified_by: second,
          verified_at: '2026-01-02',
        },
        of,
      );
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
      if (file === 'court')
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
      for (const adder of [author, ...adders.map(({ id }) => id)]) {
        await paper('order', 'legal', referral, adder, of);
        await paper('centre_letter', 'administrative', referral, adder, of);
      }
      facts.push({ table: 'bed', key: bed, ...of });
      await add(
        'admission',
        {
          id: admission,
          referral_id: referral,
          person_id: person,
          centre_id: centre,
          legal_basis: basis,
          kind: inResidence ? 'residential' : 'clinic',
          state: 'active',
          admitted_on: '2026-01-05',
          admitted_at: '2026-01-05',
        },
        of,
      );
      if (inResidence)
        await add(
          'absence',
          {
            id: v7(),
            admission_id: admission,
            referral_id: referral,
            centre_id: centre,
            kind: 'leave',
            from_on: '2026-01-07',
            recorded_by: author,
            recorded_at: '2026-01-07',
          },
          { ...of, author },
        );
      await add(
        'placement',
        {
          id: placement,
          referral_id: referral,
          admission_id: admission,
          centre_id: centre,
          bed_id: bed,
          kind: 'occupied',
          from_at: '2026-01-05',
        },
        of,
      );
      await add(
        'discharge_note',
        { admission_id: admission, centre_id: centre, summary: 'x' },
        of,
        admission,
      );
      // Of a file of Article 40 there is no report: the table refuses one.
      if (file === 'court')
        await writeReportRows(owner, add, { referral, admission, centre, author, second }, of);
      for (const discipline of PROBED) {
        const phase = v7();
        const session = sessions.get(discipline) ?? '';
        const own = { ...of, discipline };
        const held = { phase_id: phase, session_id: session, centre_id: centre, discipline };
        await add(
          'phase',
          {
            id: phase,
            admission_id: admission,
            referral_id: referral,
            centre_id: centre,
            discipline,
            state: 'offered',
          },
          own,
        );
        await add('phase_note', { phase_id: phase, centre_id: centre, discipline, goals: 'x' }, own, phase);
        await add('attendance', { ...held, status: 'present' }, own, `${phase}|${session}`);
        await add('attendance_note', { ...held, note: 'x' }, own, `${phase}|${session}`);
      }
      await add(
        'plan',
        { id: plan, admission_id: admission, referral_id: referral, centre_id: centre, state: 'draft' },
        of,
      );
      await add(
        'follow_up',
        {
          id: followUp,
          admission_id: admission,
          referral_id: referral,
          person_id: person,
          centre_id: centre,
          month: 1,
          due_on: '2026-03-01',
          state: 'scheduled',
        },
        of,
      );
      for (const compartment of ['legal', 'administrative', 'clinical'] as const)
        await history(compartment, 'file', referral, referral, of);
      const screening = v7();
      const medical = { ...of, discipline: 'medical' } as const;
      await add(
        'screening',
        {
          id: screening,
          admission_id: admission,
          centre_id: centre,
          discipline: 'medical',
          admitted_on: '2026-01-05',
          kind: 'hiv',
          consent: 'given',
          taken_on: '2026-01-06',
          result: 'pending',
          recorded_by: author,
          recorded_at: '2026-01-06',
        },
        { ...medical, author },
      );
      await history('restricted', 'screening', screening, null, medical);
      // What the API never writes, for the policies to refuse by themselves.
      await history('clinical', 'screening', screening, null, medical);
      await history('restricted', 'file', referral, referral, of);
      await history('restricted', 'file', referral, referral, { ...of, look: true });
      await history('legal', 'file', referral, referral, { ...of, look: true });
      for (const opener of openers.filter((one) => one.side !== side)) {
        const open = of.openTo.includes(opener.id);
        const early = opener.role === 'practitioner';
        await access(
          opener,
          { referral_id: referral, centre_id: centre },
          open ? 'open' : early ? 'ended' : 'run out',
          {
            ...of,
            openTo: [],
          },
        );
      }
      for (const looker of [0, 1] as const) {
        await history('legal', 'person', person, null, { ...of, look: true, looker });
        await history('legal', 'person', person, null, { ...of, looker });
      }
    }
    for (const bed of places.beds[side].slice(2)) facts.push({ table: 'bed', key: bed, side });
    await history('administrative', 'bed', places.beds[side][4] ?? '', null, { side });
    for (const [discipline, session] of sessions) {
      await history('clinical', 'session', session, null, { side, discipline, openTo });
      await history('clinical', 'session', session, null, { side, discipline, openTo, look: true });
    }
    facts.push({ table: 'centre', key: centre, side }, { table: 'court', key: places.courts[side], side });
  }
  await history('administrative', 'account', author, null, {});
  await history('restricted', 'account', author, null, {});
  // A number that led to no file: of no file, and so told to nobody but its opener and auditors.
  const [first] = openers;
  if (first !== undefined) await access(first, {}, 'found nothing', {});
  await history('administrative', 'attempt', v7(), null, {});

  const [place] = await owner<{ id: string }>('SELECT id FROM file_store');
  facts.push({ table: 'file_store', key: place?.id ?? '' });

  async function paper(
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

  async function access(
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

  async function history(
    compartment: NonNullable<Fact['compartment']>,
    about: NonNullable<Fact['about']>,
    subject: string,
    referral: string | null,
    of: Pick<Fact, 'side' | 'file' | 'discipline' | 'look' | 'looker' | 'openTo'>,
  ): Promise<void> {
    const actor = of.looker === undefined ? author : (staff[of.looker] ?? '');
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

  await writeAccountRows(
    add,
    accounts.map(({ id }) => id),
  );
  facts.push(...(await writeLawRows(add, owner, [author, second])));
  for (const compartment of ['legal', 'administrative', 'restricted'] as const)
    await history(compartment, 'law', v7(), null, {});
  await history('legal', 'law', v7(), null, { look: true });
  facts.push(...accounts.map(({ id }) => ({ table: 'account', key: id, author: id })));
  facts.push({ table: 'history_period', key: '1' });
  await add('case_counter', { prefix: 'AAA', year: 2026, last: 1 }, {}, 'AAA|2026');
  return facts;
}
