import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { pageHeaders } from '../../../activities/feedback/pages.js';
import { readUnsubscribeToken } from '../../../database/crm/outbox/unsubscribe-link.js';
import { unsubscribe } from '../../../database/crm/outbox/unsubscribe.js';
import { Requires } from '../../auth/requires.js';
import type { ApiConfig } from '../../config.js';
import { CONFIG } from '../../tokens.js';
import { unsubscribePage } from './unsubscribe-page.js';

/** A page for people, and for mail programs: no account, no JSON. Reading it changes nothing, since scanners read links. */
@ApiExcludeController()
@Controller('unsubscribe')
@Requires('public')
export class UnsubscribeController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get(':token')
  ask(@Param('token') token: string, @Req() request: Request, @Res() response: Response): void {
    const known = readUnsubscribeToken(token, this.config.linkSecret) !== undefined;
    show(known ? 'asking' : 'unknown', request, response);
  }

  @Post(':token')
  @ApiConsumes('application/x-www-form-urlencoded', 'multipart/form-data', 'application/json')
  async confirm(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const messageId = readUnsubscribeToken(token, this.config.linkSecret);
    const done =
      messageId !== undefined &&
      (await this.database.transaction((manager) => unsubscribe(manager, { messageId, now: new Date() })));
    show(done ? 'done' : 'unknown', request, response);
  }
}

function show(state: 'asking' | 'done' | 'unknown', request: Request, response: Response): void {
  const preferred = request.acceptsLanguages('en', 'zh-CN', 'zh');
  const language = preferred === 'zh-CN' || preferred === 'zh' ? 'zh-CN' : 'en';
  response
    .status(state === 'unknown' ? 404 : 200)
    .set(pageHeaders)
    .send(unsubscribePage(language, state));
}
