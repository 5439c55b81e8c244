import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountController } from './account.controller.js';
import { Account } from './account.entity.js';
import { AccountService } from './account.service.js';
import { OwnPassword } from './own-password.js';
import { RefreshToken } from './refresh-token.entity.js';
import { SessionCookies } from './cookies.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SecondFactorService } from './second-factor.service.js';
import { SecondFactors } from './second-factors.js';
import { SecondStepService } from './second-step.service.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';
import { Attempts } from './sign-in-limit.js';
import { SignInController } from './sign-in.controller.js';
import { SignIn } from './sign-in.entity.js';
import { SignInService } from './sign-in.service.js';
import { Jwt, Local, SessionGuard } from './strategies.js';
import { Tokens } from './tokens.js';

@Module({
  imports: [PassportModule, TypeOrmModule.forFeature([Account, RefreshToken, SignIn])],
  controllers: [AccountController, SecondFactorController, SessionController, SignInController],
  providers: [
    AccountService,
    Attempts,
    OwnPassword,
    SecondFactors,
    SecondFactorService,
    SecondStepService,
    SessionCookies,
    SessionService,
    SignInService,
    Tokens,
    Jwt,
    Local,
  ],
})
export class StaffModule {}

export const SESSION_GUARD = { provide: APP_GUARD, useClass: SessionGuard };
