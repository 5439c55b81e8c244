import type { Permission } from '@najat/domain';
import { usernameOf } from './fixtures.js';
import type { Cell } from './matrix.cell.js';
import { answerOf, hasOpen, reaches, type Asked, type Body, type Seat } from './matrix.seats.js';

const sorted = (rows: readonly { id: string }[]): string =>
  rows
    .map(({ id }) => id)
    .sort()
    .join(' ');

const ASKED = ['system-admin', 'system-admin.other', 'court-clerk'];

/** What is asked of a row besides the actions of its machine. */
export function beside(seat: Seat, cell: Cell): Asked[] {
  const { kind, id } = cell;
  const answer = answerOf(seat, cell);
  const get = (path: string, permission: Permission, expected = '200'): Asked => ({
    method: 'GET',
    path,
    expected: answer(permission, expected),
  });
  const post = (
    path: string,
    permission: Permission,
    body: object,
    expected = '409 record.stale',
  ): Asked => ({
    method: 'POST',
    path,
    body,
    expected: answer(permission, expected),
  });
  switch (kind) {
    case 'referral':
      return [
        get(`/referrals/${id}/attendance`, 'attendance.read'),
        post(`/referrals/${id}/decisions`, 'referral.recordDecision', {
          version: 77,
          kind: 'stop',
          decidedOn: '2026-01-09',
          reference: '1',
        }),
        ...weighed(cell).map(([path, permission, body, found]) =>
          post(path, permission, body, cell.voluntary ? '422 referral.decision_not_for_voluntary' : found),
        ),
        // Nobody of Article 40 is held, so there is no term to ask for.
        get(`/referrals/${id}/term`, 'referral.read', cell.voluntary ? '404 not_found' : '200'),
        post(`/referrals/${id}/entries/1/corrections`, 'referral.correctEntry', { version: 77, reason: 'x' }),
        post(`/referrals/${id}/entries/1/verify`, 'referral.verifyEntry', { version: 77 }),
        get(`/referrals/${id}/hearings`, 'hearing.read'),
        // A year nobody means; of Article 40 no court knows a file.
        post(
          `/referrals/${id}/hearings`,
          'hearing.set',
          { on: '2190-01-01' },
          `422 hearing.${cell.state === 'withdrawn' ? 'case_withdrawn' : 'too_far_ahead'}`,
        ),
        get(`/referrals/${id}/reports`, 'report.read'),
        get(`/referrals/${id}/notices`, 'notice.read'),
        post(
          `/referrals/${id}/notices`,
          'notice.propose',
          { courtId: id, language: 'ar', reasons: 'x', tried: 'x' },
          `422 notice.${cell.voluntary ? (cell.hasStay === true ? 'too_few_words' : 'no_stay') : 'voluntary_only'}`,
        ),
        ...milestonesWhenOpen(seat, cell),
        // Every stay here is at a clinic, and a committee reports on none.
        post(
          `/referrals/${id}/reports`,
          'report.draft',
          { kind: 'committee', language: 'ar' },
          `422 report.${cell.voluntary ? 'not_for_voluntary' : cell.hasStay === true ? 'kind_not_for_measure' : 'no_stay'}`,
        ),
      ];
    case 'report': {
      const listed = answer('report.read', '200') === '200' && cell.state !== 'discarded';
      return [
        { method: 'GET', path: `/reports/${id}/document`, expected: answer('report.read', '200') },
        {
          method: 'GET',
          path: `/referrals/${cell.referralId ?? ''}/reports`,
          expected: answerOf(seat, { ...cell, kind: 'referral' })('report.read', `200 ${listed ? id : ''}`),
          tell: ({ items }) => (items?.some((item) => item['id'] === id) === true ? id : ''),
        },
      ];
    }
    case 'notice':
      return [
        { method: 'GET', path: `/notices/${id}/document`, expected: answer('notice.read', '200') },
        {
          method: 'GET',
          path: `/referrals/${cell.referralId ?? ''}/notices`,
          expected: answerOf(seat, { ...cell, kind: 'referral' })('notice.read', `200 ${id}`),
          tell: ({ items }) => (items?.some((item) => item['id'] === id) === true ? id : ''),
        },
      ];
    case 'hearing': {
      const of = answerOf(seat, { ...cell, kind: 'referral' })('hearing.read', `200 ${id}`);
      return [
        {
          method: 'GET',
          path: `/referrals/${cell.referralId ?? ''}/hearings`,
          expected: of,
          tell: ({ items }) => (items?.some((item) => item['id'] === id) === true ? id : ''),
        },
      ];
    }
    case 'attachment': {
      // What was struck may be somebody else's paper.
      const shown = cell.state === 'kept' || seat.role === 'auditor' ? '200' : '404 not_found';
      return [
        {
          ...get(`/attachments/${id}/content`, 'attachment.read'),
          expected: answer('attachment.read', shown),
        },
      ];
    }
    case 'papers': {
      const told = (cell.papers ?? []).filter((paper) =>
        [reaches, hasOpen].some((may) => may(seat, 'attachment.read', paper)),
      );
      return [
        {
          method: 'GET',
          path: `/referrals/${id}/attachments`,
          expected: answer('attachment.read', `200 ${sorted(told)}`),
          tell: ({ items }) => sorted((items ?? []) as { id: string }[]),
        },
        {
          method: 'POST',
          path: `/referrals/${id}/attachments?kind=order`,
          options: { raw: '', headers: { 'content-type': 'application/octet-stream' } },
          expected: answer('attachment.add', '422 file.empty'),
        },
      ];
    }
    case 'admission':
      return [
        get(`/admissions/${id}/phases`, 'phase.read'),
        get(`/admissions/${id}/reintegration`, 'plan.read'),
        post(`/admissions/${id}/plan`, 'plan.save', { version: 77 }),
      ];
    case 'phase': {
      // A phase out of reach is one that nobody knows; one within reach is refused for its day alone.
      const attendance = [{ phaseId: id, status: 'present' }];
      const body = { heldOn: '2199-01-01', minutes: 30, kind: 'group', topic: 'x', attendance };
      const asked = post('/sessions', 'session.record', body, '422 session.in_future');
      return [
        asked.expected === '404 not_found' ? { ...asked, expected: '422 session.phase_unknown' } : asked,
      ];
    }
    case 'screening': {
      // Two facts instead of a machine: whoever has refused has no result.
      const given = cell.state === 'given';
      const stay = `/admissions/${cell.admissionId ?? ''}/screenings`;
      const future = { kind: 'hiv', consent: 'given', takenOn: '2199-01-01', result: 'pending' };
      return [
        get(stay, 'screening.read'),
        post(
          stay,
          'screening.record',
          future,
          `422 screening.${cell.hasLeft === true ? 'admission_ended' : 'in_future'}`,
        ),
        post(
          `/screenings/${id}/record-result`,
          'screening.record',
          { result: 'pending', version: given ? 77 : 3 },
          given ? '409 record.stale' : '409 record.wrong_state',
        ),
      ];
    }
    case 'drugTest': {
      // Nothing is added where there is no sample, nor anything to what is struck.
      const stay = `/admissions/${cell.admissionId ?? ''}/drug-tests`;
      const results = [{ drugClass: 'cocaine', result: 'negative' }];
      const stands = cell.state !== 'struck';
      const act = (action: string, permission: Permission, open: boolean, body: object): Asked =>
        post(
          `/drug-tests/${id}/${action}`,
          permission,
          { ...body, version: open ? 77 : 3 },
          open ? '409 record.stale' : '409 record.wrong_state',
        );
      return [
        {
          ...get(stay, 'drugTest.read', `200 ${id}`),
          tell: ({ items }) => (items?.some((item) => item['id'] === id) === true ? id : ''),
        },
        post(
          stay,
          'drugTest.record',
          { collectedOn: '2199-01-01', outcome: 'missed' },
          `422 drug_test.${cell.hasLeft === true ? 'admission_ended' : 'in_future'}`,
        ),
        act('add-results', 'drugTest.record', cell.state === 'given', { results }),
        act('strike', 'drugTest.strike', stands, { words: 'x' }),
      ];
    }
    case 'session':
      return [
        post(`/sessions/${id}/correct`, 'session.correct', { version: 77, phaseId: id, status: 'late' }),
      ];
    case 'person':
      return [get(`/persons/${id}`, 'person.read'), get(`/persons/${id}/readers`, 'reading.read')];
    case 'looked': {
      const lookers = cell.lookers ?? [];
      const told = seat.role === 'auditor' ? lookers : lookers.slice(0, 1);
      const among = ({ items }: Body): string =>
        lookers.filter((id) => items?.some(({ actorId }) => actorId === id) === true).join(' ');
      return [
        {
          method: 'GET',
          path: `/persons/${id}/readers?limit=200`,
          expected: answer('reading.read', `200 ${told.join(' ')}`),
          tell: among,
        },
      ];
    }
    case 'centre':
      return [
        get(`/centres/${id}/letterhead`, 'centre.editLetterhead'),
        post(`/centres/${id}/edit-letterhead`, 'centre.editLetterhead', { version: 77 }),
        get(`/centres/${id}/beds`, 'bed.read'),
        post(
          `/centres/${id}/beds`,
          'bed.add',
          { ward: 'A', prefix: 'A', sex: 'male', from: 9, to: 8 },
          '400 request.invalid',
        ),
      ];
    case 'account': {
      const own = cell.username === usernameOf(seat.role, seat.side, seat.discipline);
      const act = (action: string, permission: Permission, body: object = {}): Asked =>
        post(
          `/accounts/${id}/${action}`,
          permission,
          { version: 77, ...body },
          own ? '422 account.own_account' : '409 record.stale',
        );
      const found = get(`/accounts/${id}`, 'account.read');
      // A new password is hashed slowly, and one account is like another.
      if (!ASKED.includes(cell.username ?? '')) return [found];
      return [
        found,
        act('edit', 'account.edit', { displayName: 'x', role: 'auditor' }),
        act('disable', 'account.disable'),
        act('enable', 'account.enable'),
        act('reset-password', 'account.resetPassword'),
        act('reset-second-factor', 'account.resetSecondFactor'),
      ];
    }
    case 'legalParameter':
      // Only of a proposal is it asked what it would do.
      return [
        {
          method: 'GET',
          path: `/legal-parameters/${id}/effect`,
          expected: answer('legalParameter.propose', cell.state === 'proposed' ? '200' : '404 not_found'),
        },
      ];
    case 'holiday':
      return [post(`/holidays/${id}/remove`, 'holiday.edit', {}, '422 holiday.past')];
    default:
      return [];
  }
}

/** A decision and a correction that are only weighed; where no term runs there is no entry to correct. */
const weighed = ({ id, term }: Cell): [path: string, Permission, body: object, found: string][] => [
  [
    `/referrals/${id}/decisions/warnings`,
    'referral.recordDecision',
    { kind: 'stop', decidedOn: '2026-01-09' },
    '200',
  ],
  [
    `/referrals/${id}/entries/1/corrections/warnings`,
    'referral.correctEntry',
    {},
    term === true ? '200' : '404 not_found',
  ],
];

/** Where a file stands with its court is told without its reports to whoever has it open for an emergency. */
function milestonesWhenOpen(seat: Seat, cell: Cell): Asked[] {
  if (!hasOpen(seat, 'referral.read', cell) || reaches(seat, 'referral.read', cell)) return [];
  const tell = ({ milestones = [] }: Body): string =>
    milestones.some(({ step }) => step.startsWith('report')) ? 'reports' : 'no report';
  return [{ method: 'GET', path: `/referrals/${cell.id}`, expected: '200 no report', tell }];
}
