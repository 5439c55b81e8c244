import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PhaseController } from './phase.controller.js';
import { Phase } from './phase.entity.js';
import { PhaseService } from './phase.service.js';
import { Attendance, Session } from './session.entity.js';
import { SessionService } from './session.service.js';
import { AdmissionModule } from '../admission/index.js';

@Module({
  imports: [AdmissionModule, TypeOrmModule.forFeature([Phase, Session, Attendance])],
  controllers: [PhaseController],
  providers: [PhaseService, SessionService],
  exports: [PhaseService],
})
export class TreatmentModule {}
