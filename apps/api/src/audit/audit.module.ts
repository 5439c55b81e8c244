import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { AuditService } from './audit.service.js';
import { Sealing } from './sealing.js';
import { PersonModule } from '../person/index.js';

@Module({
  imports: [PersonModule],
  controllers: [AuditController],
  providers: [AuditService, Sealing],
})
export class AuditModule {}
