import { Flag, Id, Instant, ListOf, Text, Whole } from '../platform/http/fields.js';

export class SignInView {
  @Id() id!: string;
  @Instant() openedAt!: string;
  @Instant() lastUsedAt!: string;
  @Text() address!: string;
  @Text({ nullable: true }) browser!: string | null;
  @Text({ nullable: true }) system!: string | null;
  @Flag({ description: 'The one this request was made with' }) current!: boolean;
}

export class SignInPage {
  @ListOf(() => SignInView) items!: SignInView[];
  @Text({ optional: true }) next?: string;
  @Whole() total!: number;
}
