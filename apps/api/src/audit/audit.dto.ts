import {
  COMPARTMENTS,
  HISTORY_KINDS,
  ROLES,
  type Compartment,
  type HistoryKind,
  type Role,
} from '@najat/domain';
import { PageQuery } from '../platform/database/page.js';
import { CalendarDay, Id, OneOf } from '../platform/http/fields.js';

export class HistoryQuery extends PageQuery {
  /** Without a first day, and about nobody in particular: the last thirty days. */
  @CalendarDay({ optional: true }) from?: string;
  @CalendarDay({ optional: true }) to?: string;
  @OneOf(HISTORY_KINDS, 'HistoryKind', { optional: true }) kind?: HistoryKind;
  @OneOf(ROLES, 'Role', { optional: true }) role?: Role;
  @OneOf(COMPARTMENTS, 'Compartment', { optional: true }) compartment?: Compartment;
  @Id({ optional: true, description: 'Who acted' }) actorId?: string;
  @Id({ optional: true, description: 'The case it is about' }) referralId?: string;
  @Id({ optional: true, description: 'The person it is about' }) personId?: string;
}
