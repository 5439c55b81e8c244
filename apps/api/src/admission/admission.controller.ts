import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AbsenceService } from './absence.service.js';
import {
  AdmissionListQuery,
  AdmitPerson,
  MoveBed,
  RecordAbsence,
  RecordReturn,
  StrikeAbsence,
} from './admission.dto.js';
import { AdmissionService } from './admission.service.js';
import { AdmissionPage, AdmissionView } from './admission.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Timeline } from '../platform/history/timeline.js';
import { Answers } from '../platform/http/answers.js';
import { RecordId } from '../platform/http/record-id.js';

@ApiTags('admissions')
@Controller()
export class AdmissionController {
  constructor(
    private readonly admissions: AdmissionService,
    private readonly absences: AbsenceService,
  ) {}

  @Post('referrals/:id/admit')
  @Can('referral.admit')
  @Answers(AdmissionView)
  admit(@Me() actor: Actor, @RecordId() id: string, @Body() body: AdmitPerson): Promise<AdmissionView> {
    return this.admissions.admit(actor, id, body);
  }

  @Get('admissions')
  @Can('admission.read')
  @Answers(AdmissionPage)
  list(@Me() actor: Actor, @Query() query: AdmissionListQuery): Promise<AdmissionPage> {
    return this.admissions.list(actor, query);
  }

  @Get('admissions/:id')
  @Can('admission.read')
  @Answers(AdmissionView)
  find(@Me() actor: Actor, @RecordId() id: string): Promise<AdmissionView> {
    return this.admissions.find(actor, id);
  }

  @Get('admissions/:id/timeline')
  @Can('admission.read')
  @Answers(Timeline)
  timeline(@Me() actor: Actor, @RecordId() id: string): Promise<Timeline> {
    return this.admissions.timeline(actor, id);
  }

  @Post('admissions/:id/move-bed')
  @Can('admission.moveBed')
  @Answers(AdmissionView)
  moveBed(@Me() actor: Actor, @RecordId() id: string, @Body() body: MoveBed): Promise<AdmissionView> {
    return this.admissions.moveBed(actor, id, body);
  }

  @Post('admissions/:id/record-absence')
  @Can('admission.recordAbsence')
  @Answers(AdmissionView)
  recordAbsence(
    @Me() actor: Actor,
    @RecordId() id: string,
    @Body() body: RecordAbsence,
  ): Promise<AdmissionView> {
    return this.absences.record(actor, id, body);
  }

  @Post('admissions/:id/record-return')
  @Can('admission.recordReturn')
  @Answers(AdmissionView)
  recordReturn(
    @Me() actor: Actor,
    @RecordId() id: string,
    @Body() body: RecordReturn,
  ): Promise<AdmissionView> {
    return this.absences.recordReturn(actor, id, body);
  }

  @Post('admissions/:id/strike-absence')
  @Can('admission.strikeAbsence')
  @Answers(AdmissionView)
  strikeAbsence(
    @Me() actor: Actor,
    @RecordId() id: string,
    @Body() body: StrikeAbsence,
  ): Promise<AdmissionView> {
    return this.absences.strike(actor, id, body);
  }
}
