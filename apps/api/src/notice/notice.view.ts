import { noticeMachine, REPORT_LANGUAGES, type NoticeState, type ReportLanguage } from '@najat/domain';
import { PageView } from '../platform/database/page.js';
import {
  CalendarDay,
  Id,
  Instant,
  ListOf,
  Nested,
  OneOf,
  Text,
  TextList,
  Whole,
} from '../platform/http/fields.js';
import { PlaceView } from '../platform/http/place.view.js';

/** A notice of Article 40(4), with who stands behind it. */
export class NoticeView {
  @Id() id!: string;
  @Id() referralId!: string;
  @Text() caseNumber!: string;
  @Text() personName!: string;
  @Nested(() => PlaceView) centre!: PlaceView;
  @Nested(() => PlaceView, { description: 'The court it is addressed to' }) court!: PlaceView;
  @OneOf(REPORT_LANGUAGES, 'ReportLanguage') language!: ReportLanguage;
  @Text({ max: 4000 }) reasons!: string;
  @Text({ max: 4000 }) tried!: string;
  @OneOf(noticeMachine.states, 'NoticeState') state!: NoticeState;
  @Text() proposedBy!: string;
  @Instant() proposedAt!: string;
  @Text({ nullable: true }) supportedBy!: string | null;
  @Instant({ nullable: true }) supportedAt!: string | null;
  @Text({ nullable: true }) approvedBy!: string | null;
  @Instant({ nullable: true }) approvedAt!: string | null;
  @Text({ nullable: true }) number!: string | null;
  @Text({ nullable: true, description: 'Number and code, to be checked by anybody' })
  checkNumber!: string | null;
  @CalendarDay({ nullable: true }) issuedOn!: string | null;
  @Text({ nullable: true, description: 'SHA-256 of the document, in hexadecimal' }) sha256!: string | null;
  @Text({ nullable: true, description: 'Who declined or withdrew it' }) endedBy!: string | null;
  @Instant({ nullable: true }) endedAt!: string | null;
  @Text({ nullable: true, max: 1000 }) endWords!: string | null;
  @Whole() version!: number;
  @TextList({ description: 'What the reader may do with it now' }) actions!: string[];
}

/** The notices of a file, the latest first. */
export class NoticeList {
  @ListOf(() => NoticeView) items!: NoticeView[];
  @TextList({ description: '`propose` when the reader may propose one now' }) actions!: string[];
}

export class NoticePage extends PageView {
  @ListOf(() => NoticeView) items!: NoticeView[];
}
