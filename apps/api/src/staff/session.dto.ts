import { Secret, Text } from '../platform/http/fields.js';

export class SignIn {
  @Text({ max: 60 }) username!: string;
  @Secret() password!: string;
}

export class ChangePassword {
  @Secret() currentPassword!: string;
  @Secret() newPassword!: string;
}
