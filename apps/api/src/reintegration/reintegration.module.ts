import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DischargeService } from './discharge.service.js';
import { FollowUp } from './follow-up.entity.js';
import { Plan } from './plan.entity.js';
import { ReintegrationController } from './reintegration.controller.js';
import { ReintegrationService } from './reintegration.service.js';
import { AdmissionModule } from '../admission/index.js';
import { ReferralModule } from '../referral/index.js';
import { TreatmentModule } from '../treatment/index.js';

@Module({
  imports: [AdmissionModule, ReferralModule, TreatmentModule, TypeOrmModule.forFeature([Plan, FollowUp])],
  controllers: [ReintegrationController],
  providers: [DischargeService, ReintegrationService],
})
export class ReintegrationModule {}
