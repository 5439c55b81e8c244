import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PersonSearch } from './person.dto.js';
import { PersonService } from './person.service.js';
import { PersonFileView, PersonHits } from './person.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Answers } from '../platform/http/answers.js';
import { RecordId } from '../platform/http/record-id.js';

@ApiTags('persons')
@Controller('persons')
export class PersonController {
  constructor(private readonly persons: PersonService) {}

  @Post('search')
  @Can('person.search')
  @Answers(PersonHits)
  async search(@Me() actor: Actor, @Body() body: PersonSearch): Promise<PersonHits> {
    return { items: await this.persons.search(actor, body) };
  }

  @Get(':id')
  @Can('person.read')
  @Answers(PersonFileView)
  find(@Me() actor: Actor, @RecordId() id: string): Promise<PersonFileView> {
    return this.persons.find(actor, id);
  }
}
