import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  EmergencyAccessListQuery,
  OpenEmergencyAccess,
  ReviewEmergencyAccess,
} from './emergency-access.dto.js';
import { EmergencyAccessService } from './emergency-access.service.js';
import {
  EmergencyAccessPage,
  EmergencyAccessView,
  OwnEmergencyAccesses,
  ReviewableAccessView,
} from './emergency-access.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Answers } from '../platform/http/answers.js';
import { BasedOn } from '../platform/http/based-on.js';
import { RecordId } from '../platform/http/record-id.js';

@ApiTags('emergency access')
@Controller('emergency-accesses')
export class EmergencyAccessController {
  constructor(private readonly accesses: EmergencyAccessService) {}

  @Get()
  @Can('emergencyAccess.read')
  @Answers(EmergencyAccessPage)
  list(@Me() actor: Actor, @Query() query: EmergencyAccessListQuery): Promise<EmergencyAccessPage> {
    return this.accesses.list(actor, query);
  }

  @Post()
  @Can('emergencyAccess.open')
  @Answers(EmergencyAccessView)
  open(@Me() actor: Actor, @Body() body: OpenEmergencyAccess): Promise<EmergencyAccessView> {
    return this.accesses.open(actor, body);
  }

  @Get('mine')
  @Can('emergencyAccess.end')
  @Answers(OwnEmergencyAccesses)
  own(@Me() actor: Actor): Promise<OwnEmergencyAccesses> {
    return this.accesses.own(actor);
  }

  @Get(':id')
  @Can('emergencyAccess.read')
  @Answers(ReviewableAccessView)
  find(@Me() actor: Actor, @RecordId() id: string): Promise<ReviewableAccessView> {
    return this.accesses.find(actor, id);
  }

  @Post(':id/end')
  @Can('emergencyAccess.end')
  @Answers(EmergencyAccessView)
  end(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<EmergencyAccessView> {
    return this.accesses.end(actor, id, body.version);
  }

  @Post(':id/review')
  @Can('emergencyAccess.review')
  @Answers(EmergencyAccessView)
  review(
    @Me() actor: Actor,
    @RecordId() id: string,
    @Body() body: ReviewEmergencyAccess,
  ): Promise<EmergencyAccessView> {
    return this.accesses.review(actor, id, body);
  }
}
