import { Flag, Instant, Text, TextList, Whole } from '../platform/http/fields.js';

export class SecondFactorView {
  @Flag({ description: 'The role asks for one, so it cannot be turned off' }) required!: boolean;
  @Instant({ nullable: true, description: 'Since when; null while there is none' }) confirmedAt!:
    string | null;
  @Whole() recoveryCodesLeft!: number;
}

/** Shown while it is set up, and not to be had again. */
export class EnrolmentView {
  @Text({ description: 'Base32, for typing into the app' }) secret!: string;
  @Text({ max: 500, description: 'The otpauth address for the QR code' }) address!: string;
}

/** The one time recovery codes are shown. */
export class RecoveryCodesView {
  @TextList() codes!: string[];
}
