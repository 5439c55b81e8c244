import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CountQuery, CountRowsQuery } from './statistics.dto.js';
import { StatisticsService } from './statistics.service.js';
import { CountedCasePage, CountsView } from './statistics.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Answers, AnswersFile } from '../platform/http/answers.js';

@ApiTags('statistics')
@Controller('statistics')
export class StatisticsController {
  constructor(private readonly statistics: StatisticsService) {}

  @Get('counts')
  @Can('statistics.read')
  @Answers(CountsView)
  counts(@Me() actor: Actor, @Query() query: CountQuery): Promise<CountsView> {
    return this.statistics.counts(actor, query);
  }

  @Get('counts.csv')
  @Can('statistics.read')
  @AnswersFile('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="najat-counts.csv"')
  csv(@Me() actor: Actor, @Query() query: CountQuery): Promise<string> {
    return this.statistics.csv(actor, query);
  }

  @Get('rows')
  @Can('statistics.read')
  @Answers(CountedCasePage)
  rows(@Me() actor: Actor, @Query() query: CountRowsQuery): Promise<CountedCasePage> {
    return this.statistics.rows(actor, query);
  }
}
