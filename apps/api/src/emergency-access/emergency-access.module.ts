import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EmergencyAccessController } from './emergency-access.controller.js';
import { EmergencyAccess } from './emergency-access.entity.js';
import { EmergencyAccessService } from './emergency-access.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([EmergencyAccess])],
  controllers: [EmergencyAccessController],
  providers: [EmergencyAccessService],
})
export class EmergencyAccessModule {}
