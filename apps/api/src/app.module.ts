import { Module, type DynamicModule } from '@nestjs/common';
import { AdmissionModule } from './admission/index.js';
import { AttachmentModule } from './attachment/index.js';
import { CentreModule } from './centre/index.js';
import { CourtModule } from './court/index.js';
import { DigestModule } from './digest/index.js';
import { DrugTestModule } from './drug-test/index.js';
import { EmergencyAccessModule } from './emergency-access/index.js';
import { NoticeModule } from './notice/index.js';
import { PersonModule } from './person/index.js';
import { HearingModule } from './hearing/index.js';
import { LegalModule } from './legal/index.js';
import { AuditModule } from './audit/index.js';
import type { Config } from './platform/config/config.js';
import { HealthController } from './platform/http/health.controller.js';
import { CAN_GUARD, PlatformModule } from './platform/platform.module.js';
import { ReferralModule } from './referral/index.js';
import { ReintegrationModule } from './reintegration/index.js';
import { ReportModule } from './report/index.js';
import { ScreeningModule } from './screening/index.js';
import { SESSION_GUARD, StaffModule } from './staff/index.js';
import { StatisticsModule } from './statistics/index.js';
import { TreatmentModule } from './treatment/index.js';
import { WorklistModule } from './worklist/index.js';

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config),
        StaffModule,
        CourtModule,
        CentreModule,
        LegalModule,
        PersonModule,
        ReferralModule,
        AttachmentModule,
        AdmissionModule,
        TreatmentModule,
        ScreeningModule,
        DrugTestModule,
        ReportModule,
        HearingModule,
        NoticeModule,
        ReintegrationModule,
        EmergencyAccessModule,
        StatisticsModule,
        WorklistModule,
        DigestModule,
        AuditModule,
      ],
      controllers: [HealthController],
      // First who it is (401), then whether the role may (403).
      providers: [SESSION_GUARD, CAN_GUARD],
    };
  }
}
