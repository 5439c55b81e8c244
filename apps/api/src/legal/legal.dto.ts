import {
  JURISDICTIONS,
  LEGAL_BASES,
  LEGAL_PARAMETER_ATTENTION,
  PARAMETER_KEYS,
  SOURCE_MARKS,
  type Jurisdiction,
  type LegalBasis,
  type LegalParameterAttention,
  type ParameterKey,
  type SourceMark,
} from '@najat/domain';
import { BasedOn } from '../platform/http/based-on.js';
import { CalendarDay, OneOf, Prose, Text, Whole } from '../platform/http/fields.js';

export class LegalParameterListQuery {
  @OneOf(JURISDICTIONS, 'Jurisdiction', { optional: true }) jurisdiction?: Jurisdiction;
  @OneOf(PARAMETER_KEYS, 'ParameterKey', { optional: true }) key?: ParameterKey;
  @OneOf(LEGAL_PARAMETER_ATTENTION, 'LegalParameterAttention', {
    optional: true,
    description: 'What somebody else has proposed, or what is reckoned with and nobody has confirmed',
  })
  attention?: LegalParameterAttention;
}

export class ProposeParameter {
  @OneOf(PARAMETER_KEYS, 'ParameterKey') key!: ParameterKey;
  @OneOf(JURISDICTIONS, 'Jurisdiction') jurisdiction!: Jurisdiction;
  @OneOf(LEGAL_BASES, 'LegalBasis', {
    optional: true,
    description: 'The article it is for; left out, for every article that has no figure of its own',
  })
  basis?: LegalBasis;
  @Whole({
    optional: true,
    description: 'Of a yes-or-no question 1 or 0; left out, the law sets no such figure',
  })
  value?: number;
  @CalendarDay() effectiveFrom!: string;
  @OneOf(SOURCE_MARKS, 'SourceMark') source!: SourceMark;
  @Prose({ max: 1000, description: 'What it is read from, for whoever confirms it' }) words!: string;
}

export class ConfirmParameter extends BasedOn {
  @Text({ max: 300, description: 'Law, instruction or circular, with number and date' }) instrument!: string;
}

export class EffectQuery {
  @Text({ optional: true, max: 400 }) cursor?: string;
}

export class HolidayListQuery {
  @Whole({ optional: true, min: 2017, max: 2199, description: 'All years when left out' }) year?: number;
}

export class AddHoliday {
  @CalendarDay() day!: string;
  @OneOf(JURISDICTIONS, 'Jurisdiction', { optional: true, description: 'Both when left out' })
  jurisdiction?: Jurisdiction;
  @Text({ max: 80 }) nameEn!: string;
  @Text({ max: 80 }) nameAr!: string;
  @Text({ max: 80 }) nameCkb!: string;
}
