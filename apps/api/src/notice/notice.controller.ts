import { Body, Controller, Get, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IssueService } from './issue.service.js';
import { DeclineNotice, NoticeListQuery, ProposeNotice } from './notice.dto.js';
import { approve, decline, support, withdraw } from './notice.effects.js';
import { NoticeService } from './notice.service.js';
import { NoticeList, NoticePage, NoticeView } from './notice.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Answers, AnswersFile } from '../platform/http/answers.js';
import { BasedOn } from '../platform/http/based-on.js';
import { RecordId } from '../platform/http/record-id.js';

@ApiTags('notices')
@Controller()
export class NoticeController {
  constructor(
    private readonly notices: NoticeService,
    private readonly issues: IssueService,
  ) {}

  @Get('notices')
  @Can('notice.read')
  @Answers(NoticePage)
  list(@Me() actor: Actor, @Query() query: NoticeListQuery): Promise<NoticePage> {
    return this.notices.list(actor, query);
  }

  @Get('referrals/:id/notices')
  @Can('notice.read')
  @Answers(NoticeList)
  ofReferral(@Me() actor: Actor, @RecordId() id: string): Promise<NoticeList> {
    return this.notices.ofReferral(actor, id);
  }

  @Post('referrals/:id/notices')
  @Can('notice.propose')
  @Answers(NoticeView)
  propose(@Me() actor: Actor, @RecordId() id: string, @Body() body: ProposeNotice): Promise<NoticeView> {
    return this.notices.propose(actor, id, body);
  }

  @Get('notices/:id')
  @Can('notice.read')
  @Answers(NoticeView)
  find(@Me() actor: Actor, @RecordId() id: string): Promise<NoticeView> {
    return this.notices.find(actor, id);
  }

  @Get('notices/:id/document')
  @Can('notice.read')
  @AnswersFile('application/pdf')
  async document(@Me() actor: Actor, @RecordId() id: string): Promise<StreamableFile> {
    const { number, bytes } = await this.notices.document(actor, id);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      length: bytes.length,
      disposition: `attachment; filename="${number}.pdf"`,
    });
  }

  @Post('notices/:id/support')
  @Can('notice.support')
  @Answers(NoticeView)
  support(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<NoticeView> {
    return this.notices.take(actor, id, 'support', body.version, support);
  }

  @Post('notices/:id/approve')
  @Can('notice.approve')
  @Answers(NoticeView)
  approve(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<NoticeView> {
    return this.notices.take(actor, id, 'approve', body.version, approve);
  }

  @Post('notices/:id/issue')
  @Can('notice.issue')
  @Answers(NoticeView)
  issue(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<NoticeView> {
    return this.issues.issue(actor, id, body.version);
  }

  @Post('notices/:id/decline')
  @Can('notice.decline')
  @Answers(NoticeView)
  decline(@Me() actor: Actor, @RecordId() id: string, @Body() body: DeclineNotice): Promise<NoticeView> {
    return this.notices.take(actor, id, 'decline', body.version, decline(body.words));
  }

  @Post('notices/:id/withdraw')
  @Can('notice.withdraw')
  @Answers(NoticeView)
  withdraw(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<NoticeView> {
    return this.notices.take(actor, id, 'withdraw', body.version, withdraw);
  }
}
