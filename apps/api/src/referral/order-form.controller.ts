import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { orderedLately } from './order-form.queries.js';
import { OrderFormQuery, OrderFormView } from './order-form.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Db } from '../platform/database/db.js';
import { Reception } from '../platform/files/reception.js';
import { Answers } from '../platform/http/answers.js';

@ApiTags('referrals')
@Controller('order-form')
export class OrderFormController {
  constructor(
    private readonly db: Db,
    private readonly reception: Reception,
  ) {}

  @Get()
  @Can('referral.log')
  @Answers(OrderFormView)
  async find(@Me() actor: Actor, @Query() query: OrderFormQuery): Promise<OrderFormView> {
    const lately = await this.db.read(actor, (tx) => orderedLately(tx, actor, query));
    return { ...lately, mostBytes: this.reception.mostBytes };
  }
}
