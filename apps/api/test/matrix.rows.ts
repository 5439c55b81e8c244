import {
  admissionMachine,
  bedMachine,
  caseNumber,
  caseSeries,
  DISCIPLINES,
  emergencyAccessMachine,
  followUpMachine,
  nameKey,
  phaseMachine,
  planMachine,
  referralMachine,
  reportMachine,
  SCREENING_CONSENTS,
  type LegalBasis,
} from '@najat/domain';
import { v7 } from 'uuid';
import type { Api } from './api.js';
import { usernameOf } from './fixtures.js';
import type { Cell } from './matrix.cell.js';
import { drugTest } from './matrix.clinical.js';
import { ofTheLaw } from './matrix.law.js';
import { lookedAt } from './matrix.looks.js';
import { ordered, papersOf } from './matrix.papers.js';
import { noticedOf } from './matrix.notices.js';
import { heard, reported } from './matrix.reports.js';

const BASES = ['ART39_PLACEMENT', 'ART40_VOLUNTARY'] as const;
/** The name by which the people of a centre and a basis are found: nobody else has it. */
export const nameOf = (side: 0 | 1, voluntary: boolean): string =>
  (['سالم', 'ناصر', 'كريم', 'حسن'] as const)[side * 2 + Number(voluntary)] ?? '';
const VERIFIED = ['verified', 'accepted', 'admitted', 'closed', 'not_arrived'];

/** Something of every kind in every state, of both centres and courts, of courts' files and of Article 40. */
export async function everyCell(api: Api): Promise<Cell[]> {
  const cells: Cell[] = [];
  let running = 0;
  const [logger, verifier] = await api.asOwner<{ id: string }>(
    `SELECT id FROM account WHERE role IN ('intake_officer', 'case_manager') ORDER BY role LIMIT 2`,
  );

  async function referral(
    side: 0 | 1,
    basis: LegalBasis,
    state: string,
    openTo?: string,
    term?: true,
    hasStay = false,
  ): Promise<{ id: string; person: string }> {
    const voluntary = basis === 'ART40_VOLUNTARY';
    const [person, id] = [v7(), v7()];
    const number = caseNumber(caseSeries('MTX', basis), 2026, (running += 1));
    await api.asOwner(
      `INSERT INTO person (id, given, father, sex, version, created_at, regime) VALUES ($1, $3, 'ص', 'male', 1, now(), $2)`,
      [person, voluntary ? 'voluntary' : 'court', nameOf(side, voluntary)],
    );
    await api.asOwner('INSERT INTO person_key (person_id, name_key, name_recall) VALUES ($1, $2, $2)', [
      person,
      nameKey(nameOf(side, voluntary)),
    ]);
    const opened = openTo === undefined ? {} : { openTo };
    cells.push({ kind: 'person', id: person, state: '', side, voluntary, ...opened });
    const verified = VERIFIED.includes(state);
    await api.asOwner(
      `INSERT INTO referral (id, case_number, person_id, centre_id, court_id, legal_basis, state, order_number, ordered_on,
         logged_by, logged_at, logged_on, verified_by, verified_at, end_reason, version)
       VALUES ($1, $12, $2, $3, $4, $5, $6, $7, '2026-01-01', $8, now(), '2026-01-02', $9, $10, $11, 3)`,
      [
        id,
        person,
        api.places.centres[side],
        voluntary ? null : api.places.courts[side],
        basis,
        state,
        voluntary ? null : id,
        logger?.id,
        verified ? verifier?.id : null,
        verified ? '2026-01-03' : null,
        ['declined', 'withdrawn'].includes(state) ? 'other' : null,
        number,
      ],
    );
    cells.push({
      kind: 'referral',
      id,
      state,
      side,
      voluntary,
      hasStay,
      caseNumber: number,
      ...opened,
      ...(term ? { term } : {}),
    });
    if (term)
      await ordered(
        api,
        { referral: id, centre: api.places.centres[side], court: api.places.courts[side] },
        { logger: logger?.id ?? '', verifier: verifier?.id ?? '' },
      );
    return { id, person };
  }

  async function stay(
    side: 0 | 1,
    basis: LegalBasis,
    state: string,
    turn: number,
    openTo?: string,
  ): Promise<void> {
    const voluntary = basis === 'ART40_VOLUNTARY';
    const centre = api.places.centres[side];
    const { id: file, person } = await referral(
      side,
      basis,
      state === 'active' ? 'admitted' : 'closed',
      openTo,
      state === 'active' && !voluntary ? true : undefined,
      true,
    );
    if (openTo !== undefined) await emergency(file, { side, voluntary, state: 'open', username: openTo });
    const left = state === 'active' ? [null, null, null] : ['2026-02-01', 'DIED', 'died'];
    const admission = v7();
    await api.asOwner(
      `INSERT INTO admission (id, referral_id, person_id, centre_id, legal_basis, kind, state, admitted_on, admitted_at,
         discharged_on, discharge_reason, outcome, version)
       VALUES ($1, $2, $3, $4, $5, 'clinic', $6, '2026-01-05', now(), $7, $8, $9, 3)`,
      [admission, file, person, centre, basis, state, ...left],
    );
    const own = { side, voluntary, ...(openTo === undefined ? {} : { openTo }) };
    cells.push({ kind: 'admission', id: admission, state, ...own });
    if (turn === 0 || openTo !== undefined) cells.push(...(await papersOf(api, file, own)));
    if (turn === 0) {
      const bed = api.places.beds[side][voluntary ? 3 : 2] ?? '';
      await api.asOwner(
        `INSERT INTO placement (id, referral_id, admission_id, centre_id, bed_id, kind, from_at)
         VALUES ($1, $2, $3, $4, $5, 'occupied', '2026-01-05')`,
        [v7(), file, admission, centre, bed],
      );
      cells.push({ kind: 'placement', id: bed, state: 'occupied', ...own });
    }
    const open = reportMachine.states.filter((one) => !reportMachine.settled.includes(one));
    const reports =
      turn === 0 ? [...reportMachine.settled, open[0]] : [open[Math.min(turn, open.length - 1)]];
    const of = { side, referral: file, admission };
    const by = { drafter: logger?.id ?? '', director: verifier?.id ?? '' };
    if (!voluntary && turn === 0) cells.push(...(await heard(api, of, logger?.id ?? '')));
    if (voluntary) cells.push(...(await noticedOf(api, of, turn)));
    if (!voluntary) for (const one of reports) cells.push(await reported(api, of, one ?? 'drafted', by));
    for (const [index, discipline] of DISCIPLINES.entries()) {
      const step = phaseMachine.states[(index + turn) % phaseMachine.states.length] ?? 'offered';
      const id = v7();
      const days = step === 'offered' ? null : '2026-01-06';
      const ended = step === 'completed' || step === 'discontinued' ? '2026-01-20' : null;
      await api.asOwner(
        `INSERT INTO phase (id, admission_id, referral_id, centre_id, discipline, state, planned_from, planned_to,
           started_on, ended_on, end_reason, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $7, $8, $9, 3)`,
        [
          id,
          admission,
          file,
          centre,
          discipline,
          step,
          days,
          ended,
          step === 'discontinued' ? 'refused' : null,
        ],
      );
      // Nothing of a stay that has ended goes on, so only what is open tells one state from another.
      if (state === 'active') cells.push({ kind: 'phase', id, state: step, discipline, ...own });
    }
    for (const consent of SCREENING_CONSENTS) {
      const screening = v7();
      const given = consent === 'given';
      await api.asOwner(
        `INSERT INTO screening (id, admission_id, centre_id, discipline, admitted_on, kind, consent, taken_on, result,
           recorded_by, recorded_at, version)
         VALUES ($1, $2, $3, 'medical', '2026-01-05', 'hiv', $4, $5, $6, $7, now(), 3)`,
        [
          screening,
          admission,
          centre,
          consent,
          given ? '2026-01-06' : null,
          given ? 'pending' : null,
          logger?.id,
        ],
      );
      cells.push({
        kind: 'screening',
        id: screening,
        state: consent,
        discipline: 'medical',
        admissionId: admission,
        hasLeft: state !== 'active',
        ...own,
      });
    }
    for (const state of ['given', 'missed', 'struck'])
      cells.push({
        kind: 'drugTest',
        id: await drugTest(api, admission, state, logger?.id ?? ''),
        state,
        discipline: 'medical',
        admissionId: admission,
        hasLeft: left[0] !== null,
        ...own,
      });
    const planState = planMachine.states[turn % planMachine.states.length] ?? 'draft';
    const plan = v7();
    await api.asOwner(
      `INSERT INTO plan (id, admission_id, referral_id, centre_id, state, home, work, labour_referral, relapse_prevention,
         agreed_on, version)
       VALUES ($1, $2, $3, $4, $5, 'own_home', 'looking', 'accepted', 'x', '2026-01-25', 3)`,
      [plan, admission, file, centre, planState],
    );
    cells.push({ kind: 'plan', id: plan, state: planState, ...own });
    for (const [index, month] of [1, 3, 6, 12].entries()) {
      const step = followUpMachine.states[index] ?? 'scheduled';
      const id = v7();
      await api.asOwner(
        `INSERT INTO follow_up (id, admission_id, referral_id, person_id, centre_id, month, due_on, state, contacted_on,
           standing, version) VALUES ($1, $2, $3, $4, $5, $6, '2026-03-01', $7, $8, $9, 3)`,
        [
          id,
          admission,
          file,
          person,
          centre,
          month,
          step,
          step === 'scheduled' ? null : '2026-03-02',
          step === 'reached' ? 'not_said' : null,
        ],
      );
      cells.push({ kind: 'followUp', id, state: step, ...own });
    }
  }

  /** A file opened by `username`. A practitioner ends it before its time, a director lets the time run out. */
  async function emergency(
    file: string,
    { side, voluntary, state, username }: Pick<Cell, 'side' | 'voluntary' | 'state'> & { username: string },
  ): Promise<void> {
    const id = v7();
    await api.asOwner(
      `INSERT INTO emergency_access (id, account_id, opener_role, opener_centre_id, sought_by, reason, words, opened_at,
         referral_id, centre_id, ends_at, ended_at, reviewed_by, reviewed_at, outcome, note, version)
       SELECT $1, a.id, a.role, a.centre_id, 'case_number', 'handover', repeat('x', 20), now() - interval '2 hours',
         $2, $3, now() + CASE WHEN $4 = 'open' OR a.role = 'practitioner' THEN interval '1 hour' ELSE interval '-1 minute' END,
         CASE WHEN $4 <> 'open' AND a.role = 'practitioner' THEN now() - interval '2 minutes' END,
         CASE WHEN $4 = 'reviewed' THEN $5::uuid END, CASE WHEN $4 = 'reviewed' THEN now() END,
         CASE WHEN $4 = 'reviewed' THEN 'justified' END, CASE WHEN $4 = 'reviewed' THEN 'x' END, 3
       FROM account a WHERE a.username = $6`,
      [id, file, api.places.centres[side], state, verifier?.id, username],
    );
    cells.push({ kind: 'emergencyAccess', id, state, side, voluntary, username });
  }

  for (const side of [0, 1] as const) {
    for (const basis of BASES) {
      for (const state of referralMachine.states) await referral(side, basis, state);
      for (const [turn, state] of [...admissionMachine.states, 'active'].entries())
        await stay(side, basis, state, turn);
      // One of each kind has been open to each of those who may open one, and is open to one of them now.
      const voluntary = basis === 'ART40_VOLUNTARY';
      const other = side === 0 ? 1 : 0;
      const openers = [usernameOf('practitioner', other, 'medical'), usernameOf('centre_director', other)];
      for (const username of openers) {
        for (const state of emergencyAccessMachine.states.filter((one) => one !== 'open')) {
          const file = await referral(side, basis, 'admitted');
          await emergency(file.id, { side, voluntary, state, username });
        }
      }
      await stay(side, basis, 'active', 4, openers[Number(voluntary)]);
    }
    for (const discipline of DISCIPLINES) {
      const id = v7();
      await api.asOwner(
        `INSERT INTO session (id, centre_id, discipline, held_on, minutes, kind, topic, led_by, recorded_at, version)
         VALUES ($1, $2, $3, '2026-01-07', 45, 'group', 'x', $4, now(), 3)`,
        [id, api.places.centres[side], discipline, logger?.id],
      );
      cells.push({ kind: 'session', id, state: '', side, voluntary: false, discipline });
    }
    cells.push({ kind: 'centre', id: api.places.centres[side], state: '', side, voluntary: false });
    for (const [index, state] of bedMachine.states.entries()) {
      const id = api.places.beds[side][index] ?? '';
      await api.asOwner('UPDATE bed SET state = $2, version = 3 WHERE id = $1', [id, state]);
      cells.push({ kind: 'bed', id, state, side, voluntary: false });
    }
  }
  await api.asOwner(
    `INSERT INTO order_draft (account_id, content, saved_at)
     SELECT id, jsonb_build_object('given', username), now() FROM account WHERE username = $1`,
    [usernameOf('intake_officer')],
  );
  await ofTheLaw(api, cells);
  await lookedAt(api, cells);
  const accounts = await api.asOwner<{ id: string; side: 0 | 1; username: string }>(
    `SELECT id, username, CASE WHEN username LIKE '%.other' THEN 1 ELSE 0 END AS side FROM account ORDER BY id`,
  );
  for (const account of accounts) cells.push({ kind: 'account', state: '', voluntary: false, ...account });
  return cells;
}
