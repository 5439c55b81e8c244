import {
  ACCOUNT_ATTENTION,
  accountMachine,
  DISCIPLINES,
  REPORT_LANGUAGES,
  ROLES,
  type AccountAttention,
  type AccountState,
  type Discipline,
  type ReportLanguage,
  type Role,
} from '@najat/domain';
import { BasedOn } from '../platform/http/based-on.js';
import { Email, Id, Matching, OneOf, Text } from '../platform/http/fields.js';
import { PageQuery } from '../platform/database/page.js';

const USERNAME = /^[a-z][a-z0-9._-]{2,39}$/;

export class CreateAccount {
  @Matching(USERNAME, 'not_a_username', { description: 'Small Latin letters, digits, dot, dash; 3 to 40' })
  username!: string;
  @Text({ max: 120 }) displayName!: string;
  @OneOf(ROLES, 'Role') role!: Role;
  @Id({ optional: true }) centreId?: string;
  @Id({ optional: true }) courtId?: string;
  @OneOf(DISCIPLINES, 'Discipline', { optional: true }) discipline?: Discipline;
  @Email({
    optional: true,
    description: 'For one e-mail a day about what is due; none is sent when left out',
  })
  email?: string;
  @OneOf(REPORT_LANGUAGES, 'ReportLanguage', {
    optional: true,
    description: 'Of that e-mail; Arabic when left out',
  })
  language?: ReportLanguage;
}

export class EditAccount extends BasedOn {
  @Text({ max: 120 }) displayName!: string;
  @OneOf(ROLES, 'Role') role!: Role;
  @Id({ optional: true }) centreId?: string;
  @Id({ optional: true }) courtId?: string;
  @OneOf(DISCIPLINES, 'Discipline', { optional: true }) discipline?: Discipline;
  @Email({
    optional: true,
    description: 'For one e-mail a day about what is due; none is sent when left out',
  })
  email?: string;
  @OneOf(REPORT_LANGUAGES, 'ReportLanguage', {
    optional: true,
    description: 'Of that e-mail; Arabic when left out',
  })
  language?: ReportLanguage;
}

export class AccountListQuery extends PageQuery {
  @OneOf(ROLES, 'Role', { optional: true }) role?: Role;
  @OneOf(accountMachine.states, 'AccountState', { optional: true }) state?: AccountState;
  @OneOf(ACCOUNT_ATTENTION, 'AccountAttention', { optional: true }) attention?: AccountAttention;
  @Id({ optional: true }) centreId?: string;
  @Id({ optional: true }) courtId?: string;
}
