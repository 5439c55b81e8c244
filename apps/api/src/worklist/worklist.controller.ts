import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { workOf } from './worklist.queries.js';
import { HomeView } from './worklist.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { SignedIn } from '../platform/access/declarations.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
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
      const today = this.clock.today();
      return { items: await workOf(tx, actor, today) };
    });
  }
}
