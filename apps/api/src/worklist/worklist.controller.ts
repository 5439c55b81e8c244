import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HOME, workItemSql } from './worklist.queries.js';
import { HomeView, type WorkItemView } from './worklist.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { SignedIn } from '../platform/access/declarations.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { Params } from '../platform/database/params.js';
import { Answers } from '../platform/http/answers.js';

@ApiTags('home')
@Controller('home')
export class WorklistController {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  @Get()
  @SignedIn()
  @Answers(HomeView)
  home(@Me() actor: Actor): Promise<HomeView> {
    return this.db.read(actor, async (tx) => {
      const items: WorkItemView[] = [];
      for (const item of HOME[actor.role]) {
        const params = new Params();
        const { count } = await tx.one<{ count: number }>(
          workItemSql(actor, item, this.clock.today(), params),
          params,
        );
        items.push({ item, count });
      }
      return { items };
    });
  }
}
