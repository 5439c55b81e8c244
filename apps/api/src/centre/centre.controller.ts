import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AddBeds, BedListQuery } from './centre.dto.js';
import { CentreService } from './centre.service.js';
import { BedList, BedsByCentre, BedView, CentreList } from './centre.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Answers } from '../platform/http/answers.js';
import { BasedOn } from '../platform/http/based-on.js';
import { RecordId } from '../platform/http/record-id.js';

@ApiTags('centres')
@Controller()
export class CentreController {
  constructor(private readonly centres: CentreService) {}

  @Get('centres')
  @Can('centre.read')
  @Answers(CentreList)
  async list(@Me() actor: Actor): Promise<CentreList> {
    return { items: await this.centres.list(actor) };
  }

  @Get('beds')
  @Can('bed.read')
  @Answers(BedsByCentre)
  bedsByCentre(@Me() actor: Actor, @Query() query: BedListQuery): Promise<BedsByCentre> {
    return this.centres.bedsByCentre(actor, query);
  }

  @Get('centres/:id/beds')
  @Can('bed.read')
  @Answers(BedList)
  beds(@Me() actor: Actor, @RecordId() id: string, @Query() query: BedListQuery): Promise<BedList> {
    return this.centres.beds(actor, id, query);
  }

  @Post('centres/:id/beds')
  @Can('bed.add')
  @Answers(BedList)
  addBeds(@Me() actor: Actor, @RecordId() id: string, @Body() body: AddBeds): Promise<BedList> {
    return this.centres.addBeds(actor, id, body);
  }

  @Post('beds/:id/take-out')
  @Can('bed.takeOut')
  @Answers(BedView)
  takeOut(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<BedView> {
    return this.centres.act(actor, id, 'takeOut', body.version);
  }

  @Post('beds/:id/bring-back')
  @Can('bed.bringBack')
  @Answers(BedView)
  bringBack(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<BedView> {
    return this.centres.act(actor, id, 'bringBack', body.version);
  }
}
