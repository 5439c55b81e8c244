import { Secret, Text } from '../platform/http/fields.js';

export class SignIn {
  @Text({ max: 60 }) username!: string;
  @Secret() password!: string;
}

export class SecondStep {
  @Secret({ description: 'What the password was answered with' }) token!: string;
  @Secret({ description: 'Six digits of the authenticator app, or a recovery code' }) code!: string;
}

export class ChangePassword {
  @Secret() currentPassword!: string;
  @Secret() newPassword!: string;
}
