import { Controller, Delete, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CookieOptions, Request, Response } from 'express';
import { Callers } from '../auth/callers.service.js';
import { Requires } from '../auth/requires.js';
import { sessionTokenOf } from '../auth/session-cookie.js';
import { SESSION_COOKIE, SESSION_MS, Sessions } from '../auth/sessions.service.js';
import type { ApiConfig } from '../config.js';
import { ApiCommand } from '../openapi/routes.js';
import { CONFIG } from '../tokens.js';

@ApiTags('Identity')
@Controller('authentication/session')
@Requires('authenticated')
export class SessionsController {
  private readonly cookie: CookieOptions;

  constructor(
    @Inject(CONFIG) config: ApiConfig,
    @Inject(Callers) private readonly callers: Callers,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {
    const secure = config.inbound.publicUrl.startsWith('https:');
    this.cookie = { httpOnly: true, sameSite: 'strict', path: '/', secure };
  }

  @Post()
  @ApiCommand({
    summary: 'Come in with a browser',
    description:
      'An addition of Baton: answers a cookie in place of the `Authorization` header, for twelve hours. Another password ends it.',
    refusals: [401],
  })
  async open(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const identified = await this.callers.identify(request);
    if (identified) response.cookie(SESSION_COOKIE, await this.sessions.open(identified), this.lasting());
  }

  @Delete()
  @ApiCommand({ summary: 'Go: the cookie is good for nothing any more', refusals: [401] })
  async close(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.close(sessionTokenOf(request));
    response.clearCookie(SESSION_COOKIE, this.cookie);
  }

  private lasting(): CookieOptions {
    return { ...this.cookie, maxAge: SESSION_MS };
  }
}
