import { report, REPORTS } from '../mutation.report.js';
import { EQUIVALENT } from './equivalent.js';
import { allMutants, partsOf, type Mutant } from './mutants.js';
import { openWall, type Wall } from './probe.js';

/** Those of `npm test`: whoever edits a policy is told at once. */
const KINDS = ['policy wider', 'policy removed'];

interface Outcome extends Mutant {
  /** The first thing that was not as meant; nothing when nobody noticed. */
  readonly caught?: string;
}

/**
 * Each policy, privilege, function and keeper changed, one at a time, in a transaction that is rolled back. In
 * `npm test` only policies made wider or dropped, asking only the table a mutant is about; in `npm run mutate` wholly.
 */
describe('a hole in the wall of the database', () => {
  let wall: Wall;
  let outcomes: Outcome[];

  async function judge(mutant: Mutant): Promise<Outcome> {
    if (mutant.equivalent !== undefined) return mutant;
    await wall.admin.query('BEGIN');
    try {
      await wall.admin.query(mutant.sql);
      // Where it was made is asked first; what else is affected only when that did not tell.
      const others = REPORTS === undefined ? [] : wall.tables.filter((one) => one !== mutant.table);
      for (const table of [mutant.table, ...others, undefined]) {
        const [fault] = await wall.faults(table);
        if (fault !== undefined) return { ...mutant, caught: fault };
      }
      return mutant;
    } finally {
      await wall.admin.query('ROLLBACK');
    }
  }

  beforeAll(async () => {
    wall = await openWall();
    const mutants = (await allMutants(wall.admin, wall.columns)).filter(
      ({ kind }) => REPORTS !== undefined || KINDS.includes(kind),
    );
    outcomes = [];
    for (const mutant of mutants) outcomes.push(await judge(mutant));
    await report(
      'database',
      outcomes.map((one) => ({ ...one, excuse: one.equivalent ?? one.unnoticed ?? EQUIVALENT[one.says] })),
    );
  }, 600_000);
  afterAll(() => wall.close());

  it('is looked for everywhere', () => {
    const kinds = new Set(outcomes.map(({ kind }) => kind));
    expect(outcomes.length).toBeGreaterThan(REPORTS === undefined ? 150 : 1000);
    expect(kinds.size).toBeGreaterThanOrEqual(REPORTS === undefined ? KINDS.length : 11);
  });

  it('is noticed, wherever it is', () => {
    const left = outcomes.filter(({ caught, equivalent, unnoticed, says }) =>
      [caught, equivalent, unnoticed, EQUIVALENT[says]].every((reason) => reason === undefined),
    );
    expect(left.map(({ kind, says }) => `${kind}: ${says}`)).toEqual([]);
  });

  it('is excused only where it is none', () => {
    const survived = new Set(outcomes.filter(({ caught }) => caught === undefined).map(({ says }) => says));
    const made = new Set(outcomes.map(({ says }) => says));
    const excused = Object.keys(EQUIVALENT).filter((says) => REPORTS !== undefined || made.has(says));
    expect(excused.filter((says) => !survived.has(says))).toEqual([]);
  });

  it('is made from the conditions the server itself writes', () => {
    expect(partsOf('((a = b) AND (c = ( SELECT d() AS d)))', 'AND')).toEqual([
      'a = b',
      'c = ( SELECT d() AS d)',
    ]);
    expect(partsOf('((a = b) OR (c = d))', 'AND')).toEqual(['(a = b) OR (c = d)']);
    expect(partsOf('((a = b) OR (c = d))', 'OR')).toEqual(['a = b', 'c = d']);
  });
});
