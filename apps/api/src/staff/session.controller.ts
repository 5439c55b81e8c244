import { Body, Controller, Delete, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { CookieSerializeOptions } from '@fastify/cookie';
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
import { OwnPageGuard } from '../platform/http/request-checks.js';

const COOKIE_PATH = '/api/session';

interface WithAccount extends FastifyRequest {
  readonly user: { readonly accountId: string };
}

@ApiTags('session')
@Controller('session')
export class SessionController {
  private readonly cookie: string;
  private readonly reach: CookieSerializeOptions;

  constructor(
    private readonly sessions: SessionService,
    { SECURE_COOKIES: secure }: Config,
  ) {
    // A browser takes a cookie of that prefix over HTTPS only. __Host- would ask for the path of every request.
    this.cookie = secure ? '__Secure-najat_refresh' : 'najat_refresh';
    this.reach = { path: COOKIE_PATH, httpOnly: true, sameSite: 'strict', secure };
  }

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
  @UseGuards(OwnPageGuard)
  @Answers(SessionView)
  async refresh(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.hand(reply, await this.sessions.refresh(request.cookies[this.cookie], originOf(request)));
  }

  @Get()
  @SignedIn({ evenWithOldPassword: true })
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
    await this.sessions.close(request.cookies[this.cookie]);
    void reply.clearCookie(this.cookie, this.reach);
  }

  @Post('password')
  @SignedIn({ evenWithOldPassword: true })
  @AnswersNothing()
  changePassword(@Me() actor: Actor, @Body() body: ChangePassword): Promise<void> {
    return this.sessions.changePassword(actor, body);
  }

  private hand(reply: FastifyReply, opened: Opened): SessionView {
    void reply.setCookie(this.cookie, opened.refreshToken, this.reach);
    return opened.session;
  }
}
