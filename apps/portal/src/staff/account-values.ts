import type { Schema } from '@najat/contract';
import { type Role, ROLE_SEAT, ROLES } from '@najat/domain';
import type { AccountRecord } from './staff.api';

export interface AccountValues extends Record<string, unknown> {
  displayName: string;
  role: string;
  centreId: string;
  courtId: string;
  discipline: string;
  email: string;
  language: string;
}

export const NO_ACCOUNT: AccountValues = {
  displayName: '',
  role: '',
  centreId: '',
  courtId: '',
  discipline: '',
  email: '',
  language: 'ar',
};

export const valuesOf = (account: AccountRecord): AccountValues => ({
  displayName: account.displayName,
  role: account.role,
  centreId: account.centre?.id ?? '',
  courtId: account.court?.id ?? '',
  discipline: account.discipline ?? '',
  email: account.email ?? '',
  language: account.language,
});

const roleOf = (text: string): Role | undefined => ROLES.find((role) => role === text);

/** What a role has to say beside its name; a role not chosen yet asks nothing. */
export const asksFor = (text: string): Record<'centreId' | 'courtId' | 'discipline', boolean> => {
  const role = roleOf(text);
  const seat = role && ROLE_SEAT[role];
  return { centreId: seat === 'centre', courtId: seat === 'court', discipline: role === 'practitioner' };
};

/** Only what the role asks for: what was chosen for another role before is left behind. */
export const bodyOf = (values: AccountValues): Omit<Schema<'CreateAccount'>, 'username'> => {
  const asked = asksFor(values.role);
  return {
    displayName: values.displayName.trim(),
    role: values.role as Role,
    ...(asked.centreId ? { centreId: values.centreId } : {}),
    ...(asked.courtId ? { courtId: values.courtId } : {}),
    ...(values.email.trim() ? { email: values.email.trim() } : {}),
    language: values.language as Schema<'ReportLanguage'>,
    ...(asked.discipline ? { discipline: values.discipline as Schema<'Discipline'> } : {}),
  };
};

/** Small Latin letters, digits, dot, underscore and hyphen, 3 to 40 of them, a letter first. */
export const isUsername = (text: string): boolean => /^[a-z][a-z0-9._-]{2,39}$/.test(text);
