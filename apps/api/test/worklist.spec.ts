import {
  addressOf,
  ROLES,
  WORK_ITEMS,
  workListOf,
  type Discipline,
  type Role,
  type WorkItem,
} from '@najat/domain';
import { startApi, type Api, type User } from './api.js';
import { members, reported, take, type ReportBody } from './report.steps.js';
import { accepted, admitted, dayAgo, logged, orderBody, today } from './steps.js';
import { comeOfOwnAccord, noticed } from './own-accord.js';

interface Home {
  readonly items: readonly { item: WorkItem; count: number }[];
}
interface List {
  /** Absent where the list is answered whole. */
  readonly total?: number;
  readonly items: readonly { id?: string; beds?: number; centre?: { id: string } }[];
}
interface Versioned {
  readonly id: string;
  readonly version: number;
}
interface Stay {
  readonly id: string;
  readonly referralId: string;
}

/**
 * Beside every row that is counted stands one that just is not: ended too long ago, of another centre, of another
 * month, already reached. A list wider than its figure would show it.
 */
const EXPECTED: Readonly<Record<Role, Partial<Record<WorkItem, number>>>> = {
  court_clerk: {
    terms_held: 1,
    terms_attended: 1,
    terms_last: 1,
    terms_third: 2,
    terms_second: 2,
    terms_first: 3,
    entries_to_verify: 1,
    hearings_to_settle: 1,
    hearings_this_week: 2,
    reports_unanswered: 1,
    orders_declined: 1,
    orders_not_arrived: 1,
    orders_waiting_verification: 1,
    orders_waiting_acceptance: 9,
    arrivals_expected: 2,
  },
  intake_officer: {
    terms_held: 1,
    terms_attended: 1,
    terms_last: 1,
    terms_third: 2,
    terms_second: 2,
    terms_first: 3,
    entries_to_verify: 1,
    arrivals_overdue: 1,
    orders_waiting_verification: 2,
    orders_waiting_acceptance: 9,
    arrivals_expected: 2,
    residents: 6,
    beds_free: 0,
  },
  practitioner: {
    reports_to_sign: 1,
    phases_without_recent_session: 1,
    phases_past_planned_end: 1,
    phases_to_plan: 3,
    phases_to_start: 1,
    phases_in_progress: 2,
  },
  case_manager: {
    terms_held: 1,
    terms_attended: 1,
    terms_last: 1,
    terms_third: 2,
    terms_second: 2,
    terms_first: 3,
    entries_to_verify: 1,
    terms_without_report: 1,
    hearings_without_report: 1,
    hearings_this_week: 2,
    reports_to_present: 1,
    reports_to_sign: 2,
    reports_to_conclude: 1,
    reports_unanswered: 1,
    follow_ups_overdue: 1,
    follow_ups_due: 2,
    plans_missing: 1,
    phases_past_planned_end: 1,
    phases_to_plan: 27,
    residents: 6,
  },
  centre_director: {
    terms_held: 1,
    terms_attended: 1,
    terms_last: 1,
    terms_third: 2,
    terms_second: 2,
    terms_first: 3,
    entries_to_verify: 1,
    notices_to_decide: 1,
    terms_without_report: 1,
    hearings_without_report: 1,
    reports_to_approve: 1,
    reports_to_submit: 1,
    reports_unanswered: 1,
    emergency_accesses_to_review: 2,
    arrivals_overdue: 1,
    orders_waiting_verification: 2,
    orders_waiting_acceptance: 9,
    residents: 6,
    beds_free: 0,
    admitted_this_month: 1,
    completed_this_month: 1,
    follow_ups_overdue: 1,
  },
  directorate: {
    terms_held: 2,
    terms_attended: 1,
    terms_last: 1,
    terms_third: 2,
    terms_second: 2,
    terms_first: 3,
    residents: 6,
    beds_free: 4,
    admitted_this_month: 1,
    completed_this_month: 1,
    orders_waiting_acceptance: 9,
  },
  legal_officer: {
    terms_held: 2,
    terms_attended: 1,
    terms_last: 1,
    terms_third: 2,
    terms_second: 2,
    terms_first: 3,
    entries_to_verify: 1,
    terms_without_days: 3,
    figures_to_confirm: 1,
    figures_unconfirmed: 62,
    orders_waiting_verification: 3,
    orders_declined: 1,
    orders_not_arrived: 1,
  },
  auditor: { emergency_accesses_to_review: 3, residents: 7, admitted_this_month: 1, completed_this_month: 1 },
  system_admin: { accounts_waiting_first_sign_in: 1, accounts_active: 27 },
};

describe('the home', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await writePast();
    await writeOrders();
    await writeStays();
    await writeAlarms();
    await writeFigures();
    await writeHearings();
    await writeNotices();
    await writeReports();
    await writeEmergencies();
    await writeAccounts();
  });
  afterAll(() => api.close());

  const act = async <Body = Versioned>(user: User, path: string, body: object): Promise<Body> => {
    const answer = await user.post<Body>(path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };

  /** People who have left: one today, one whose first contact is due, one whose is overdue, one already reached. */
  const writePast = async (): Promise<void> => {
    const manager = await api.as('case_manager');
    const released = async (dischargedOn: string): Promise<string> => {
      const { admission, referralId } = await admitted(api, { orderedDaysAgo: 380, arrivedDaysAgo: 375 });
      const decided = await act<{ entries: Versioned[] }>(manager, `/referrals/${referralId}/decisions`, {
        version: 4,
        kind: 'release',
        decidedOn: dischargedOn,
        reference: 'R/1',
      });
      const decisionId = decided.entries.at(-1)?.id;
      const reason = 'COMPLETED_ABSTINENT';
      await act(manager, `/admissions/${admission.id}/discharge`, {
        version: 1,
        reason,
        dischargedOn,
        decisionId,
      });
      return admission.id;
    };
    await released(today());
    await released(dayAgo(40));
    await released(dayAgo(80));
    const reached = await released(dayAgo(80));
    const { body } = await manager.get<{ followUps: Versioned[] }>(`/admissions/${reached}/reintegration`);
    const contact = { version: 1, contactedOn: dayAgo(45), standing: 'sustained' };
    await act(manager, `/follow-ups/${body.followUps[0]?.id ?? ''}/reach`, contact);
    const { admission } = await admitted(api, { orderedDaysAgo: 380, arrivedDaysAgo: 375 });
    const died = { version: 1, reason: 'DIED', dischargedOn: today() };
    await act(manager, `/admissions/${admission.id}/discharge`, died);
  };

  /** Orders in every state that is counted, and one each that ended too long ago. */
  const writeOrders = async (): Promise<void> => {
    const intake = await api.as('intake_officer');
    await logged(api);
    await logged(api, {}, 1);
    const { orderNumber: _order, ...voluntary } = orderBody(api, { legalBasis: 'ART40_VOLUNTARY' });
    await act(intake, '/referrals', voluntary);
    await act(intake, `/referrals/${(await logged(api)).id}/verify`, { version: 1 });
    for (const endedDaysAgo of [0, 40]) {
      const declined = await logged(api);
      await act(intake, `/referrals/${declined.id}/verify`, { version: 1 });
      await act(intake, `/referrals/${declined.id}/decline`, { version: 2, reason: 'no_bed' });
      const absent = await accepted(api);
      await act(intake, `/referrals/${absent.id}/record-non-arrival`, { version: 3 });
      await api.asOwner(
        `UPDATE referral SET ended_at = now() - make_interval(days => $1) WHERE id = ANY($2::uuid[])`,
        [endedDaysAgo, [declined.id, absent.id]],
      );
    }
    const expected = await accepted(api, { bed: 0 });
    const overdue = await accepted(api, { bed: 1 });
    await api.asOwner('UPDATE referral SET expected_on = $1 WHERE id = $2', [today(), expected.id]);
    await api.asOwner('UPDATE referral SET expected_on = $1 WHERE id = $2', [dayAgo(1), overdue.id]);
  };

  /** Somebody who attends the clinic, and so needs no bed. */
  const attending = async (arrivedDaysAgo: number, change: object = {}): Promise<Stay> => {
    const intake = await api.as('intake_officer');
    const order = { legalBasis: 'ART39_CLINIC', orderedOn: dayAgo(arrivedDaysAgo), ...change };
    const { id } = await logged(api, order);
    await act(intake, `/referrals/${id}/verify`, { version: 1 });
    await act(intake, `/referrals/${id}/accept`, { version: 2 });
    const arrival = { version: 3, admittedOn: dayAgo(arrivedDaysAgo) };
    const { id: admissionId } = await act(intake, `/referrals/${id}/admit`, arrival);
    return { id: admissionId, referralId: id };
  };

  const writeStays = async (): Promise<void> => {
    const forgotten = await admitted(api, { bed: 2, orderedDaysAgo: 90, arrivedDaysAgo: 60 });
    await admitted(api, { bed: 3, arrivedDaysAgo: 0 });
    await admitted(api, { side: 1, orderedDaysAgo: 90, arrivedDaysAgo: 80 });
    const planned = await attending(80);
    const recent = await attending(59);

    const manager = await api.as('case_manager');
    const { plan } = await act<{ plan: Versioned }>(manager, `/admissions/${planned.id}/plan`, {
      version: 0,
      home: 'with_family',
      work: 'looking',
      labourReferral: 'accepted',
      relapsePrevention: 'Calls his brother',
    });
    await act(manager, `/plans/${plan.id}/agree`, { version: 1 });

    const practitioner = await api.as('practitioner');
    const phase = async (admissionId: string, plannedTo: string, startedDaysAgo?: number): Promise<void> => {
      const { body } = await practitioner.get<{ items: (Versioned & { discipline: Discipline })[] }>(
        `/admissions/${admissionId}/phases`,
      );
      const path = `/phases/${body.items.find(({ discipline }) => discipline === 'psychological')?.id ?? ''}`;
      const dates = { plannedFrom: dayAgo(startedDaysAgo ?? 0), plannedTo };
      await act(practitioner, `${path}/plan`, { version: 1, goals: 'Sleeps through the night', ...dates });
      if (startedDaysAgo === undefined) return;
      await act(practitioner, `${path}/start`, { version: 2, startedOn: dayAgo(startedDaysAgo) });
    };
    await phase(forgotten.admission.id, dayAgo(1), 8);
    await phase(recent.id, today(), 7);
    await phase(planned.id, dayAgo(-30));

    const bedId = api.places.beds[1][3] ?? '';
    await act(await api.as('centre_director', 1), `/beds/${bedId}/take-out`, { version: 1 });
  };

  /** Terms with so many days left, ordered and verified, and a clinic that goes on past its term. */
  const writeAlarms = async (): Promise<void> => {
    const intake = await api.as('intake_officer');
    const term = 20;
    for (const left of [0, 1, 2, 3, 7, 8, 14, 15]) {
      const { id } = await logged(api, { orderedOn: dayAgo(term - 1 - left), termDays: term });
      await act(intake, `/referrals/${id}/verify`, { version: 1 });
    }
    const { referralId } = await attending(40, { termDays: 30 });
    const manager = await api.as('case_manager');
    await act(manager, `/referrals/${referralId}/decisions`, {
      version: 4,
      kind: 'continuation',
      decidedOn: today(),
      reference: 'C/1',
      termDays: 20,
    });
  };

  /** A figure that one legal officer has put forward: it waits for the other one. */
  const writeFigures = async (): Promise<void> => {
    await act(await api.as('legal_officer', 1), '/legal-parameters', {
      key: 'report_lead_days',
      jurisdiction: 'federal',
      value: 10,
      effectiveFrom: today(),
      source: 'derived',
      words: 'A letter of the council.',
    });
  };

  /** Days in court of somebody in residence and of one who has not come: of this week, of the next and of the past. */
  const writeHearings = async (): Promise<void> => {
    const files = async (side: 0 | 1) =>
      api.asOwner<{ resident: string; waiting: string }>(
        `SELECT (SELECT r.id FROM referral r WHERE r.centre_id = $1 AND r.state = 'admitted' AND r.court_id IS NOT NULL
                 ORDER BY r.id LIMIT 1) AS resident,
           (SELECT r.id FROM referral r WHERE r.centre_id = $1 AND r.state = 'accepted' ORDER BY r.id LIMIT 1) AS waiting`,
        [api.places.centres[side]],
      );
    const set = async (side: 0 | 1, referralId: string, days: number): Promise<Versioned> =>
      act(await api.as('court_clerk', side), `/referrals/${referralId}/hearings`, { on: dayAgo(-days) });
    const [{ resident, waiting } = { resident: '', waiting: '' }] = await files(0);
    await set(0, resident, 0);
    await set(0, waiting, 6);
    await set(0, resident, 7);
    await set(0, resident, -1);
    const clerk = await api.as('court_clerk');
    await act(clerk, `/hearings/${(await set(0, resident, -2)).id}/mark-held`, { version: 1 });
    const cancelled = await set(0, resident, 3);
    await act(clerk, `/hearings/${cancelled.id}/cancel`, { version: 1, reason: 'entered_in_error' });
    await set(1, (await files(1))[0]?.resident ?? '', 1);
  };

  /** Of somebody who came of their own accord some while ago: a notice that waits for the director. */
  const writeNotices = async (): Promise<void> => {
    const who = { given: 'نادية', father: 'صباح', grandfather: 'كاظم', sex: 'female' };
    const { referralId, admissionId } = await comeOfOwnAccord(api, who, 4);
    await api.asOwner('UPDATE admission SET admitted_on = $2 WHERE id = $1', [admissionId, dayAgo(40)]);
    await noticed(api, referralId, 'supported');
  };

  /** A report at each step, one that is signed by some, one before the court and one of a case that is over. */
  const writeReports = async (): Promise<void> => {
    const rows = await api.asOwner<{ id: string; kind: string; state: string; side: number }>(
      `SELECT a.referral_id AS id, a.kind, a.state, (a.centre_id <> $1)::int AS side FROM admission a ORDER BY a.id`,
      [api.places.centres[0]],
    );
    const files = (state: string, kind: string, side = 0): string[] =>
      rows.filter((row) => row.state === state && row.kind === kind && row.side === side).map(({ id }) => id);
    const [forgotten = '', arrived = ''] = files('active', 'residential');
    const [, attends = ''] = files('active', 'clinic');
    const [some = '', enough = '', signed = '', approved = '', over = ''] = files(
      'discharged',
      'residential',
    );
    await reported(api, forgotten, 'drafted');
    await reported(api, arrived, 'presented');
    const [psychologist, sportsman, manager] = await members(api);
    if (!psychologist || !sportsman || !manager) throw new Error('nobody signs');
    await take(psychologist, await reported(api, some, 'presented'), 'sign');
    let report = await reported(api, enough, 'presented');
    for (const member of [psychologist, sportsman, manager]) report = await take(member, report, 'sign');
    await reported(api, signed, 'signed');
    await reported(api, approved, 'approved');
    await reported(api, over, 'submitted');
    const ofDoctor = { kind: 'assigned_doctor', recommendation: 'stop' };
    const before = await reported(api, attends, 'presented', ofDoctor);
    const doctor = await api.as('practitioner', 0, 'medical');
    const director = await api.as('centre_director');
    const concluded = await take(manager, await take(doctor, before, 'sign'), 'conclude');
    await take(director, await take(director, concluded, 'approve'), 'submit');
    const [elsewhere = ''] = files('active', 'residential', 1);
    const whole = { kind: 'committee', language: 'ar', compliance: 'complies', recommendation: 'none' };
    await act<ReportBody>(await api.as('case_manager', 1), `/referrals/${elsewhere}/reports`, whole);
  };

  /** Opened from the other centre and still to be reviewed, one of the other side, one reviewed, one that led nowhere. */
  const writeEmergencies = async (): Promise<void> => {
    const { caseNumber } = await logged(api, { legalBasis: 'ART39_CLINIC' }, 1);
    const [here] = await api.asOwner<{ caseNumber: string }>(
      `SELECT case_number AS "caseNumber" FROM referral WHERE centre_id = $1 ORDER BY id LIMIT 1`,
      [api.places.centres[0]],
    );
    const opened = async (side: 0 | 1, discipline: Discipline, by: string): Promise<Versioned> =>
      (
        await (
          await api.as('practitioner', side, discipline)
        ).post<Versioned>('/emergency-accesses', {
          caseNumber: by,
          reason: 'handover',
          words: 'The responsible clinician is away today.',
        })
      ).body;
    await opened(1, 'medical', here?.caseNumber ?? '');
    const ended = await opened(1, 'sport', here?.caseNumber ?? '');
    await act(await api.as('practitioner', 1, 'sport'), `/emergency-accesses/${ended.id}/end`, {
      version: 1,
    });
    const reviewed = await opened(1, 'nutrition', here?.caseNumber ?? '');
    await act(await api.as('practitioner', 1, 'nutrition'), `/emergency-accesses/${reviewed.id}/end`, {
      version: 1,
    });
    await act(await api.as('auditor'), `/emergency-accesses/${reviewed.id}/review`, {
      version: 2,
      outcome: 'justified',
      note: 'As the ward said.',
    });
    await opened(0, 'medical', caseNumber);
    await opened(0, 'medical', 'AAA-2020-999999');
  };

  const writeAccounts = async (): Promise<void> => {
    const admin = await api.as('system_admin');
    const create = (username: string): Promise<{ account: Versioned }> =>
      act(admin, '/accounts', { username, displayName: username, role: 'auditor' });
    await create('newcomer');
    const { account } = await create('gone.again');
    await act(admin, `/accounts/${account.id}/disable`, { version: 1 });
  };

  const homeOf = async (user: User): Promise<Partial<Record<WorkItem, number>>> => {
    const { body } = await user.get<Home>('/home');
    return Object.fromEntries(body.items.map(({ item, count }) => [item, count]));
  };

  it.each(ROLES)('counts for %s exactly what is there to be done', async (role) => {
    expect(await homeOf(await api.as(role))).toEqual(EXPECTED[role]);
  });

  it('has an example of every figure', () => {
    const shown = new Set(Object.values(EXPECTED).flatMap((items) => Object.keys(items)));
    expect([...shown].sort()).toEqual([...WORK_ITEMS].sort());
  });

  /** The rows a list really answers, counted one by one. */
  const listed = async (
    user: User,
    item: WorkItem,
    discipline: Discipline | null,
  ): Promise<{ total: number | undefined; rows: number }> => {
    const list = workListOf(item, { discipline, today: today() });
    const isBeds = list.at === '/beds';
    const isWhole = isBeds || list.at === '/legal-parameters';
    const path = addressOf(list);
    const { status, body } = await user.get<List>(isWhole ? path : `${path}&limit=200`);
    expect([path, status]).toEqual([path, 200]);
    if (!isBeds) return { total: body.total ?? body.items.length, rows: body.items.length };
    let rows = 0;
    for (const { centre, beds } of body.items) {
      const one = await user.get<List>(`/centres/${centre?.id ?? ''}/beds?standing=${list.query.standing}`);
      expect(one.body.items).toHaveLength(beds ?? 0);
      rows += one.body.items.length;
    }
    return { total: body.total, rows };
  };

  const SEATS: readonly [Role, 0 | 1, Discipline | null][] = [
    ...ROLES.map((role): [Role, 0 | 1, Discipline | null] => [
      role,
      0,
      role === 'practitioner' ? 'psychological' : null,
    ]),
    ['practitioner', 0, 'medical'],
    ['court_clerk', 1, null],
    ['centre_director', 1, null],
  ];

  it.each(SEATS)('opens for %s (%s, %s) lists as long as its figures', async (role, side, discipline) => {
    const user = await api.as(role, side, discipline ?? undefined);
    for (const [item, count] of Object.entries(await homeOf(user)) as [WorkItem, number][]) {
      expect([item, await listed(user, item, discipline)]).toEqual([item, { total: count, rows: count }]);
    }
  });

  it('tells nobody by way of a filter what plans they may not read', async () => {
    const answer = await (await api.as('intake_officer')).get('/admissions?attention=plan_missing');
    expect(answer.status).toBe(403);
  });
});
