import { Body, Controller, Delete, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookies } from './cookies.js';
import { SecondStepService } from './second-step.service.js';
import { ChangePassword, SecondStep, SignIn } from './session.dto.js';
import { SessionService, type Opened, type Recognised } from './session.service.js';
import { SessionView, SignedInAccountView, SignInAnswer } from './session.view.js';
import { LocalGuard } from './strategies.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Public, SignedIn } from '../platform/access/declarations.js';
import { Answers, AnswersNothing } from '../platform/http/answers.js';
import { OwnPageGuard } from '../platform/http/request-checks.js';

interface WithAccount extends FastifyRequest {
  readonly user: Recognised;
}

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly secondStep: SecondStepService,
    private readonly cookies: SessionCookies,
  ) {}

  @Post()
  @Public()
  @UseGuards(LocalGuard)
  @ApiBody({ type: SignIn })
  @Answers(SignInAnswer)
  async signIn(
    @Req() request: WithAccount,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    const answer = await this.sessions.open(request.user);
    return 'secondStepToken' in answer ? answer : this.handNew(request, reply, answer);
  }

  @Post('second-step')
  @Public()
  @Answers(SessionView)
  async takeSecondStep(
    @Req() request: FastifyRequest,
    @Body() body: SecondStep,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.handNew(request, reply, await this.secondStep.take(body, this.cookies.originOf(request)));
  }

  @Post('refresh')
  @Public()
  @UseGuards(OwnPageGuard)
  @Answers(SessionView)
  async refresh(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const token = this.cookies.refreshToken(request);
    return this.hand(reply, await this.sessions.refresh(token, this.cookies.originOf(request)));
  }

  @Get()
  @SignedIn({ evenWithOldPassword: true, evenWithoutSecondFactor: true })
  @Answers(SignedInAccountView)
  current(@Me() actor: Actor): Promise<SignedInAccountView> {
    return this.sessions.current(actor);
  }

  @Delete()
  @Public()
  @UseGuards(OwnPageGuard)
  @AnswersNothing()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.close(this.cookies.refreshToken(request));
    this.cookies.clear(reply);
  }

  @Post('password')
  @SignedIn({ evenWithOldPassword: true, evenWithoutSecondFactor: true })
  @AnswersNothing()
  changePassword(
    @Me() actor: Actor,
    @Body() body: ChangePassword,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.sessions.changePassword(actor, body, this.cookies.originOf(request));
  }

  /** Whoever signs in anew leaves no older sign-in behind in this browser, their own or another's. */
  private async handNew(request: FastifyRequest, reply: FastifyReply, opened: Opened): Promise<SessionView> {
    await this.sessions.close(this.cookies.refreshToken(request));
    return this.hand(reply, opened);
  }

  private hand(reply: FastifyReply, opened: Opened): SessionView {
    this.cookies.hand(reply, opened.refreshToken, opened.device);
    return opened.session;
  }
}
