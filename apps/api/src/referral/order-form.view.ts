import { Id, TextList, Whole } from '../platform/http/fields.js';

export class OrderFormQuery {
  @Id({ optional: true, description: "Whose judges are meant; a clerk's own court is, when left out" })
  courtId?: string;
}

/** What the form of an order offers first to whoever fills it in: what was written in it lately. Nothing is filled in. */
export class OrderFormView {
  @TextList({ description: 'Judges of the court, whoever decided last first' }) judges!: string[];
  @TextList({ description: 'Legal bases, the most frequent first' }) legalBases!: string[];
  @TextList({ description: 'Centres that orders were for, the most frequent first' }) centreIds!: string[];
  @TextList({ description: 'Courts that orders were of, the most frequent first' }) courtIds!: string[];
  @Whole({ description: 'The largest scan that is taken in, in bytes' }) mostBytes!: number;
}
