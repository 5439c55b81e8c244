import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DayFileService } from './day-file.service.js';
import { HearingController } from './hearing.controller.js';
import { Hearing } from './hearing.entity.js';
import { HearingService } from './hearing.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Hearing])],
  controllers: [HearingController],
  providers: [HearingService, DayFileService],
})
export class HearingModule {}
