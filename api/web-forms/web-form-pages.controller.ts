import { Body, Controller, Get, Headers, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiConsumes, ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Requires } from '../auth/requires.js';
import { sendPage } from '../replies/page.js';
import { WebFormPages } from './web-form-pages.service.js';

/** Pages for people, not part of the API: no account, no JSON. */
@ApiExcludeController()
@Controller('forms')
@Requires('public')
export class WebFormPagesController {
  constructor(@Inject(WebFormPages) private readonly pages: WebFormPages) {}

  @Get(':webFormName')
  async show(
    @Param('webFormName') name: string,
    @Res() response: Response,
    @Headers('accept-language') language?: string,
  ): Promise<void> {
    sendPage(await this.pages.show(name, language), response);
  }

  @Post(':webFormName')
  @ApiConsumes('application/x-www-form-urlencoded')
  async send(
    @Param('webFormName') name: string,
    @Body() body: unknown,
    @Res() response: Response,
    @Headers('accept-language') language?: string,
  ): Promise<void> {
    sendPage(await this.pages.send(name, body, language), response);
  }
}
