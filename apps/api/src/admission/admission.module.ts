import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Absence } from './absence.entity.js';
import { AbsenceService } from './absence.service.js';
import { AdmissionController } from './admission.controller.js';
import { Admission, DischargeNote } from './admission.entity.js';
import { AdmissionService } from './admission.service.js';
import { ReferralModule } from '../referral/index.js';

@Module({
  imports: [ReferralModule, TypeOrmModule.forFeature([Admission, DischargeNote, Absence])],
  controllers: [AdmissionController],
  providers: [AdmissionService, AbsenceService],
  exports: [AdmissionService],
})
export class AdmissionModule {}
