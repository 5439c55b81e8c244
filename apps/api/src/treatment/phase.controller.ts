import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CorrectAttendance,
  DiscontinuePhase,
  PhaseListQuery,
  PlanPhase,
  RecordSession,
  StartPhase,
} from './phase.dto.js';
import { PhaseService } from './phase.service.js';
import { AttendanceList, HeldSessionView, PhaseList, PhasePage, PhaseView } from './phase.view.js';
import { SessionService } from './session.service.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Timeline } from '../platform/history/timeline.js';
import { Answers } from '../platform/http/answers.js';
import { BasedOn } from '../platform/http/based-on.js';
import { RecordId } from '../platform/http/record-id.js';

@ApiTags('treatment')
@Controller()
export class PhaseController {
  constructor(
    private readonly phases: PhaseService,
    private readonly sessions: SessionService,
  ) {}

  @Get('phases')
  @Can('phase.read')
  @Answers(PhasePage)
  list(@Me() actor: Actor, @Query() query: PhaseListQuery): Promise<PhasePage> {
    return this.phases.list(actor, query);
  }

  @Get('admissions/:id/phases')
  @Can('phase.read')
  @Answers(PhaseList)
  async ofAdmission(@Me() actor: Actor, @RecordId() id: string): Promise<PhaseList> {
    return { items: await this.phases.ofAdmission(actor, id) };
  }

  @Get('referrals/:id/attendance')
  @Can('attendance.read')
  @Answers(AttendanceList)
  async attendance(@Me() actor: Actor, @RecordId() id: string): Promise<AttendanceList> {
    return { items: await this.phases.attendance(actor, id) };
  }

  @Get('phases/:id')
  @Can('phase.read')
  @Answers(PhaseView)
  find(@Me() actor: Actor, @RecordId() id: string): Promise<PhaseView> {
    return this.phases.find(actor, id);
  }

  @Get('phases/:id/timeline')
  @Can('phase.read')
  @Answers(Timeline)
  timeline(@Me() actor: Actor, @RecordId() id: string): Promise<Timeline> {
    return this.phases.timeline(actor, id);
  }

  @Post('phases/:id/plan')
  @Can('phase.plan')
  @Answers(PhaseView)
  plan(@Me() actor: Actor, @RecordId() id: string, @Body() body: PlanPhase): Promise<PhaseView> {
    return this.phases.act(actor, id, 'plan', body.version, body);
  }

  @Post('phases/:id/start')
  @Can('phase.start')
  @Answers(PhaseView)
  start(@Me() actor: Actor, @RecordId() id: string, @Body() body: StartPhase): Promise<PhaseView> {
    return this.phases.act(actor, id, 'start', body.version, body);
  }

  @Post('phases/:id/complete')
  @Can('phase.complete')
  @Answers(PhaseView)
  complete(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<PhaseView> {
    return this.phases.act(actor, id, 'complete', body.version, body);
  }

  @Post('phases/:id/discontinue')
  @Can('phase.discontinue')
  @Answers(PhaseView)
  discontinue(
    @Me() actor: Actor,
    @RecordId() id: string,
    @Body() body: DiscontinuePhase,
  ): Promise<PhaseView> {
    return this.phases.act(actor, id, 'discontinue', body.version, body);
  }

  @Post('phases/:id/resume')
  @Can('phase.resume')
  @Answers(PhaseView)
  resume(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<PhaseView> {
    return this.phases.act(actor, id, 'resume', body.version, body);
  }

  @Post('sessions')
  @Can('session.record')
  @Answers(HeldSessionView)
  record(@Me() actor: Actor, @Body() body: RecordSession): Promise<HeldSessionView> {
    return this.sessions.record(actor, body);
  }

  @Post('sessions/:id/correct')
  @Can('session.correct')
  @Answers(HeldSessionView)
  correct(
    @Me() actor: Actor,
    @RecordId() id: string,
    @Body() body: CorrectAttendance,
  ): Promise<HeldSessionView> {
    return this.sessions.correct(actor, id, body);
  }
}
