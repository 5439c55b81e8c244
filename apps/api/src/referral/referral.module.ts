import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EntryWarningService } from './entry-warning.service.js';
import { LedgerService } from './ledger.service.js';
import { OrderVerification } from './order-verification.entity.js';
import { TermController } from './term.controller.js';
import { openCases, reckonAnew } from './open-cases.js';
import { OrderEntry } from './order-entry.entity.js';
import { OrderDraftController } from './order-draft.controller.js';
import { OrderDraftService } from './order-draft.service.js';
import { OrderFormController } from './order-form.controller.js';
import { Placement } from './placement.entity.js';
import { ReferralController } from './referral.controller.js';
import { Referral } from './referral.entity.js';
import { ReferralService } from './referral.service.js';
import { EffectService, LegalModule, LegalParameterService } from '../legal/index.js';
import { Clock } from '../platform/clock/clock.js';
import { PersonModule } from '../person/index.js';

@Module({
  imports: [
    LegalModule,
    PersonModule,
    TypeOrmModule.forFeature([Referral, OrderEntry, OrderVerification, Placement]),
  ],
  controllers: [ReferralController, TermController, OrderDraftController, OrderFormController],
  providers: [ReferralService, LedgerService, EntryWarningService, OrderDraftService],
  exports: [ReferralService, LedgerService],
})
export class ReferralModule {
  constructor(effects: EffectService, figures: LegalParameterService, clock: Clock) {
    effects.readCasesFrom(openCases);
    figures.onAdopted((tx, jurisdiction) => reckonAnew(tx, jurisdiction, clock.today()));
  }
}
