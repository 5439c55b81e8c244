import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  admissionMachine,
  bedMachine,
  DISCIPLINES,
  emergencyAccessMachine,
  followUpMachine,
  legalParameterMachine,
  nameKey,
  phaseMachine,
  planMachine,
  referralMachine,
  reportMachine,
  SCREENING_CONSENTS,
  type Discipline,
} from '@najat/domain';
import { v7 } from 'uuid';
import type { Api } from './api.js';
import { usernameOf } from './fixtures.js';

/** One row of one kind in one state, and whose it is. */
export interface Cell {
  readonly kind:
    | 'referral'
    | 'admission'
    | 'phase'
    | 'screening'
    | 'plan'
    | 'followUp'
    | 'report'
    | 'bed'
    | 'emergencyAccess'
    | 'person'
    | 'session'
    | 'centre'
    | 'account'
    | 'attachment'
    // A file with papers; its id is the file's.
    | 'papers'
    | 'legalParameter'
    | 'holiday'
    // Somebody in a bed; its id is the bed's.
    | 'placement'
    // Somebody whose file was looked at; its id is the person's.
    | 'looked';
  readonly id: string;
  readonly state: string;
  readonly side: 0 | 1;
  readonly voluntary: boolean;
  /** Of a file: it has a term that runs. */
  readonly term?: true;
  readonly discipline?: Discipline;
  /** The file it is on, where that is how it is listed. */
  readonly referralId?: string;
  /** The stay it is of, where that is how it is read. */
  readonly admissionId?: string;
  /** Of a paper: which part of the file it belongs to. */
  readonly compartment?: 'legal' | 'administrative';
  /** Of a file: its papers. */
  readonly papers?: readonly Cell[];
  /** Of a file: somebody has arrived on it. */
  readonly hasStay?: boolean;
  /** Of a stay that is over. */
  readonly hasLeft?: boolean;
  /** Of an account or an emergency access: whose. */
  readonly username?: string;
  /** Of a file and what is in it: whose account has it open for an emergency, from the other centre. */
  readonly openTo?: string;
  /** Of somebody looked at: who did, and where. The last two are none of the business of the person's centre. */
  readonly lookers?: readonly [own: string, ofOther: string, atOther: string];
}

const BASES = ['ART39_PLACEMENT', 'ART40_VOLUNTARY'] as const;
/** The name by which the people of a centre and a basis are found: nobody else has it. */
export const nameOf = (side: 0 | 1, voluntary: boolean): string =>
  (['سالم', 'ناصر', 'كريم', 'حسن'] as const)[side * 2 + Number(voluntary)] ?? '';
const VERIFIED = ['verified', 'accepted', 'admitted', 'closed', 'not_arrived'];

/** Something of every kind in every state, of both centres and courts, of courts' files and of Article 40. */
export async function everyCell(api: Api): Promise<Cell[]> {
  const cells: Cell[] = [];
  const [logger, verifier] = await api.asOwner<{ id: string }>(
    `SELECT id FROM account WHERE role IN ('intake_officer', 'case_manager') ORDER BY role LIMIT 2`,
  );

  async function referral(
    side: 0 | 1,
    basis: string,
    state: string,
    openTo?: string,
    term?: true,
    hasStay = false,
  ): Promise<{ id: string; person: string }> {
    const voluntary = basis === 'ART40_VOLUNTARY';
    const [person, id] = [v7(), v7()];
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
       VALUES ($1, $1::uuid::text, $2, $3, $4, $5, $6, $7, '2026-01-01', $8, now(), '2026-01-02', $9, $10, $11, 3)`,
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
      ],
    );
    cells.push({
      kind: 'referral',
      id,
      state,
      side,
      voluntary,
      hasStay,
      ...opened,
      ...(term ? { term } : {}),
    });
    if (term) await ordered(id, api.places.centres[side], api.places.courts[side]);
    return { id, person };
  }

  /** An order that covers the stay, verified: nobody is in residence by a court without one. */
  async function ordered(referral: string, centre: string, court: string): Promise<void> {
    const entry = v7();
    await api.asOwner(
      `INSERT INTO order_entry (id, referral_id, number, kind, decided_on, term_days, recorded_by, recorded_at)
       VALUES ($1, $2, 1, 'placement_order', '2026-01-01', 3650, $3, now())`,
      [entry, referral, logger?.id],
    );
    await api.asOwner(
      `INSERT INTO order_verification (entry_id, referral_id, recorded_by, verified_by, verified_at)
       VALUES ($1, $2, $3, $4, now())`,
      [entry, referral, logger?.id, verifier?.id],
    );
    await api.asOwner(
      `INSERT INTO term_phase (referral_id, centre_id, court_id, since, status, measure, from_on, to_on, to_moves, covered,
         without_basis, without_basis_grows, held_past, held_past_grows, open)
       VALUES ($1, $2, $3, '2026-01-01', 'running', 'placement', '2026-01-01', '2035-12-29', false, true, 0, false, 0, false, true)`,
      [referral, centre, court],
    );
  }

  async function stay(
    side: 0 | 1,
    basis: string,
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
    if (turn === 0 || openTo !== undefined) await papers(file, own);
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
    if (!voluntary) for (const one of reports) await report(side, file, admission, one ?? 'drafted');
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

  /** Papers of either part of the file, kept and struck, of those who may add them. */
  async function papers(file: string, own: Pick<Cell, 'side' | 'voluntary' | 'openTo'>): Promise<void> {
    const { side, voluntary } = own;
    const [place] = await api.asOwner<{ id: string }>('SELECT id FROM file_store');
    const found: Cell[] = [];
    const adder = voluntary ? 'intake_officer' : 'court_clerk';
    const other = side === 0 ? 1 : 0;
    for (const [kind, state, username] of [
      ['order', 'kept', usernameOf(adder, side)],
      ['order', 'struck', usernameOf(adder, side)],
      ['centre_letter', 'kept', usernameOf('case_manager', side)],
      // Added by somebody who is elsewhere now.
      ['order', 'kept', usernameOf(adder, other)],
    ] as const) {
      const id = v7();
      const content = Buffer.from(id);
      const folder = join(api.files, 'kept', place?.id ?? '', id.slice(-2));
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, id), content);
      await api.asOwner(
        `INSERT INTO attachment (id, referral_id, kind, media_type, bytes, pages, sha256, added_by, added_at, struck_by,
           struck_at, strike_reason, version)
         SELECT $1, $2, $3, 'image/png', $4, 1, sha256($5), a.id, '2026-01-06', CASE WHEN $6 THEN a.id END,
           CASE WHEN $6 THEN now() END, CASE WHEN $6 THEN 'duplicate' END, 3 FROM account a WHERE a.username = $7`,
        [id, file, kind, content.length, content, state === 'struck', username],
      );
      const compartment = kind === 'order' ? 'legal' : 'administrative';
      found.push({ kind: 'attachment', id, state, username, compartment, ...own });
    }
    cells.push(...found, { kind: 'papers', id: file, state: '', papers: found, ...own });
  }

  /** A report on a stay. Of Article 40 there is none, and on a file no two are on their way at once. */
  async function report(side: 0 | 1, file: string, admission: string, state: string): Promise<void> {
    const centre = api.places.centres[side];
    const id = v7();
    await api.asOwner(
      `INSERT INTO report (id, referral_id, admission_id, centre_id, kind, author, language, state, compliance,
         recommendation, drafted_by, drafted_at, round, period_from, period_to, number, check_code, version)
       VALUES ($1, $2, $3, $4, 'progress', 'assigned_doctor', 'ar', 'drafted', 'complies', 'none', $5, now(), 1,
         '2026-01-05', '2026-02-01', $6, '00000000', 3)`,
      [id, file, admission, centre, logger?.id, id],
    );
    await api.asOwner(
      `INSERT INTO report_document (report_id, centre_id, sha256, bytes) VALUES ($1, $2, sha256('x'), 'x')`,
      [id, centre],
    );
    const approved = ['approved', 'submitted', 'answered'].includes(state);
    const handedIn = ['submitted', 'answered'].includes(state);
    await api.asOwner(
      `UPDATE report SET state = $2, approved_by = $3, approved_name = $4, approved_at = $5, submitted_by = $6,
         submitted_at = $7::timestamptz, submitted_on = $7::timestamptz::date, sha256 = $8 WHERE id = $1`,
      [
        id,
        state,
        approved ? verifier?.id : null,
        approved ? 'x' : null,
        approved ? '2026-02-02' : null,
        handedIn ? verifier?.id : null,
        handedIn ? '2026-02-02T09:00:00Z' : null,
        handedIn ? createHash('sha256').update('x').digest() : null,
      ],
    );
    cells.push({ kind: 'report', id, state, referralId: file, side, voluntary: false });
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

/** A version of a figure in every state, and a holiday that has been: neither is anybody's. */
async function ofTheLaw(api: Api, cells: Cell[]): Promise<void> {
  const [proposer, confirmer] = await api.asOwner<{ id: string }>(
    `SELECT id FROM account WHERE role = 'auditor' ORDER BY id`,
  );
  for (const [index, state] of legalParameterMachine.states.entries()) {
    const id = v7();
    const confirmed = state === 'adopted';
    await api.asOwner(
      `INSERT INTO legal_parameter (id, key, jurisdiction, number, value, effective_from, state, source, note, words,
         proposed_by, proposed_at, instrument, confirmed_by, confirmed_at, version)
       VALUES ($1, 'term_days', 'kri', $2, 60, '2026-01-01', $3, 'found', 'none', 'x', $4, now(), $5, $6, $7, 3)`,
      [
        id,
        index + 1,
        state,
        proposer?.id,
        confirmed ? 'x' : null,
        confirmed ? confirmer?.id : null,
        confirmed ? '2026-01-01' : null,
      ],
    );
    cells.push({ kind: 'legalParameter', id, state, side: 0, voluntary: false });
  }
  const id = v7();
  await api.asOwner(
    `INSERT INTO public_holiday (id, day, name_en, name_ar, name_ckb, added_by, added_at)
     VALUES ($1, '2026-01-01', 'x', 'x', 'x', $2, now())`,
    [id, proposer?.id],
  );
  cells.push({ kind: 'holiday', id, state: '', side: 0, voluntary: false });
}

/** Looks at one person: by staff of their centre, by staff of the other one, and at a file of theirs over there. */
async function lookedAt(api: Api, cells: Cell[]): Promise<void> {
  const find = (kind: Cell['kind'], side: 0 | 1): string =>
    cells.find((cell) => cell.kind === kind && cell.side === side && !cell.voluntary)?.id ?? '';
  const person = find('person', 0);
  const account = async (username: string): Promise<string> =>
    (await api.asOwner<{ id: string }>('SELECT id FROM account WHERE username = $1', [username]))[0]?.id ??
    '';
  const lookers = [
    await account(usernameOf('practitioner', 0, 'sport')),
    await account(usernameOf('practitioner', 1, 'sport')),
    await account(usernameOf('practitioner', 1, 'nutrition')),
  ] as const;
  for (const [index, looker] of lookers.entries()) {
    const file = index === 2 ? find('referral', 1) : null;
    await api.asOwner(
      `INSERT INTO history (id, at, actor_id, actor_role, subject_kind, subject_id, referral_id, person_id, action,
         version, compartment, data)
       VALUES ($1, now(), $2, 'practitioner', $3, $4, $5, $6, 'read', 0, 'legal', '{}')`,
      [v7(), looker, file === null ? 'person' : 'referral', file ?? person, file, person],
    );
  }
  cells.push({ kind: 'looked', id: person, state: '', side: 0, voluntary: false, lookers });
}
