import type { Grouping, Measure } from '@najat/domain';
import type { CountFilter, CountRowsQuery } from './statistics.dto.js';
import type { Actor } from '../platform/access/actor.js';
import { admissionColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';

/** Placeholders of the period's two days; each is a parameter only if it is used. */
interface Period {
  readonly from: () => string;
  readonly to: () => string;
}

interface Source {
  readonly from: string;
  /** The table whose own centre, basis, sex and birth are asked: both carry them, so nobody's name is ever touched. */
  readonly own: 'r' | 'a';
  /** How the case number is found where it is shown. */
  readonly file: string;
  /** Day that puts a case into the figure. */
  readonly day: string;
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

/** The one definition of each measure; counts and the rows behind them are both read through it. */
const SOURCES: Readonly<Record<Measure, Source>> = {
  referred: {
    from: 'referral r LEFT JOIN admission a ON a.referral_id = r.id',
    own: 'r',
    file: '',
    day: 'r.logged_on',
    where: ({ from, to }) => `r.logged_on BETWEEN ${from()} AND ${to()} AND r.state <> 'withdrawn'`,
    outcome: 'a.outcome',
  },
  admitted: {
    ...ADMISSIONS,
    day: 'a.admitted_on',
    where: ({ from, to }) => `a.admitted_on BETWEEN ${from()} AND ${to()}`,
    outcome: 'a.outcome',
  },
  in_residence: {
    ...ADMISSIONS,
    day: 'a.admitted_on',
    where: ({ to }) => `a.admitted_on <= ${to()} AND (a.discharged_on IS NULL OR a.discharged_on > ${to()})`,
    outcome: 'NULL::text',
  },
  completed: {
    ...ADMISSIONS,
    day: 'a.discharged_on',
    where: ({ from, to }) => `a.discharged_on BETWEEN ${from()} AND ${to()} AND a.outcome = 'completed'`,
    outcome: 'a.outcome',
  },
  discharged_otherwise: {
    ...ADMISSIONS,
    day: 'a.discharged_on',
    where: ({ from, to }) => `a.discharged_on BETWEEN ${from()} AND ${to()} AND a.outcome <> 'completed'`,
    outcome: 'a.outcome',
  },
  sustained: {
    ...ADMISSIONS,
    day: 'a.discharged_on',
    where: ({ from, to }) => `a.discharged_on BETWEEN ${from()} AND ${to()} AND ${SUSTAINED}`,
    outcome: 'a.outcome',
  },
};

/** SQL twin of `ageBandOn`; a test compares the two. */
export function ageBandSql(day: string, birth: string): string {
  const age = `extract(year FROM age(${day}, ${birth}))`;
  return `CASE WHEN ${birth} IS NULL THEN 'unknown' WHEN ${age} < 18 THEN '0-17' WHEN ${age} < 25 THEN '18-24'
    WHEN ${age} < 35 THEN '25-34' WHEN ${age} < 45 THEN '35-44' ELSE '45+' END`;
}

const bandOf = ({ day, own }: Source): string => ageBandSql(day, `${own}.person_birth_date`);

const outcomeSql = (source: Source): string => `coalesce(${source.outcome}, 'none')`;

function keySql(grouping: Grouping, source: Source): string {
  switch (grouping) {
    case 'centre':
      return `${source.own}.centre_id::text`;
    case 'month':
      return `to_char(${source.day}, 'YYYY-MM')`;
    case 'legal_basis':
      return `${source.own}.legal_basis`;
    case 'outcome':
      return outcomeSql(source);
    case 'sex':
      return `${source.own}.person_sex`;
    case 'age_band':
      return bandOf(source);
  }
}

function conditions(
  actor: Actor,
  source: Source,
  filter: CountFilter,
  period: string,
  params: Params,
): string {
  const { own } = source;
  const all = [reach(actor, 'statistics.read', admissionColumns(own), params), period];
  if (filter.centreId !== undefined) all.push(`${own}.centre_id = ${params.add(filter.centreId)}`);
  if (filter.legalBasis !== undefined) all.push(`${own}.legal_basis = ${params.add(filter.legalBasis)}`);
  if (filter.outcome !== undefined) all.push(`${outcomeSql(source)} = ${params.add(filter.outcome)}`);
  if (filter.sex !== undefined) all.push(`${own}.person_sex = ${params.add(filter.sex)}`);
  if (filter.ageBand !== undefined) all.push(`${bandOf(source)} = ${params.add(filter.ageBand)}`);
  return all.join(' AND ');
}

const periodOf = (filter: CountFilter, params: Params): Period => ({
  from: () => `${params.add(filter.from)}::date`,
  to: () => `${params.add(filter.to)}::date`,
});

/** Counts of one measure by one grouping: rows of key and count. */
export function countSql(
  actor: Actor,
  measure: Measure,
  grouping: Grouping,
  filter: CountFilter,
  params: Params,
): string {
  const source = SOURCES[measure];
  const period = periodOf(filter, params);
  if (measure === 'in_residence' && grouping === 'month') return standingSql(actor, source, filter, params);
  return `SELECT ${keySql(grouping, source)} AS key, count(*) AS count
    FROM ${source.from}
    WHERE ${conditions(actor, source, filter, source.where(period), params)} GROUP BY 1`;
}

/**
 * Who is in residence is a standing figure: each month shows its own last day. A stay is counted in on the month it
 * begins and out on the month it ends, and summed from month to month, so that it is read once however long the period.
 */
function standingSql(actor: Actor, source: Source, filter: CountFilter, params: Params): string {
  const from = params.add(filter.from);
  const to = params.add(filter.to);
  const touching = `a.admitted_on <= ${to}::date AND (a.discharged_on IS NULL OR a.discharged_on > ${from}::date)`;
  return `WITH stays AS (
      SELECT date_trunc('month', greatest(a.admitted_on, ${from}::date)::timestamp) AS began,
             date_trunc('month', CASE WHEN a.discharged_on <= ${to}::date THEN a.discharged_on END::timestamp) AS ended,
             count(*) AS stays
      FROM ${source.from}
      WHERE ${conditions(actor, source, filter, touching, params)} GROUP BY 1, 2),
    changes AS (
      SELECT began AS month, stays AS change FROM stays
      UNION ALL SELECT ended, -stays FROM stays WHERE ended IS NOT NULL
      UNION ALL SELECT m, 0 FROM generate_series(date_trunc('month', ${from}::timestamp), ${to}::timestamp, interval '1 month') m),
    standing AS (
      SELECT month, (sum(sum(change)) OVER (ORDER BY month))::bigint AS count FROM changes GROUP BY month)
    SELECT to_char(month, 'YYYY-MM') AS key, count FROM standing WHERE count > 0`;
}

export function rowsSql(
  actor: Actor,
  measure: Measure,
  filter: CountFilter,
  params: Params,
): { from: string; file: string; day: string; outcome: string; where: string } {
  const source = SOURCES[measure];
  const period = source.where(periodOf(filter, params));
  return {
    from: source.from,
    file: source.file,
    day: source.day,
    outcome: source.outcome,
    where: conditions(actor, source, filter, period, params),
  };
}

/** How many cases a measure counts: the total of the rows behind it. */
export async function countCases(
  tx: Tx,
  actor: Actor,
  { measure, ...filter }: CountRowsQuery,
): Promise<number> {
  const params = new Params();
  const { from, where } = rowsSql(actor, measure, filter, params);
  const { total } = await tx.one<{ total: number }>(
    `SELECT count(*) AS total FROM ${from} WHERE ${where}`,
    params,
  );
  return total;
}
