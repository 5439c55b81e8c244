import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DischargeService } from './discharge.service.js';
import {
  DischargePerson,
  FollowUpListQuery,
  MissFollowUp,
  ReachFollowUp,
  SavePlan,
} from './reintegration.dto.js';
import { ReintegrationService } from './reintegration.service.js';
import { FollowUpPage, FollowUpView, ReintegrationView } from './reintegration.view.js';
import { AdmissionView } from '../admission/index.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Answers } from '../platform/http/answers.js';
import { BasedOn } from '../platform/http/based-on.js';
import { RecordId } from '../platform/http/record-id.js';

@ApiTags('reintegration')
@Controller()
export class ReintegrationController {
  constructor(
    private readonly discharges: DischargeService,
    private readonly reintegration: ReintegrationService,
  ) {}

  @Post('admissions/:id/discharge')
  @Can('admission.discharge')
  @Answers(AdmissionView)
  discharge(
    @Me() actor: Actor,
    @RecordId() id: string,
    @Body() body: DischargePerson,
  ): Promise<AdmissionView> {
    return this.discharges.discharge(actor, id, body);
  }

  @Get('admissions/:id/reintegration')
  @Can('plan.read')
  @Answers(ReintegrationView)
  ofAdmission(@Me() actor: Actor, @RecordId() id: string): Promise<ReintegrationView> {
    return this.reintegration.ofAdmission(actor, id);
  }

  @Post('admissions/:id/plan')
  @Can('plan.save')
  @Answers(ReintegrationView)
  save(@Me() actor: Actor, @RecordId() id: string, @Body() body: SavePlan): Promise<ReintegrationView> {
    return this.reintegration.save(actor, id, body);
  }

  @Post('plans/:id/agree')
  @Can('plan.agree')
  @Answers(ReintegrationView)
  agree(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<ReintegrationView> {
    return this.reintegration.actOnPlan(actor, id, 'agree', body.version);
  }

  @Post('plans/:id/revise')
  @Can('plan.revise')
  @Answers(ReintegrationView)
  revise(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<ReintegrationView> {
    return this.reintegration.actOnPlan(actor, id, 'revise', body.version);
  }

  @Get('follow-ups')
  @Can('followUp.read')
  @Answers(FollowUpPage)
  followUps(@Me() actor: Actor, @Query() query: FollowUpListQuery): Promise<FollowUpPage> {
    return this.reintegration.followUps(actor, query);
  }

  @Post('follow-ups/:id/reach')
  @Can('followUp.reach')
  @Answers(FollowUpView)
  reach(@Me() actor: Actor, @RecordId() id: string, @Body() body: ReachFollowUp): Promise<FollowUpView> {
    return this.reintegration.contact(actor, id, 'reach', body);
  }

  @Post('follow-ups/:id/miss')
  @Can('followUp.miss')
  @Answers(FollowUpView)
  miss(@Me() actor: Actor, @RecordId() id: string, @Body() body: MissFollowUp): Promise<FollowUpView> {
    return this.reintegration.contact(actor, id, 'miss', body);
  }

  @Post('follow-ups/:id/lose')
  @Can('followUp.lose')
  @Answers(FollowUpView)
  lose(@Me() actor: Actor, @RecordId() id: string, @Body() body: MissFollowUp): Promise<FollowUpView> {
    return this.reintegration.contact(actor, id, 'lose', body);
  }
}
