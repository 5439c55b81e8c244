import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IssueService } from './issue.service.js';
import { NoticeController } from './notice.controller.js';
import { Notice, NoticeDocument } from './notice.entity.js';
import { NoticeService } from './notice.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Notice, NoticeDocument])],
  controllers: [NoticeController],
  providers: [NoticeService, IssueService],
})
export class NoticeModule {}
