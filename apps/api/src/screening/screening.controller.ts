import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RecordScreening, RecordScreeningResult } from './screening.dto.js';
import { ScreeningService } from './screening.service.js';
import { ScreeningList, ScreeningView } from './screening.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Answers } from '../platform/http/answers.js';
import { RecordId } from '../platform/http/record-id.js';

@ApiTags('screening')
@Controller()
export class ScreeningController {
  constructor(private readonly screenings: ScreeningService) {}

  @Get('admissions/:id/screenings')
  @Can('screening.read')
  @Answers(ScreeningList)
  ofAdmission(@Me() actor: Actor, @RecordId() id: string): Promise<ScreeningList> {
    return this.screenings.ofAdmission(actor, id);
  }

  @Post('admissions/:id/screenings')
  @Can('screening.record')
  @Answers(ScreeningView)
  record(@Me() actor: Actor, @RecordId() id: string, @Body() body: RecordScreening): Promise<ScreeningView> {
    return this.screenings.record(actor, id, body);
  }

  @Post('screenings/:id/record-result')
  @Can('screening.record')
  @Answers(ScreeningView)
  recordResult(
    @Me() actor: Actor,
    @RecordId() id: string,
    @Body() body: RecordScreeningResult,
  ): Promise<ScreeningView> {
    return this.screenings.recordResult(actor, id, body);
  }
}
