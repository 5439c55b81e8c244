import type { Discipline } from '@najat/domain';
import { v7 } from 'uuid';
import { writeAccountRows } from './rows.accounts.js';
import { writeLawRows } from './rows.law.js';
import { writeNoticeRows } from './rows.notices.js';
import { writeReportRows } from './rows.reports.js';
import { NUMBER, PROBED, type Add, type Fact, type Owner } from './facts.js';
import { access, drugTest, hearings, history, ledger, openersOf, paper } from './rows.around.js';
import type { Places } from '../fixtures.js';

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

  const by = { author, staff };
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
      await ledger(add, { referral, order, centre, court }, { author, second }, of);
      for (const adder of [author, ...adders.map(({ id }) => id)]) {
        await paper(add, 'order', 'legal', referral, adder, of);
        await paper(add, 'centre_letter', 'administrative', referral, adder, of);
      }
      if (court !== null)
        await hearings(add, { referral, centre, court }, [author, ...adders.map(({ id }) => id)], of);
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
      else await writeNoticeRows(owner, add, { referral, admission, centre, court: places.courts[side] }, of);
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
        await history(add, by, compartment, 'file', referral, referral, of);
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
      await history(add, by, 'restricted', 'screening', screening, null, medical);
      await drugTest(add, by, { admission, referral, centre }, medical);
      // What the API never writes, for the policies to refuse by themselves.
      await history(add, by, 'clinical', 'screening', screening, null, medical);
      await history(add, by, 'restricted', 'file', referral, referral, of);
      await history(add, by, 'restricted', 'file', referral, referral, { ...of, look: true });
      await history(add, by, 'legal', 'file', referral, referral, { ...of, look: true });
      for (const opener of openers.filter((one) => one.side !== side)) {
        const open = of.openTo.includes(opener.id);
        const early = opener.role === 'practitioner';
        await access(
          add,
          places,
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
        await history(add, by, 'legal', 'person', person, null, { ...of, look: true, looker });
        await history(add, by, 'legal', 'person', person, null, { ...of, looker });
      }
    }
    for (const bed of places.beds[side].slice(2)) facts.push({ table: 'bed', key: bed, side });
    await history(add, by, 'administrative', 'bed', places.beds[side][4] ?? '', null, { side });
    for (const [discipline, session] of sessions) {
      await history(add, by, 'clinical', 'session', session, null, { side, discipline, openTo });
      await history(add, by, 'clinical', 'session', session, null, { side, discipline, openTo, look: true });
    }
    facts.push({ table: 'centre', key: centre, side }, { table: 'court', key: places.courts[side], side });
  }
  await history(add, by, 'administrative', 'account', author, null, {});
  await history(add, by, 'restricted', 'account', author, null, {});
  // A number that led to no file: of no file, and so told to nobody but its opener and auditors.
  const [first] = openers;
  if (first !== undefined) await access(add, places, first, {}, 'found nothing', {});
  await history(add, by, 'administrative', 'attempt', v7(), null, {});

  const [place] = await owner<{ id: string }>('SELECT id FROM file_store');
  facts.push({ table: 'file_store', key: place?.id ?? '' });

  await writeAccountRows(
    add,
    accounts.map(({ id }) => id),
  );
  facts.push(...(await writeLawRows(add, owner, [author, second])));
  for (const compartment of ['legal', 'administrative', 'restricted'] as const)
    await history(add, by, compartment, 'law', v7(), null, {});
  await history(add, by, 'legal', 'law', v7(), null, { look: true });
  facts.push(...accounts.map(({ id }) => ({ table: 'account', key: id, author: id })));
  facts.push({ table: 'history_period', key: '1' });
  await add('case_counter', { prefix: 'AAA', year: 2026, last: 1 }, {}, 'AAA|2026');
  return facts;
}
