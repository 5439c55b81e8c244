import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HistoryQuery } from './audit.dto.js';
import { AuditService } from './audit.service.js';
import { HistoryPage, PeriodPage, ReaderPage } from './audit.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { PageQuery } from '../platform/database/page.js';
import { Answers, AnswersFile } from '../platform/http/answers.js';
import { RecordId } from '../platform/http/record-id.js';

@ApiTags('history')
@Controller()
export class AuditController {
  constructor(private readonly history: AuditService) {}

  @Get('history')
  @Can('history.read')
  @Answers(HistoryPage)
  list(@Me() actor: Actor, @Query() query: HistoryQuery): Promise<HistoryPage> {
    return this.history.list(actor, query);
  }

  @Get('history/periods')
  @Can('history.read')
  @Answers(PeriodPage)
  periods(@Me() actor: Actor, @Query() query: PageQuery): Promise<PeriodPage> {
    return this.history.periods(actor, query);
  }

  @Get('history/seals.csv')
  @Can('history.read')
  @AnswersFile('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="najat-seals.csv"')
  seals(@Me() actor: Actor): Promise<string> {
    return this.history.seals(actor);
  }

  @Get('persons/:id/readers')
  @Can('reading.read')
  @Answers(ReaderPage)
  readers(@Me() actor: Actor, @RecordId() id: string, @Query() query: PageQuery): Promise<ReaderPage> {
    return this.history.readers(actor, id, query);
  }
}
