import { GRANTS, PERMISSIONS, ROLES, type Permission, type Reach, type Role } from '@najat/domain';
import { intended, INTENDED } from './grants.intent.js';
import { report } from './mutation.report.js';

type Table = Readonly<Record<string, Partial<Record<Role, Reach>>>>;
const REACHES: readonly (Reach | undefined)[] = [
  'own',
  'court',
  'centre',
  'discipline',
  'compulsory',
  'all',
  undefined,
];

/** The cells of a grants table that are not as they are meant to be. */
function faultsOf(table: Table): string[] {
  return Object.keys(table).flatMap((permission) =>
    ROLES.filter((role) => table[permission]?.[role] !== intended(role, permission as Permission)).map(
      (role) => `${permission}, ${role}: ${table[permission]?.[role] ?? 'refused'}`,
    ),
  );
}

describe('the grants table', () => {
  it('grants what each role is there for, and nothing else', () => {
    expect(faultsOf(GRANTS)).toEqual([]);
    expect([...INTENDED].filter((permission) => !PERMISSIONS.includes(permission))).toEqual([]);
    expect(PERMISSIONS.filter((permission) => !INTENDED.has(permission))).toEqual([]);
  });

  it('cannot be changed in any cell without being noticed', async () => {
    const outcomes = PERMISSIONS.flatMap((permission) =>
      ROLES.flatMap((role) =>
        REACHES.filter((reach) => reach !== GRANTS[permission][role]).map((reach) => {
          const { [role]: was, ...others } = GRANTS[permission];
          const row = reach === undefined ? others : { ...others, [role]: reach };
          const kind =
            was === undefined ? 'grant added' : reach === undefined ? 'grant removed' : 'grant changed';
          const [caught] = faultsOf({ ...GRANTS, [permission]: row });
          return {
            kind,
            says: `${permission}, ${role}: ${was ?? 'refused'} → ${reach ?? 'refused'}`,
            caught,
          };
        }),
      ),
    );
    expect(outcomes.filter(({ caught }) => caught === undefined)).toEqual([]);
    expect(outcomes).toHaveLength(PERMISSIONS.length * ROLES.length * (REACHES.length - 1));
    await report('grants', outcomes);
  });
});
