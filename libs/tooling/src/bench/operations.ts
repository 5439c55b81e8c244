import { addDays, type Role } from '@najat/domain';
import type { LogBody } from './bare.server.js';
import type { Facts } from './facts.js';

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
}

export interface Operation {
  readonly name: string;
  readonly role: Role;
  /** The next request; no two that write are the same. */
  readonly ask: (facts: Facts) => Asked;
  /** What both servers must agree on; nothing for a write, which is another one each time. */
  readonly gist?: (body: never) => unknown;
}

interface Items {
  readonly items: readonly { readonly id: string }[];
  readonly total?: number;
}

let orders = 0;
const turn = <T>(list: readonly T[]): T => {
  orders += 1;
  const item = list[orders % list.length];
  if (item === undefined) throw new Error('Nothing to ask about');
  return item;
};

function order({ centreIds, today }: Facts): LogBody {
  orders += 1;
  return {
    legalBasis: 'ART39_PLACEMENT',
    orderNumber: `${orders}/${today.slice(0, 4)}`,
    orderedOn: addDays(today, -3),
    centreId: centreIds[orders % centreIds.length] ?? '',
    person: {
      given: 'سالم',
      father: 'كريم',
      grandfather: `جاسم ${orders}`,
      sex: 'male',
      birthDate: '1999-07-01',
      birthPrecision: 'year',
    },
  };
}

export const OPERATIONS: readonly Operation[] = [
  {
    name: 'Log an order',
    role: 'court_clerk',
    ask: (facts) => ({ method: 'POST', path: '/api/referrals', body: order(facts) }),
  },
  {
    name: 'Read a person file',
    role: 'case_manager',
    ask: ({ personIds }) => ({ method: 'GET', path: `/api/persons/${turn(personIds)}` }),
    gist: ({ id, cases }: { id: string; cases: { referralId: string }[] }) => [
      id,
      cases.map(({ referralId }) => referralId),
    ],
  },
  {
    name: 'Search by name',
    role: 'case_manager',
    ask: ({ names }) => ({ method: 'POST', path: '/api/persons/search', body: { text: turn(names) } }),
    gist: ({ items }: Items) => items.map(({ id }) => id),
  },
  {
    name: 'List residents',
    role: 'case_manager',
    ask: () => ({ method: 'GET', path: '/api/admissions?state=active' }),
    gist: ({ items, total }: Items) => [total, items.map(({ id }) => id)],
  },
  {
    name: 'Counts by centre',
    role: 'directorate',
    ask: ({ today }) => ({
      method: 'GET',
      path: `/api/statistics/counts?from=${addDays(today, -364)}&to=${today}&groupBy=centre`,
    }),
    gist: ({ total }: { total: object }) => total,
  },
];
