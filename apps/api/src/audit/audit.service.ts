import { Injectable } from '@nestjs/common';
import { sealsToCsv, type Seal } from '@najat/domain';
import type { HistoryQuery } from './audit.dto.js';
import { listHistory, listPeriods, readersOf, sealedPeriods } from './audit.queries.js';
import type { HistoryPage, PeriodPage, ReaderPage } from './audit.view.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import type { PageQuery } from '../platform/database/page.js';
import { PersonService } from '../person/index.js';

@Injectable()
export class AuditService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly persons: PersonService,
  ) {}

  list(actor: Actor, query: HistoryQuery): Promise<HistoryPage> {
    return this.db.read(actor, (tx) => listHistory(tx, actor, query, this.clock.today()));
  }

  readers(actor: Actor, personId: string, query: PageQuery): Promise<ReaderPage> {
    return this.db.read(actor, async (tx) => {
      await this.persons.assertReachable(tx, actor, personId);
      return readersOf(tx, actor, personId, query);
    });
  }

  periods(actor: Actor, query: PageQuery): Promise<PeriodPage> {
    return this.db.read(actor, (tx) => listPeriods(tx, actor, query));
  }

  seals(actor: Actor): Promise<string> {
    return this.db.read(actor, async (tx) => sealsToCsv((await sealedPeriods(tx, actor)) as Seal[]));
  }
}
