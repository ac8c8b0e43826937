import { Controller, Get, Inject, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Requires } from '../../auth/requires.js';
import { download } from '../../documents/download.js';
import { DocumentLinksService } from './document-links.service.js';

/** For people without an account: the link is the right. */
@ApiExcludeController()
@Controller('shared')
@Requires('public')
export class SharedLinkController {
  constructor(@Inject(DocumentLinksService) private readonly service: DocumentLinksService) {}

  @Get(':token')
  async follow(@Param('token') token: string, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const content = await this.service.follow(token);
    response.set({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
    return download(content, response);
  }
}
