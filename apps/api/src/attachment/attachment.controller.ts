import type { Readable } from 'node:stream';
import { Body, Controller, Get, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AddAttachment, StrikeAttachment } from './attachment.dto.js';
import { AttachmentService } from './attachment.service.js';
import { AttachmentList, AttachmentView } from './attachment.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Answers, AnswersFile } from '../platform/http/answers.js';
import { FILE_TYPE, IncomingFile, TakesFile } from '../platform/http/incoming-file.js';
import { RecordId } from '../platform/http/record-id.js';
import { keepInert } from '../platform/http/response-headers.js';

@ApiTags('attachments')
@Controller()
export class AttachmentController {
  constructor(private readonly attachments: AttachmentService) {}

  @Get('referrals/:id/attachments')
  @Can('attachment.read')
  @Answers(AttachmentList)
  ofReferral(@Me() actor: Actor, @RecordId() id: string): Promise<AttachmentList> {
    return this.attachments.ofReferral(actor, id);
  }

  @Post('referrals/:id/attachments')
  @Can('attachment.add')
  @TakesFile()
  @Answers(AttachmentView)
  add(
    @Me() actor: Actor,
    @RecordId() id: string,
    @Query() asked: AddAttachment,
    @IncomingFile() file: Readable,
  ): Promise<AttachmentView> {
    return this.attachments.add(actor, id, asked, file);
  }

  @Get('attachments/:id/content')
  @Can('attachment.read')
  @AnswersFile(FILE_TYPE)
  async content(
    @Me() actor: Actor,
    @RecordId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { stream, mediaType, bytes, fileName } = await this.attachments.content(actor, id);
    keepInert(reply);
    return new StreamableFile(stream, {
      type: mediaType,
      length: bytes,
      disposition: `attachment; filename="${fileName}"`,
    });
  }

  @Post('attachments/:id/strike')
  @Can('attachment.strike')
  @Answers(AttachmentView)
  strike(
    @Me() actor: Actor,
    @RecordId() id: string,
    @Body() body: StrikeAttachment,
  ): Promise<AttachmentView> {
    return this.attachments.strike(actor, id, body);
  }
}
