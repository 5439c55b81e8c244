import {
  EMERGENCY_ATTENTION,
  EMERGENCY_REASONS,
  EMERGENCY_STANDINGS,
  EMERGENCY_WORDS_MAX,
  REVIEW_OUTCOMES,
  type EmergencyAttention,
  type EmergencyReason,
  type EmergencyStanding,
  type ReviewOutcome,
} from '@najat/domain';
import { PageQuery } from '../platform/database/page.js';
import { BasedOn } from '../platform/http/based-on.js';
import { NationalNumber, OneOf, Prose, Reference } from '../platform/http/fields.js';

export class OpenEmergencyAccess {
  @Reference({ optional: true, max: 20, description: 'The whole case number; this or the national number' })
  caseNumber?: string;
  @NationalNumber({ optional: true }) nationalNumber?: string;
  @OneOf(EMERGENCY_REASONS, 'EmergencyReason') reason!: EmergencyReason;
  @Prose({ max: EMERGENCY_WORDS_MAX, description: 'What makes it necessary, for whoever reviews it' })
  words!: string;
}

export class ReviewEmergencyAccess extends BasedOn {
  @OneOf(REVIEW_OUTCOMES, 'ReviewOutcome') outcome!: ReviewOutcome;
  @Prose({ max: 2000 }) note!: string;
}

export class EmergencyAccessListQuery extends PageQuery {
  @OneOf(EMERGENCY_STANDINGS, 'EmergencyStanding', { optional: true }) state?: EmergencyStanding;
  @OneOf(EMERGENCY_ATTENTION, 'EmergencyAttention', { optional: true }) attention?: EmergencyAttention;
}
