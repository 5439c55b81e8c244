import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EffectService } from './effect.service.js';
import { HolidayService } from './holiday.service.js';
import { LegalParameterVersion } from './legal-parameter.entity.js';
import { LegalParameterService } from './legal-parameter.service.js';
import { LegalController } from './legal.controller.js';
import { PublicHoliday } from './public-holiday.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([LegalParameterVersion, PublicHoliday])],
  controllers: [LegalController],
  providers: [LegalParameterService, EffectService, HolidayService],
  exports: [EffectService, LegalParameterService],
})
export class LegalModule {}
