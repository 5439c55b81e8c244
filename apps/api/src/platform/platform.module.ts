import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CanGuard } from './access/can.guard.js';
import { Clock } from './clock/clock.js';
import { Config } from './config/config.js';
import { dataSourceOptions } from './database/data-source.js';
import { Db } from './database/db.js';
import { FileStore } from './files/file-store.js';
import { FILE_STORE } from './files/file-store.provider.js';
import { Reception } from './files/reception.js';
import { ReadLog } from './history/read-log.js';
import { SealingKeys } from './keys/sealing-keys.js';
import { SigningKeys } from './keys/signing-keys.js';
import { AnswersInterceptor } from './http/answers.js';
import { Mailer } from './mail/mailer.js';
import { Pdf } from './pdf/pdf.js';
import { ProblemFilter } from './problem/problem.filter.js';

/** Everything that knows no domain. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          ...dataSourceOptions(config.DATABASE_URL, config.DATABASE_POOL, []),
          autoLoadEntities: true,
          retryAttempts: 1,
        }),
      ],
      providers: [
        Clock,
        ReadLog,
        Db,
        Mailer,
        Pdf,
        SigningKeys,
        SealingKeys,
        Reception,
        FILE_STORE,
        { provide: Config, useValue: config },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: AnswersInterceptor },
      ],
      exports: [Clock, Db, Mailer, Pdf, SigningKeys, SealingKeys, Config, Reception, FileStore],
    };
  }
}

/** Declared after the session guard, so that who comes first is decided in one place: `app.module.ts`. */
export const CAN_GUARD = { provide: APP_GUARD, useClass: CanGuard };
