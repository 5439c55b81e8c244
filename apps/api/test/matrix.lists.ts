import type { Permission } from '@najat/domain';
import { usernameOf, type Places } from './fixtures.js';
import { intended } from './grants.intent.js';
import { reaches, type Asked, type Body, type Seat } from './matrix.seats.js';
import type { Cell } from './matrix.cell.js';
import { nameOf } from './matrix.rows.js';
import { orderBody } from './steps.js';

const idsOf =
  (field = 'id') =>
  ({ items }: Body): string =>
    (items ?? [])
      .map((item) => String(item[field]))
      .sort()
      .join(' ');
const PERIOD = 'from=2026-01-01&to=2026-01-31';

/** Every list, search and count, and everything that makes a row: what each seat finds there, and may put there. */
export function listQuestions(seat: Seat, cells: readonly Cell[], places: Places): Asked[] {
  const within = (permission: Permission, kind: Cell['kind'], which: (cell: Cell) => boolean = () => true) =>
    cells.filter((cell) => cell.kind === kind && which(cell) && reaches(seat, permission, cell));
  const ids = (found: readonly Cell[]): string =>
    found
      .map(({ id }) => id)
      .sort()
      .join(' ');
  const ask = (
    permission: Permission,
    path: string,
    expected: string,
    tell?: (body: Body) => string,
    body?: object,
  ): Asked => ({
    method: body === undefined ? 'GET' : 'POST',
    path,
    expected: intended(seat.role, permission) === undefined ? '403 access.denied' : expected,
    ...(tell === undefined ? {} : { tell }),
    ...(body === undefined ? {} : { body }),
  });
  const list = (
    permission: Permission,
    path: string,
    kind: Cell['kind'],
    tell = idsOf(),
    which?: (cell: Cell) => boolean,
  ): Asked => ask(permission, path, `200 ${ids(within(permission, kind, which))}`, tell);
  const counted = (cell: Cell): boolean => cell.state !== 'withdrawn';

  const occupied = within('bed.read', 'placement');
  const unplanned = within('admission.read', 'admission', (cell) => cell.state === 'active');
  const mayPlan = intended(seat.role, 'plan.read') !== undefined;

  return [
    list('referral.read', '/referrals?limit=200', 'referral'),
    list('referral.read', '/terms?limit=200', 'referral', idsOf('referralId'), (cell) => cell.term === true),
    // Whether there is a report is not told, by way of a filter, to whoever may read none; no term here ends soon.
    intended(seat.role, 'report.read') === undefined
      ? ask('referral.read', '/terms?attention=report_due', '403 access.denied')
      : list('referral.read', '/terms?attention=report_due', 'referral', idsOf('referralId'), () => false),
    list('admission.read', '/admissions?limit=200', 'admission'),
    // Whether there is a plan is not told, by way of a filter, to whoever may not read plans.
    ask(
      'admission.read',
      '/admissions?attention=plan_missing&limit=200',
      mayPlan ? `200 ${ids(unplanned)}` : '403 access.denied',
      idsOf(),
    ),
    // To whoever does not reach the file of the person in it, a bed is free.
    ask('bed.read', '/beds?standing=occupied', `200 ${String(occupied.length)}`, ({ total }) =>
      JSON.stringify(total),
    ),
    ...cells
      .filter((cell) => cell.kind === 'centre' && reaches(seat, 'bed.read', cell))
      .map(({ id, side }) =>
        ask(
          'bed.read',
          `/centres/${id}/beds?standing=occupied`,
          `200 ${ids(occupied.filter((cell) => cell.side === side))}`,
          idsOf(),
        ),
      ),
    list('phase.read', '/phases?limit=200', 'phase'),
    list('hearing.read', '/hearings?limit=200', 'hearing'),
    list('notice.read', '/notices?limit=200', 'notice'),
    // Whether there is a report is not told, by way of a filter, to whoever may read none.
    intended(seat.role, 'report.read') === undefined
      ? ask('hearing.read', '/hearings?report=due', '403 access.denied')
      : list('hearing.read', '/hearings?report=not_arrived', 'hearing', idsOf(), () => false),
    ask(
      'hearing.read',
      '/hearings/counts?on=2026-03-02',
      `200 ${String(within('hearing.read', 'hearing', ({ state }) => state === 'held').length)}`,
      ({ held }) => JSON.stringify(held),
    ),
    // Of a day with nothing on its list: what is in the file is asked in hearing-file.spec.ts.
    ask('hearing.read', '/hearings/file?on=2026-03-03&language=en', '200'),
    list(
      'report.read',
      '/reports?limit=200',
      'report',
      idsOf(),
      ({ state }) => state !== 'answered' && state !== 'discarded',
    ),
    ...(
      [
        ['to_present', 'drafted'],
        ['to_sign', 'presented'],
        ['to_conclude', 'nobody has signed any'],
        ['to_approve', 'signed'],
        ['to_submit', 'approved'],
        ['unanswered', 'submitted'],
      ] as const
    ).map(([attention, state]) =>
      list(
        'report.read',
        `/reports?attention=${attention}&limit=200`,
        'report',
        idsOf(),
        // Every report here is on a clinic, and its doctor alone signs.
        (cell) => cell.state === state && (attention !== 'to_sign' || seat.discipline === 'medical'),
      ),
    ),
    ...hearings(seat, cells, ask),
    list('followUp.read', '/follow-ups?limit=200', 'followUp'),
    list('account.read', '/accounts?limit=200', 'account'),
    list('emergencyAccess.read', '/emergency-accesses?limit=200', 'emergencyAccess'),
    // The number of a file stands in one's own list only while it is open.
    ask(
      'emergencyAccess.end',
      '/emergency-accesses/mine',
      `200 ${within('emergencyAccess.end', 'emergencyAccess')
        .map(({ id, state }) => `${id} ${state === 'open' ? 'told' : 'kept'}`)
        .sort()
        .join(' ')}`,
      ({ items }) =>
        (items ?? [])
          .map(({ id, caseNumber }) => `${String(id)} ${caseNumber === null ? 'kept' : 'told'}`)
          .sort()
          .join(' '),
    ),
    ask('emergencyAccess.open', '/emergency-accesses', '422 emergency_access.one_number', undefined, {
      reason: 'handover',
      words: 'Nobody in particular, for nobody is named.',
    }),
    // A figure Najat starts with none of.
    list('legalParameter.read', '/legal-parameters?key=term_days&jurisdiction=kri', 'legalParameter'),
    list('legalParameter.read', '/holidays', 'holiday'),
    ask('legalParameter.propose', '/legal-parameters', '422 legal_parameter.before_law', undefined, {
      key: 'term_days',
      jurisdiction: 'kri',
      value: 59,
      effectiveFrom: '2017-01-01',
      source: 'found',
      words: 'x',
    }),
    ask('holiday.edit', '/holidays', '422 holiday.past', undefined, {
      day: '2026-01-01',
      nameEn: 'x',
      nameAr: 'x',
      nameCkb: 'x',
    }),
    list('centre.read', '/centres', 'centre'),
    // Every court may have sent somebody, so whoever reads courts reads them all.
    ask('court.read', '/courts', `200 ${[...places.courts].sort().join(' ')}`, idsOf()),
    ask('bed.read', '/beds', `200 ${ids(within('bed.read', 'centre'))}`, ({ items }) =>
      (items ?? [])
        .map(({ centre }) => (centre as { id: string }).id)
        .sort()
        .join(' '),
    ),
    ...([0, 1] as const).flatMap((side) =>
      [false, true].map((voluntary) =>
        ask(
          'person.search',
          '/persons/search',
          `200 ${ids(within('person.search', 'person', (cell) => cell.side === side && cell.voluntary === voluntary))}`,
          idsOf(),
          { text: nameOf(side, voluntary) },
        ),
      ),
    ),
    list(
      'statistics.read',
      `/statistics/rows?${PERIOD}&measure=referred&limit=200`,
      'referral',
      idsOf('referralId'),
      counted,
    ),
    ask(
      'statistics.read',
      `/statistics/counts?${PERIOD}&groupBy=centre`,
      `200 ${String(within('statistics.read', 'referral', counted).length)}`,
      ({ total }) => String((total as Record<string, number>)['referred']),
    ),
    ask('statistics.read', `/statistics/counts.csv?${PERIOD}&groupBy=centre`, '200'),
    ...['/history', '/history/periods', '/history/seals.csv'].map((path) => ask('history.read', path, '200')),
    // What was lately ordered says which courts and centres there are orders of.
    ask(
      'referral.log',
      '/order-form',
      `200 ${[...new Set(within('referral.log', 'referral').map(({ side }) => places.centres[side]))].sort().join(' ')}`,
      ({ centreIds }) => [...(centreIds ?? [])].sort().join(' '),
    ),
    ask('referral.log', '/referrals/warnings', '200', undefined, {
      legalBasis: 'ART39_PLACEMENT',
      orderedOn: '2026-01-09',
      courtId: places.courts[seat.side],
    }),
    // One draft is there, of one account.
    ask(
      'orderDraft.keep',
      '/order-draft',
      `200 ${seat.role === 'intake_officer' && seat.side === 0 ? usernameOf('intake_officer') : 'none'}`,
      ({ content }) => content?.given ?? 'none',
    ),
    {
      ...ask('orderDraft.keep', '/order-draft', '400 request.invalid', undefined, { given: 1 }),
      method: 'PUT',
    },
    // Without a key of its own, which would be kept, nothing is done.
    {
      ...ask('orderDraft.keep', '/order-draft', '400 request.idempotency_key_missing'),
      method: 'DELETE',
      options: { headers: { 'idempotency-key': 'none' } },
    },
    ask('account.create', '/accounts', '400 request.invalid', undefined, {}),
    ...([0, 1] as const).map((side) => logging(seat, side, places, ask)),
    borrowing(seat, cells, places, ask),
  ];
}

/** An order of this court for this centre, by somebody nobody knows: refused for the place, or else for the person. */
function logging(
  seat: Seat,
  side: 0 | 1,
  places: Places,
  ask: (permission: Permission, path: string, expected: string, tell: undefined, body: object) => Asked,
): Asked {
  const unknown = '019a0000-0000-7000-8000-000000000000';
  const base = orderBody({ places } as never, { person: undefined, personId: unknown });
  const clerk = seat.role === 'court_clerk';
  const body = {
    ...base,
    centreId: places.centres[clerk ? seat.side : side],
    courtId: places.courts[clerk ? side : seat.side],
  };
  const refusal = clerk ? '422 referral.court_unknown' : '422 referral.centre_unknown';
  const expected = side === seat.side ? '422 referral.person_unknown' : refusal;
  return ask('referral.log', '/referrals', expected, undefined, body);
}

/** A day, further ahead than any is set, for a case of each court and of nobody's: out of reach is a case unknown. */
function hearings(
  seat: Seat,
  cells: readonly Cell[],
  ask: (
    permission: Permission,
    path: string,
    expected: string,
    tell: (body: Body) => string,
    body: object,
  ) => Asked,
): Asked[] {
  const files = cells.filter(({ kind, state }) => kind === 'referral' && state === 'logged');
  return files.map((file) => {
    const known = reaches(seat, 'hearing.set', file);
    return ask(
      'hearing.set',
      '/hearings',
      `200 hearing.${known ? 'too_far_ahead' : 'case_unknown'}`,
      ({ items }) => String(items?.[0]?.['code']),
      { on: '2190-01-01', lines: [{ caseNumber: file.caseNumber }] },
    );
  });
}

/** An order that names, by its id, somebody of Article 40 whom the seat does not reach: nobody, as far as it knows. */
function borrowing(
  seat: Seat,
  cells: readonly Cell[],
  places: Places,
  ask: (permission: Permission, path: string, expected: string, tell: undefined, body: object) => Asked,
): Asked {
  const somebody = cells.find((cell) => cell.kind === 'person' && cell.voluntary && cell.side !== seat.side);
  const body = {
    ...orderBody({ places } as never, { person: undefined, personId: somebody?.id }),
    centreId: places.centres[seat.side],
    courtId: places.courts[seat.side],
  };
  return ask('referral.log', '/referrals', '422 referral.person_unknown', undefined, body);
}
