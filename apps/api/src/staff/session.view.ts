import { DISCIPLINES, permissionsOf, ROLES, type Discipline, type Role } from '@najat/domain';
import { hasFactorSql, type SecondFactors } from './second-factors.js';
import { Flag, Id, Nested, OneOf, Text, TextList } from '../platform/http/fields.js';
import { PlaceView, placeSql } from '../platform/http/place.view.js';
import type { Tx } from '../platform/database/tx.js';

export class SignedInAccountView {
  @Id() id!: string;
  @Text() username!: string;
  @Text() displayName!: string;
  @OneOf(ROLES, 'Role') role!: Role;
  @OneOf(DISCIPLINES, 'Discipline', { nullable: true }) discipline!: Discipline | null;
  @Nested(() => PlaceView, { nullable: true }) centre!: PlaceView | null;
  @Nested(() => PlaceView, { nullable: true }) court!: PlaceView | null;
  @Flag() mustChangePassword!: boolean;
  @Flag({ description: 'The role asks for a second factor; until there is one nothing else is open' })
  mustEnrolSecondFactor!: boolean;
  @TextList({ description: 'Permissions of the role; reach is decided by the server alone' })
  permissions!: string[];
}

export class SessionView {
  @Text({ max: 2000 }) accessToken!: string;
  @Nested(() => SignedInAccountView) account!: SignedInAccountView;
}

/** Either the session, or the token to send the code of the second factor with. */
export class SignInAnswer {
  @Text({ max: 2000, optional: true }) accessToken?: string;
  @Nested(() => SignedInAccountView, { optional: true }) account?: SignedInAccountView;
  @Text({ optional: true }) secondStepToken?: string;
}

interface Row extends Omit<SignedInAccountView, 'permissions' | 'mustEnrolSecondFactor'> {
  readonly role: Role;
  readonly hasFactor: boolean;
}

export async function readSignedInAccount(
  tx: Tx,
  accountId: string,
  factors: SecondFactors,
): Promise<SignedInAccountView> {
  const { hasFactor, ...row } = await tx.one<Row>(
    `SELECT a.id, a.username, a.display_name AS "displayName", a.role, a.discipline,
            a.must_change_password AS "mustChangePassword", ${hasFactorSql('a')} AS "hasFactor", ${placeSql('c')} AS centre, ${placeSql('k')} AS court
     FROM account a LEFT JOIN centre c ON c.id = a.centre_id LEFT JOIN court k ON k.id = a.court_id
     WHERE a.id = $1`,
    [accountId],
  );
  const mustEnrolSecondFactor = !hasFactor && factors.isRequired(row.role);
  return { ...row, mustEnrolSecondFactor, permissions: permissionsOf(row.role) };
}
