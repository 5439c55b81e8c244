import {
  accountMachine,
  DISCIPLINES,
  REPORT_LANGUAGES,
  ROLES,
  type AccountState,
  type Discipline,
  type ReportLanguage,
  type Role,
} from '@najat/domain';
import { Flag, Id, Instant, ListOf, Nested, OneOf, Text, TextList, Whole } from '../platform/http/fields.js';
import { PlaceView } from '../platform/http/place.view.js';

export class AccountView {
  @Id() id!: string;
  @Text() username!: string;
  @Text() displayName!: string;
  @OneOf(ROLES, 'Role') role!: Role;
  @OneOf(DISCIPLINES, 'Discipline', { nullable: true }) discipline!: Discipline | null;
  @Nested(() => PlaceView, { nullable: true }) centre!: PlaceView | null;
  @Nested(() => PlaceView, { nullable: true }) court!: PlaceView | null;
  @Text({ nullable: true, max: 254, description: 'Where the digest of the day goes' }) email!: string | null;
  @OneOf(REPORT_LANGUAGES, 'ReportLanguage', { description: 'Of the digest' }) language!: ReportLanguage;
  @OneOf(accountMachine.states, 'AccountState') state!: AccountState;
  @Flag() mustChangePassword!: boolean;
  @Flag({ description: 'A code is asked for after the password' }) secondFactor!: boolean;
  @Instant() createdAt!: string;
  @Whole() version!: number;
  @TextList({ description: 'What the reader may do with this account now' }) actions!: string[];
}

export class AccountPage {
  @ListOf(() => AccountView) items!: AccountView[];
  @Text({ optional: true }) next?: string;
  @Whole() total!: number;
}

/** The one time a generated password is shown. */
export class IssuedAccountView {
  @Nested(() => AccountView) account!: AccountView;
  @Text({ description: 'To be handed over in person; must be changed at first sign-in' })
  temporaryPassword!: string;
}
