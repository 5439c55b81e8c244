import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OrderDraftContent, OrderDraftView } from './order-draft.dto.js';
import { OrderDraftService } from './order-draft.service.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Answers, AnswersNothing } from '../platform/http/answers.js';

@ApiTags('referrals')
@Controller('order-draft')
export class OrderDraftController {
  constructor(private readonly drafts: OrderDraftService) {}

  @Get()
  @Can('orderDraft.keep')
  @Answers(OrderDraftView)
  find(@Me() actor: Actor): Promise<OrderDraftView> {
    return this.drafts.find(actor);
  }

  @Put()
  @Can('orderDraft.keep')
  @Answers(OrderDraftView)
  keep(@Me() actor: Actor, @Body() body: OrderDraftContent): Promise<OrderDraftView> {
    return this.drafts.keep(actor, body);
  }

  @Delete()
  @Can('orderDraft.keep')
  @AnswersNothing()
  discard(@Me() actor: Actor): Promise<void> {
    return this.drafts.discard(actor);
  }
}
