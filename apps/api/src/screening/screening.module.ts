import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ScreeningController } from './screening.controller.js';
import { Screening } from './screening.entity.js';
import { ScreeningService } from './screening.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Screening])],
  controllers: [ScreeningController],
  providers: [ScreeningService],
})
export class ScreeningModule {}
