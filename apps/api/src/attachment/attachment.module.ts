import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachmentController } from './attachment.controller.js';
import { Attachment } from './attachment.entity.js';
import { AttachmentFiles } from './attachment-files.js';
import { AttachmentService } from './attachment.service.js';
import { Sweeping } from './sweeping.js';

@Module({
  imports: [TypeOrmModule.forFeature([Attachment])],
  controllers: [AttachmentController],
  providers: [AttachmentService, AttachmentFiles, Sweeping],
})
export class AttachmentModule {}
