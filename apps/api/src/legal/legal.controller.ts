import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EffectService } from './effect.service.js';
import { HolidayService } from './holiday.service.js';
import { LegalParameterService } from './legal-parameter.service.js';
import {
  AddHoliday,
  ConfirmParameter,
  EffectQuery,
  HolidayListQuery,
  LegalParameterListQuery,
  ProposeParameter,
} from './legal.dto.js';
import {
  HolidayList,
  HolidayView,
  LegalParameterList,
  LegalParameterView,
  ParameterEffect,
} from './legal.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Timeline } from '../platform/history/timeline.js';
import { Answers, AnswersNothing } from '../platform/http/answers.js';
import { BasedOn } from '../platform/http/based-on.js';
import { RecordId } from '../platform/http/record-id.js';

@ApiTags('legal')
@Controller()
export class LegalController {
  constructor(
    private readonly parameters: LegalParameterService,
    private readonly effects: EffectService,
    private readonly holidays: HolidayService,
  ) {}

  @Get('legal-parameters')
  @Can('legalParameter.read')
  @Answers(LegalParameterList)
  list(@Me() actor: Actor, @Query() query: LegalParameterListQuery): Promise<LegalParameterList> {
    return this.parameters.list(actor, query);
  }

  @Post('legal-parameters')
  @Can('legalParameter.propose')
  @Answers(LegalParameterView)
  propose(@Me() actor: Actor, @Body() body: ProposeParameter): Promise<LegalParameterView> {
    return this.parameters.propose(actor, body);
  }

  @Get('legal-parameters/:id')
  @Can('legalParameter.read')
  @Answers(LegalParameterView)
  find(@Me() actor: Actor, @RecordId() id: string): Promise<LegalParameterView> {
    return this.parameters.find(actor, id);
  }

  @Get('legal-parameters/:id/timeline')
  @Can('legalParameter.read')
  @Answers(Timeline)
  timeline(@Me() actor: Actor, @RecordId() id: string): Promise<Timeline> {
    return this.parameters.timeline(actor, id);
  }

  @Get('legal-parameters/:id/effect')
  @Can('legalParameter.propose')
  @Answers(ParameterEffect)
  effect(@Me() actor: Actor, @RecordId() id: string, @Query() query: EffectQuery): Promise<ParameterEffect> {
    return this.effects.part(actor, id, query.cursor);
  }

  @Post('legal-parameters/:id/confirm')
  @Can('legalParameter.confirm')
  @Answers(LegalParameterView)
  confirm(
    @Me() actor: Actor,
    @RecordId() id: string,
    @Body() body: ConfirmParameter,
  ): Promise<LegalParameterView> {
    return this.parameters.confirm(actor, id, body);
  }

  @Post('legal-parameters/:id/withdraw')
  @Can('legalParameter.withdraw')
  @Answers(LegalParameterView)
  withdraw(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<LegalParameterView> {
    return this.parameters.withdraw(actor, id, body.version);
  }

  @Get('holidays')
  @Can('legalParameter.read')
  @Answers(HolidayList)
  listHolidays(@Me() actor: Actor, @Query() query: HolidayListQuery): Promise<HolidayList> {
    return this.holidays.list(actor, query);
  }

  @Post('holidays')
  @Can('holiday.edit')
  @Answers(HolidayView)
  addHoliday(@Me() actor: Actor, @Body() body: AddHoliday): Promise<HolidayView> {
    return this.holidays.add(actor, body);
  }

  @Post('holidays/:id/remove')
  @Can('holiday.edit')
  @AnswersNothing()
  removeHoliday(@Me() actor: Actor, @RecordId() id: string): Promise<void> {
    return this.holidays.remove(actor, id);
  }
}
