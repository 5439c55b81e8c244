import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DraftReport, EditReport, ReportListQuery, SendBackReport } from './report.dto.js';
import { ReportService } from './report.service.js';
import { CheckView, ReportList, ReportPage, ReportView } from './report.view.js';
import { SubmissionService } from './submission.service.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can, Public } from '../platform/access/declarations.js';
import { Answers, AnswersFile } from '../platform/http/answers.js';
import { BasedOn } from '../platform/http/based-on.js';
import { Guessable } from '../platform/http/pace.js';
import { RecordId } from '../platform/http/record-id.js';

@ApiTags('reports')
@Controller()
export class ReportController {
  constructor(
    private readonly reports: ReportService,
    private readonly submissions: SubmissionService,
  ) {}

  @Get('reports')
  @Can('report.read')
  @Answers(ReportPage)
  list(@Me() actor: Actor, @Query() query: ReportListQuery): Promise<ReportPage> {
    return this.reports.list(actor, query);
  }

  @Get('referrals/:id/reports')
  @Can('report.read')
  @Answers(ReportList)
  ofReferral(@Me() actor: Actor, @RecordId() id: string): Promise<ReportList> {
    return this.reports.ofReferral(actor, id);
  }

  @Post('referrals/:id/reports')
  @Can('report.draft')
  @Answers(ReportView)
  draft(@Me() actor: Actor, @RecordId() id: string, @Body() body: DraftReport): Promise<ReportView> {
    return this.reports.draft(actor, id, body);
  }

  @Get('reports/:id')
  @Can('report.read')
  @Answers(ReportView)
  find(@Me() actor: Actor, @RecordId() id: string): Promise<ReportView> {
    return this.reports.find(actor, id);
  }

  @Get('reports/:id/document')
  @Can('report.read')
  @AnswersFile('application/pdf')
  async document(@Me() actor: Actor, @RecordId() id: string): Promise<StreamableFile> {
    const { number, bytes } = await this.reports.document(actor, id);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      length: bytes.length,
      disposition: `attachment; filename="${number}.pdf"`,
    });
  }

  @Post('reports/:id/edit')
  @Can('report.edit')
  @Answers(ReportView)
  edit(@Me() actor: Actor, @RecordId() id: string, @Body() body: EditReport): Promise<ReportView> {
    return this.reports.edit(actor, id, body);
  }

  @Post('reports/:id/present')
  @Can('report.present')
  @Answers(ReportView)
  present(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<ReportView> {
    return this.reports.act(actor, id, 'present', body.version);
  }

  @Post('reports/:id/sign')
  @Can('report.sign')
  @Answers(ReportView)
  sign(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<ReportView> {
    return this.reports.act(actor, id, 'sign', body.version);
  }

  @Post('reports/:id/conclude')
  @Can('report.conclude')
  @Answers(ReportView)
  conclude(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<ReportView> {
    return this.reports.act(actor, id, 'conclude', body.version);
  }

  @Post('reports/:id/send-back')
  @Can('report.sendBack')
  @Answers(ReportView)
  sendBack(@Me() actor: Actor, @RecordId() id: string, @Body() body: SendBackReport): Promise<ReportView> {
    return this.reports.sendBack(actor, id, body);
  }

  @Post('reports/:id/approve')
  @Can('report.approve')
  @Answers(ReportView)
  approve(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<ReportView> {
    return this.reports.act(actor, id, 'approve', body.version);
  }

  @Post('reports/:id/withdraw-approval')
  @Can('report.withdrawApproval')
  @Answers(ReportView)
  withdrawApproval(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<ReportView> {
    return this.reports.act(actor, id, 'withdrawApproval', body.version);
  }

  @Post('reports/:id/submit')
  @Can('report.submit')
  @Answers(ReportView)
  submit(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<ReportView> {
    return this.submissions.submit(actor, id, body.version);
  }

  @Post('reports/:id/discard')
  @Can('report.discard')
  @Answers(ReportView)
  discard(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<ReportView> {
    return this.reports.act(actor, id, 'discard', body.version);
  }

  @Get('checks/:number')
  @Public()
  @Guessable()
  @Answers(CheckView)
  check(@Param('number') number: string): Promise<CheckView> {
    return this.reports.check(number);
  }
}
