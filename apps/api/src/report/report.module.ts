import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReportController } from './report.controller.js';
import { FixedContent, FrozenDocument, Report, Signature } from './report.entity.js';
import { ReportService } from './report.service.js';
import { SubmissionService } from './submission.service.js';
import { ReferralModule } from '../referral/index.js';

@Module({
  imports: [ReferralModule, TypeOrmModule.forFeature([Report, FixedContent, Signature, FrozenDocument])],
  controllers: [ReportController],
  providers: [ReportService, SubmissionService],
  exports: [ReportService],
})
export class ReportModule {}
