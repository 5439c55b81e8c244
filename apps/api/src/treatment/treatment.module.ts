import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PhaseController } from './phase.controller.js';
import { Phase, PhaseNote } from './phase.entity.js';
import { PhaseService } from './phase.service.js';
import { Attendance, AttendanceNote, Session } from './session.entity.js';
import { SessionService } from './session.service.js';
import { AdmissionModule } from '../admission/index.js';

@Module({
  imports: [
    AdmissionModule,
    TypeOrmModule.forFeature([Phase, PhaseNote, Session, Attendance, AttendanceNote]),
  ],
  controllers: [PhaseController],
  providers: [PhaseService, SessionService],
  exports: [PhaseService],
})
export class TreatmentModule {}
