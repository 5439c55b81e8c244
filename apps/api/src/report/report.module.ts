import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LetterheadController } from './letterhead.controller.js';
import { LetterheadService } from './letterhead.service.js';
import { ReportController } from './report.controller.js';
import { FixedContent, FrozenDocument, Report, SentBack, Signature } from './report.entity.js';
import { ReportService } from './report.service.js';
import { SubmissionService } from './submission.service.js';
import { ReferralModule } from '../referral/index.js';

@Module({
  imports: [
    ReferralModule,
    TypeOrmModule.forFeature([Report, FixedContent, SentBack, Signature, FrozenDocument]),
  ],
  controllers: [ReportController, LetterheadController],
  providers: [ReportService, SubmissionService, LetterheadService],
  exports: [ReportService],
})
export class ReportModule {}
