import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionController } from './admission.controller.js';
import { Admission, DischargeNote } from './admission.entity.js';
import { AdmissionService } from './admission.service.js';
import { ReferralModule } from '../referral/index.js';

@Module({
  imports: [ReferralModule, TypeOrmModule.forFeature([Admission, DischargeNote])],
  controllers: [AdmissionController],
  providers: [AdmissionService],
  exports: [AdmissionService],
})
export class AdmissionModule {}
