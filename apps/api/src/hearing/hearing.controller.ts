import { Body, Controller, Get, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DayFileService } from './day-file.service.js';
import {
  CancelHearing,
  ChangeHour,
  HearingDayQuery,
  HearingFileQuery,
  HearingListQuery,
  PostponeHearing,
  SetHearing,
  SetHearings,
} from './hearing.dto.js';
import { HearingService } from './hearing.service.js';
import { HearingCounts, HearingLines, HearingList, HearingPage, HearingView } from './hearing.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Answers, AnswersFile } from '../platform/http/answers.js';
import { BasedOn } from '../platform/http/based-on.js';
import { RecordId } from '../platform/http/record-id.js';

@ApiTags('hearings')
@Controller()
export class HearingController {
  constructor(
    private readonly hearings: HearingService,
    private readonly files: DayFileService,
  ) {}

  @Get('hearings')
  @Can('hearing.read')
  @Answers(HearingPage)
  list(@Me() actor: Actor, @Query() query: HearingListQuery): Promise<HearingPage> {
    return this.hearings.list(actor, query);
  }

  @Get('hearings/counts')
  @Can('hearing.read')
  @Answers(HearingCounts)
  counts(@Me() actor: Actor, @Query() query: HearingDayQuery): Promise<HearingCounts> {
    return this.hearings.counts(actor, query);
  }

  @Get('hearings/file')
  @Can('hearing.read')
  @AnswersFile('application/pdf')
  async file(@Me() actor: Actor, @Query() query: HearingFileQuery): Promise<StreamableFile> {
    const bytes = await this.files.ofDay(actor, query);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      length: bytes.length,
      disposition: `attachment; filename="hearings-${query.on}.pdf"`,
    });
  }

  @Post('hearings')
  @Can('hearing.set')
  @Answers(HearingLines)
  setMany(@Me() actor: Actor, @Body() body: SetHearings): Promise<HearingLines> {
    return this.hearings.setMany(actor, body);
  }

  @Get('referrals/:id/hearings')
  @Can('hearing.read')
  @Answers(HearingList)
  ofReferral(@Me() actor: Actor, @RecordId() id: string): Promise<HearingList> {
    return this.hearings.ofReferral(actor, id);
  }

  @Post('referrals/:id/hearings')
  @Can('hearing.set')
  @Answers(HearingView)
  set(@Me() actor: Actor, @RecordId() id: string, @Body() body: SetHearing): Promise<HearingView> {
    return this.hearings.set(actor, id, body);
  }

  @Post('hearings/:id/change-hour')
  @Can('hearing.changeHour')
  @Answers(HearingView)
  changeHour(@Me() actor: Actor, @RecordId() id: string, @Body() body: ChangeHour): Promise<HearingView> {
    return this.hearings.act(actor, id, 'changeHour', body.version, body);
  }

  @Post('hearings/:id/mark-held')
  @Can('hearing.markHeld')
  @Answers(HearingView)
  markHeld(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<HearingView> {
    return this.hearings.act(actor, id, 'markHeld', body.version, body);
  }

  @Post('hearings/:id/postpone')
  @Can('hearing.postpone')
  @Answers(HearingView)
  postpone(@Me() actor: Actor, @RecordId() id: string, @Body() body: PostponeHearing): Promise<HearingView> {
    return this.hearings.act(actor, id, 'postpone', body.version, body);
  }

  @Post('hearings/:id/cancel')
  @Can('hearing.cancel')
  @Answers(HearingView)
  cancel(@Me() actor: Actor, @RecordId() id: string, @Body() body: CancelHearing): Promise<HearingView> {
    return this.hearings.act(actor, id, 'cancel', body.version, body);
  }
}
