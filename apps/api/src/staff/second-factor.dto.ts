import { Secret } from '../platform/http/fields.js';

export class PasswordOnly {
  @Secret() currentPassword!: string;
}

export class FirstCode {
  @Secret({ description: 'Six digits, as the authenticator app shows them now' }) code!: string;
}

export class CodeAndPassword extends PasswordOnly {
  @Secret({ description: 'Six digits of the authenticator app, or a recovery code' }) code!: string;
}
