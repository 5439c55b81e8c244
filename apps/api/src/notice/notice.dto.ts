import { NOTICE_ATTENTION, REPORT_LANGUAGES, type NoticeAttention, type ReportLanguage } from '@najat/domain';
import { PageQuery } from '../platform/database/page.js';
import { BasedOn } from '../platform/http/based-on.js';
import { Id, OneOf, Prose } from '../platform/http/fields.js';

export class ProposeNotice {
  @Id({ description: 'The court that is competent to act on it' }) courtId!: string;
  @OneOf(REPORT_LANGUAGES, 'ReportLanguage') language!: ReportLanguage;
  @Prose({
    max: 4000,
    description: 'What of the programme was not kept to; nothing of what was said or found',
  })
  reasons!: string;
  @Prose({ max: 4000, description: 'What the centre has tried' }) tried!: string;
}

export class DeclineNotice extends BasedOn {
  @Prose({ max: 1000 }) words!: string;
}

export class NoticeListQuery extends PageQuery {
  @OneOf(NOTICE_ATTENTION, 'NoticeAttention', { optional: true }) attention?: NoticeAttention;
}
