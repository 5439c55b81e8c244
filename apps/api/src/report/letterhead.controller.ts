import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LetterheadService } from './letterhead.service.js';
import { EditLetterhead, LetterheadView } from './letterhead.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Answers } from '../platform/http/answers.js';
import { RecordId } from '../platform/http/record-id.js';

@ApiTags('centres')
@Controller()
export class LetterheadController {
  constructor(private readonly letterheads: LetterheadService) {}

  @Get('centres/:id/letterhead')
  @Can('centre.editLetterhead')
  @Answers(LetterheadView)
  find(@Me() actor: Actor, @RecordId() id: string): Promise<LetterheadView> {
    return this.letterheads.find(actor, id);
  }

  @Post('centres/:id/edit-letterhead')
  @Can('centre.editLetterhead')
  @Answers(LetterheadView)
  edit(@Me() actor: Actor, @RecordId() id: string, @Body() body: EditLetterhead): Promise<LetterheadView> {
    return this.letterheads.edit(actor, id, body);
  }
}
