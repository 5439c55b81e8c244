import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { openCases } from './open-cases.js';
import { OrderEntry } from './order-entry.entity.js';
import { Placement } from './placement.entity.js';
import { ReferralController } from './referral.controller.js';
import { Referral } from './referral.entity.js';
import { ReferralService } from './referral.service.js';
import { EffectService, LegalModule } from '../legal/index.js';
import { PersonModule } from '../person/index.js';

@Module({
  imports: [LegalModule, PersonModule, TypeOrmModule.forFeature([Referral, OrderEntry, Placement])],
  controllers: [ReferralController],
  providers: [ReferralService],
  exports: [ReferralService],
})
export class ReferralModule {
  constructor(effects: EffectService) {
    effects.readCasesFrom(openCases);
  }
}
