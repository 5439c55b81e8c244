import { Body, Controller, Delete, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { originOf } from './origin.js';
import { ChangePassword, SignIn } from './session.dto.js';
import { SessionService, type Opened } from './session.service.js';
import { SessionView, SignedInAccountView } from './session.view.js';
import { LocalGuard } from './strategies.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Public, SignedIn } from '../platform/access/declarations.js';
import { Config } from '../platform/config/config.js';
import { Answers, AnswersNothing } from '../platform/http/answers.js';

const COOKIE = 'najat_refresh';
const COOKIE_PATH = '/api/session';

interface WithAccount extends FastifyRequest {
  readonly user: { readonly accountId: string };
}

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @UseGuards(LocalGuard)
  @ApiBody({ type: SignIn })
  @Answers(SessionView)
  async signIn(
    @Req() request: WithAccount,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.hand(reply, await this.sessions.open(request.user.accountId, originOf(request)));
  }

  @Post('refresh')
  @Public()
  @Answers(SessionView)
  async refresh(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.hand(reply, await this.sessions.refresh(request.cookies[COOKIE], originOf(request)));
  }

  @Get()
  @SignedIn({ evenWithOldPassword: true })
  @Answers(SignedInAccountView)
  current(@Me() actor: Actor): Promise<SignedInAccountView> {
    return this.sessions.current(actor);
  }

  @Delete()
  @Public()
  @AnswersNothing()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.close(request.cookies[COOKIE]);
    void reply.clearCookie(COOKIE, { path: COOKIE_PATH });
  }

  @Post('password')
  @SignedIn({ evenWithOldPassword: true })
  @AnswersNothing()
  changePassword(@Me() actor: Actor, @Body() body: ChangePassword): Promise<void> {
    return this.sessions.changePassword(actor, body);
  }

  private hand(reply: FastifyReply, opened: Opened): SessionView {
    void reply.setCookie(COOKIE, opened.refreshToken, {
      path: COOKIE_PATH,
      httpOnly: true,
      sameSite: 'strict',
      secure: this.config.SECURE_COOKIES,
    });
    return opened.session;
  }
}
