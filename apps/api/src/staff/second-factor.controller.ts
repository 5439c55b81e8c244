import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { SessionCookies } from './cookies.js';
import { CodeAndPassword, FirstCode, PasswordOnly } from './second-factor.dto.js';
import { SecondFactorService } from './second-factor.service.js';
import { EnrolmentView, RecoveryCodesView, SecondFactorView } from './second-factor.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { SignedIn } from '../platform/access/declarations.js';
import { Answers, AnswersNothing } from '../platform/http/answers.js';

@ApiTags('session')
@Controller('session/second-factor')
export class SecondFactorController {
  constructor(
    private readonly factor: SecondFactorService,
    private readonly cookies: SessionCookies,
  ) {}

  @Get()
  @SignedIn({ evenWithoutSecondFactor: true })
  @Answers(SecondFactorView)
  find(@Me() actor: Actor): Promise<SecondFactorView> {
    return this.factor.find(actor);
  }

  @Post('begin')
  @SignedIn({ evenWithoutSecondFactor: true })
  @Answers(EnrolmentView)
  begin(
    @Me() actor: Actor,
    @Body() body: PasswordOnly,
    @Req() request: FastifyRequest,
  ): Promise<EnrolmentView> {
    return this.factor.begin(actor, body, this.cookies.originOf(request));
  }

  @Post('confirm')
  @SignedIn({ evenWithoutSecondFactor: true })
  @Answers(RecoveryCodesView)
  confirm(@Me() actor: Actor, @Body() body: FirstCode): Promise<RecoveryCodesView> {
    return this.factor.confirm(actor, body);
  }

  @Post('recovery-codes')
  @SignedIn()
  @Answers(RecoveryCodesView)
  renewCodes(
    @Me() actor: Actor,
    @Body() body: CodeAndPassword,
    @Req() request: FastifyRequest,
  ): Promise<RecoveryCodesView> {
    return this.factor.renewCodes(actor, body, this.cookies.originOf(request));
  }

  @Post('end')
  @SignedIn()
  @AnswersNothing()
  end(@Me() actor: Actor, @Body() body: CodeAndPassword, @Req() request: FastifyRequest): Promise<void> {
    return this.factor.end(actor, body, this.cookies.originOf(request));
  }
}
