import { Body, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { pageRequest, sendPage, type Page, type PageRequest } from './page.js';

/** What is behind a kind of reply link. */
export interface ReplyPages {
  form(token: string, request: PageRequest): Promise<Page>;
  /** @param form - as it was posted; nobody looked at it yet */
  answer(token: string, form: object, request: PageRequest): Promise<Page>;
}

/** Pages for people, not part of the API: no account, no JSON. A form is read from, and posted to, the link itself. */
export abstract class ReplyController {
  protected abstract readonly pages: ReplyPages;

  @Get(':token')
  async form(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    sendPage(await this.pages.form(token, pageRequest(request)), response);
  }

  @Post(':token')
  @ApiConsumes('application/x-www-form-urlencoded', 'application/json')
  async answer(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    sendPage(await this.pages.answer(token, Object(body) as object, pageRequest(request)), response);
  }
}
