import {
  actionsFrom,
  DISCIPLINES,
  EMERGENCY_REASONS,
  EMERGENCY_ROLES,
  EMERGENCY_STANDINGS,
  EMERGENCY_WORDS_MAX,
  emergencyAccessMachine,
  reachOf,
  REVIEW_OUTCOMES,
  type Discipline,
  type EmergencyReason,
  type EmergencyRole,
  type EmergencyStanding,
  type ReviewOutcome,
} from '@najat/domain';
import type { Actor } from '../platform/access/actor.js';
import { PageView } from '../platform/database/page.js';
import { Flag, Id, Instant, ListOf, Nested, OneOf, Text, TextList, Whole } from '../platform/http/fields.js';
import { PlaceView } from '../platform/http/place.view.js';

export const LOOKED_AT = ['referral', 'attachment', 'admission', 'phase'] as const;

/** A part of the file that its opener looked at while it was open to them. */
export class LookView {
  @OneOf(LOOKED_AT, 'LookedAt') subject!: (typeof LOOKED_AT)[number];
  @OneOf(DISCIPLINES, 'Discipline', { nullable: true, description: 'Of a phase' })
  discipline!: Discipline | null;
  @Flag({ description: 'With what was said in it' }) clinical!: boolean;
  @Whole() times!: number;
  @Instant() lastAt!: string;
}

/** Who opened which file, why and for how long, and what was found of it. */
export class EmergencyAccessView {
  @Id() id!: string;
  @OneOf(EMERGENCY_STANDINGS, 'EmergencyStanding') state!: EmergencyStanding;
  @Text({ description: 'Display name of the account that opened it' }) openedBy!: string;
  @OneOf(EMERGENCY_ROLES, 'EmergencyRole') openerRole!: EmergencyRole;
  @OneOf(DISCIPLINES, 'Discipline', { nullable: true }) openerDiscipline!: Discipline | null;
  @Nested(() => PlaceView) openerCentre!: PlaceView;
  @OneOf(['case_number', 'national_number'], 'SoughtBy') soughtBy!: 'case_number' | 'national_number';
  @Id({ nullable: true, description: 'The file; null when the number led to none' }) referralId!:
    string | null;
  @Id({ nullable: true }) admissionId!: string | null;
  @Text({ nullable: true, description: 'Null once the file is out of reach again' }) caseNumber!:
    string | null;
  @Text({ nullable: true }) personName!: string | null;
  @Nested(() => PlaceView, { nullable: true }) centre!: PlaceView | null;
  @OneOf(EMERGENCY_REASONS, 'EmergencyReason') reason!: EmergencyReason;
  @Text({ max: EMERGENCY_WORDS_MAX }) words!: string;
  @Instant() openedAt!: string;
  @Instant({ nullable: true }) endsAt!: string | null;
  @Instant({ nullable: true, description: 'When it was ended before its time' }) endedAt!: string | null;
  @Text({ nullable: true }) reviewedBy!: string | null;
  @Instant({ nullable: true }) reviewedAt!: string | null;
  @OneOf(REVIEW_OUTCOMES, 'ReviewOutcome', { nullable: true }) outcome!: ReviewOutcome | null;
  @Text({ nullable: true, max: 2000 }) note!: string | null;
  @Whole() version!: number;
  @TextList({ description: 'What the reader may do with it now' }) actions!: string[];
}

export class ReviewableAccessView extends EmergencyAccessView {
  @ListOf(() => LookView, { description: 'From the record of reads' }) looks!: LookView[];
}

export class EmergencyAccessPage extends PageView {
  @ListOf(() => EmergencyAccessView) items!: EmergencyAccessView[];
}

/** What the reader has opened, and for how long a file would be open to them now. */
export class OwnEmergencyAccesses {
  @ListOf(() => EmergencyAccessView) items!: EmergencyAccessView[];
  @Whole() minutes!: number;
}

/** The owner may end it while it is open; somebody else reviews it afterwards. */
export function openActions(
  actor: Actor,
  row: { readonly state: EmergencyStanding; readonly accountId: string },
): string[] {
  if (row.state === 'found_nothing') return [];
  const own = row.accountId === actor.accountId;
  return actionsFrom(emergencyAccessMachine, row.state).filter(
    (action) => reachOf(actor.role, `emergencyAccess.${action}`) !== undefined && own === (action === 'end'),
  );
}
