import { type Day, type Grouping, type Measure } from '@najat/domain';
import type { CountFilter, CountRowsQuery } from './statistics.dto.js';
import type { Actor } from '../platform/access/actor.js';
import { admissionColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { phaseOn } from '../referral/index.js';

/** Placeholders of the period's two days; each is a parameter only if it is used. */
interface Period {
  readonly from: () => string;
  readonly to: () => string;
  /** Nobody has been held on a day that has not begun. */
  readonly today: () => string;
}

/** Whose counts, and on which day they are taken. */
export interface Counting {
  readonly actor: Actor;
  readonly today: Day;
}

interface Source {
  readonly from: string;
  /** The table whose own centre, basis, sex and birth are asked: both carry them, so nobody's name is ever touched. */
  readonly own: 'r' | 'a';
  /** How the case number is found where it is shown. */
  readonly file: string;
  /** Day that puts a case into the figure. */
  readonly day: (period: Period) => string;
  /** What a case adds to the figure; 1 when left out. */
  readonly days?: (period: Period) => string;
  /** What makes a case count, the period included. */
  readonly where: (period: Period) => string;
  readonly outcome: string;
}

const ADMISSIONS = {
  from: 'admission a',
  own: 'a',
  file: 'JOIN referral r ON r.id = a.referral_id',
} as const;
/** Both kept by the database, for neither follow-ups nor other centres' admissions are within everybody's reach. */
const SUSTAINED = `a.outcome = 'completed' AND a.sustained AND a.readmitted_on IS NULL`;

/** The days of the period, up to today. */
const PASSED = ({ from, to, today }: Period): string => {
  const begin = from();
  return `daterange(${begin}, greatest(${begin}, least(${to()}, ${today()}) + 1))`;
};
/** How many of them somebody was held past expiry. */
const DAYS_HELD = (period: Period): string =>
  `(SELECT sum(upper(span) - lower(span)) FROM unnest(t.held * datemultirange(${PASSED(period)})) span)`;
/** Days held past expiry as `heldSpans` has them: of every phase the same, so that of today is asked. */
const HELD = {
  from: 'term_phase t JOIN referral r ON r.id = t.referral_id LEFT JOIN admission a ON a.referral_id = r.id',
  own: 'r',
  file: '',
  day: (period: Period) => `lower(t.held * datemultirange(${PASSED(period)}))`,
  where: (period: Period) =>
    `t.held <> '{}' AND t.held && ${PASSED(period)} AND ${phaseOn('t', period.today())}`,
  outcome: 'a.outcome',
} as const;
const isOfHolding = (measure: Measure): boolean =>
  measure === 'held_past_expiry' || measure === 'days_held_past_expiry';

/** The one definition of each measure; counts and the rows behind them are both read through it. */
const SOURCES: Readonly<Record<Measure, Source>> = {
  referred: {
    from: 'referral r LEFT JOIN admission a ON a.referral_id = r.id',
    own: 'r',
    file: '',
    day: () => 'r.logged_on',
    where: ({ from, to }) => `r.logged_on BETWEEN ${from()} AND ${to()} AND r.state <> 'withdrawn'`,
    outcome: 'a.outcome',
  },
  admitted: {
    ...ADMISSIONS,
    day: () => 'a.admitted_on',
    where: ({ from, to }) => `a.admitted_on BETWEEN ${from()} AND ${to()}`,
    outcome: 'a.outcome',
  },
  in_residence: {
    ...ADMISSIONS,
    day: () => 'a.admitted_on',
    where: ({ to }) => `a.admitted_on <= ${to()} AND (a.discharged_on IS NULL OR a.discharged_on > ${to()})`,
    outcome: 'NULL::text',
  },
  completed: {
    ...ADMISSIONS,
    day: () => 'a.discharged_on',
    where: ({ from, to }) => `a.discharged_on BETWEEN ${from()} AND ${to()} AND a.outcome = 'completed'`,
    outcome: 'a.outcome',
  },
  discharged_otherwise: {
    ...ADMISSIONS,
    day: () => 'a.discharged_on',
    where: ({ from, to }) => `a.discharged_on BETWEEN ${from()} AND ${to()} AND a.outcome <> 'completed'`,
    outcome: 'a.outcome',
  },
  sustained: {
    ...ADMISSIONS,
    day: () => 'a.discharged_on',
    where: ({ from, to }) => `a.discharged_on BETWEEN ${from()} AND ${to()} AND ${SUSTAINED}`,
    outcome: 'a.outcome',
  },
  held_past_expiry: HELD,
  days_held_past_expiry: { ...HELD, days: DAYS_HELD },
};

/** SQL twin of `ageBandOn`; a test compares the two. */
export function ageBandSql(day: string, birth: string): string {
  const age = `extract(year FROM age(${day}, ${birth}))`;
  return `CASE WHEN ${birth} IS NULL THEN 'unknown' WHEN ${age} < 18 THEN '0-17' WHEN ${age} < 25 THEN '18-24'
    WHEN ${age} < 35 THEN '25-34' WHEN ${age} < 45 THEN '35-44' ELSE '45+' END`;
}

const bandOf = ({ day, own }: Source, period: Period): string =>
  ageBandSql(day(period), `${own}.person_birth_date`);

const outcomeSql = (source: Source): string => `coalesce(${source.outcome}, 'none')`;

function keySql(grouping: Grouping, source: Source, period: Period): string {
  switch (grouping) {
    case 'centre':
      return `${source.own}.centre_id::text`;
    case 'month':
      return `to_char(${source.day(period)}, 'YYYY-MM')`;
    case 'legal_basis':
      return `${source.own}.legal_basis`;
    case 'outcome':
      return outcomeSql(source);
    case 'sex':
      return `${source.own}.person_sex`;
    case 'age_band':
      return bandOf(source, period);
  }
}

function conditions(
  { actor, today }: Counting,
  source: Source,
  filter: CountFilter,
  within: string,
  params: Params,
): string {
  const { own } = source;
  const all = [reach(actor, 'statistics.read', admissionColumns(own), params), within];
  if (filter.centreId !== undefined) all.push(`${own}.centre_id = ${params.add(filter.centreId)}`);
  if (filter.legalBasis !== undefined) all.push(`${own}.legal_basis = ${params.add(filter.legalBasis)}`);
  if (filter.outcome !== undefined) all.push(`${outcomeSql(source)} = ${params.add(filter.outcome)}`);
  if (filter.sex !== undefined) all.push(`${own}.person_sex = ${params.add(filter.sex)}`);
  if (filter.ageBand !== undefined)
    all.push(`${bandOf(source, periodOf(filter, today, params))} = ${params.add(filter.ageBand)}`);
  return all.join(' AND ');
}

const periodOf = (filter: CountFilter, today: Day, params: Params): Period => ({
  from: () => `${params.add(filter.from)}::date`,
  to: () => `${params.add(filter.to)}::date`,
  today: () => `${params.add(today)}::date`,
});

/** What a figure is made of: cases, or their days. */
const amountOf = ({ days }: Source, period: Period): string =>
  days === undefined ? 'count(*)' : `sum(${days(period)})::bigint`;

/** Counts of one measure by one grouping: rows of key and count. */
export function countSql(
  counting: Counting,
  measure: Measure,
  grouping: Grouping,
  filter: CountFilter,
  params: Params,
): string {
  const source = SOURCES[measure];
  const period = periodOf(filter, counting.today, params);
  if (measure === 'in_residence' && grouping === 'month')
    return standingSql(counting, source, filter, params);
  if (isOfHolding(measure) && grouping === 'month') return heldByMonthSql(counting, source, filter, params);
  return `SELECT ${keySql(grouping, source, period)} AS key, ${amountOf(source, period)} AS count
    FROM ${source.from}
    WHERE ${conditions(counting, source, filter, source.where(period), params)} GROUP BY 1`;
}

/**
 * Who is in residence is a standing figure: each month shows its own last day. A stay is counted in on the month it
 * begins and out on the month it ends, and summed from month to month, so that it is read once however long the period.
 */
function standingSql(counting: Counting, source: Source, filter: CountFilter, params: Params): string {
  const from = params.add(filter.from);
  const to = params.add(filter.to);
  const touching = `a.admitted_on <= ${to}::date AND (a.discharged_on IS NULL OR a.discharged_on > ${from}::date)`;
  return `WITH stays AS (
      SELECT date_trunc('month', greatest(a.admitted_on, ${from}::date)::timestamp) AS began,
             date_trunc('month', CASE WHEN a.discharged_on <= ${to}::date THEN a.discharged_on END::timestamp) AS ended,
             count(*) AS stays
      FROM ${source.from}
      WHERE ${conditions(counting, source, filter, touching, params)} GROUP BY 1, 2),
    changes AS (
      SELECT began AS month, stays AS change FROM stays
      UNION ALL SELECT ended, -stays FROM stays WHERE ended IS NOT NULL
      UNION ALL SELECT m, 0 FROM generate_series(date_trunc('month', ${from}::timestamp), ${to}::timestamp, interval '1 month') m),
    standing AS (
      SELECT month, (sum(sum(change)) OVER (ORDER BY month))::bigint AS count FROM changes GROUP BY month)
    SELECT to_char(month, 'YYYY-MM') AS key, count FROM standing WHERE count > 0`;
}

/** Days and whom they are of fall into each month they touch, so that people by month may be more than in the whole. */
function heldByMonthSql(counting: Counting, source: Source, filter: CountFilter, params: Params): string {
  const whole = periodOf(filter, counting.today, params);
  const month: Period = {
    ...whole,
    from: () => `greatest(m.month, ${whole.from()})`,
    to: () => `least((m.month + interval '1 month - 1 day')::date, ${whole.to()})`,
  };
  return `SELECT to_char(m.month, 'YYYY-MM') AS key, ${amountOf(source, month)} AS count
    FROM (SELECT month::date FROM generate_series(date_trunc('month', ${whole.from()}::timestamp), ${whole.to()}::timestamp,
        interval '1 month') month) m
      CROSS JOIN (${source.from})
    WHERE ${conditions(counting, source, filter, source.where(month), params)} GROUP BY 1`;
}

export function rowsSql(
  counting: Counting,
  measure: Measure,
  filter: CountFilter,
  params: Params,
): { from: string; file: string; day: string; days: string; outcome: string; where: string } {
  const source = SOURCES[measure];
  const period = periodOf(filter, counting.today, params);
  return {
    from: source.from,
    file: source.file,
    day: source.day(period),
    days: source.days?.(period) ?? 'NULL::integer',
    outcome: source.outcome,
    where: conditions(counting, source, filter, source.where(period), params),
  };
}

/** How many cases a measure counts: the total of the rows behind it. */
export async function countCases(
  tx: Tx,
  counting: Counting,
  { measure, ...filter }: CountRowsQuery,
): Promise<number> {
  const params = new Params();
  const source = SOURCES[measure];
  const period = periodOf(filter, counting.today, params);
  const where = conditions(counting, source, filter, source.where(period), params);
  const { total } = await tx.one<{ total: number }>(
    `SELECT count(*) AS total FROM ${source.from} WHERE ${where}`,
    params,
  );
  return total;
}
