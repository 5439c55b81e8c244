import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignInService } from './sign-in.service.js';
import { SignInPage } from './sign-in.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { SignedIn } from '../platform/access/declarations.js';
import { PageQuery } from '../platform/database/page.js';
import { Answers, AnswersNothing } from '../platform/http/answers.js';
import { RecordId } from '../platform/http/record-id.js';

@ApiTags('session')
@Controller('session/sign-ins')
export class SignInController {
  constructor(private readonly signIns: SignInService) {}

  @Get()
  @SignedIn()
  @Answers(SignInPage)
  list(@Me() actor: Actor, @Query() query: PageQuery): Promise<SignInPage> {
    return this.signIns.list(actor, query);
  }

  @Post('end-others')
  @SignedIn()
  @AnswersNothing()
  endOthers(@Me() actor: Actor): Promise<void> {
    return this.signIns.endOthers(actor);
  }

  @Post(':id/end')
  @SignedIn()
  @AnswersNothing()
  end(@Me() actor: Actor, @RecordId() id: string): Promise<void> {
    return this.signIns.end(actor, id);
  }
}
