import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TermListQuery } from './referral.dto.js';
import { listTerms } from './term.queries.js';
import { TermPage } from './term.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { Answers } from '../platform/http/answers.js';

@ApiTags('terms')
@Controller('terms')
export class TermController {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Can('referral.read')
  @Answers(TermPage)
  list(@Me() actor: Actor, @Query() query: TermListQuery): Promise<TermPage> {
    return this.db.read(actor, (tx) => listTerms(tx, actor, query, this.clock.today()));
  }
}
