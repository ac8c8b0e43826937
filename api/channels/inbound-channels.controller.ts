import { Body, Controller, HttpCode, Inject, Post, Res, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import { ApiConsumes, ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Requires } from '../auth/requires.js';
import type { UploadedFile } from '../deployments/compile-resources.js';
import { UPLOAD_LIMITS, uploadedFiles } from '../deployments/upload.js';
import { InboundChannelsService, type Received } from './inbound-channels.service.js';
import { FromProvider } from './from-provider.guard.js';

/** What providers call when somebody wrote to us; each says by a secret that it is one. */
@ApiExcludeController()
@Controller('channels')
@Requires('public')
export class InboundChannelsController {
  constructor(@Inject(InboundChannelsService) private readonly service: InboundChannelsService) {}

  @Post('email/inbound')
  @HttpCode(200)
  @FromProvider('secret')
  @ApiConsumes('message/rfc822', 'multipart/form-data', 'application/x-www-form-urlencoded')
  @UseInterceptors(AnyFilesInterceptor({ limits: { ...UPLOAD_LIMITS, fieldSize: UPLOAD_LIMITS.fileSize } }))
  email(@Body() body: unknown, @UploadedFiles(uploadedFiles) files: readonly UploadedFile[]): Promise<Received> {
    return this.service.email(body, files);
  }

  @Post('sms/inbound')
  @HttpCode(200)
  @FromProvider('twilio')
  @ApiConsumes('application/x-www-form-urlencoded')
  async sms(@Body() body: unknown, @Res() response: Response): Promise<void> {
    response.type('text/xml').send(await this.service.sms(body));
  }

  @Post('chat/inbound')
  @HttpCode(200)
  @FromProvider('secret')
  chat(@Body() body: unknown): Promise<Received> {
    return this.service.chat(body);
  }
}
