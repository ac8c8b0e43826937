import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Requires } from '../auth/requires.js';
import { FeedbackService, type Page } from './feedback.service.js';

/** Pages for people, not part of the API: no account, no JSON. */
@ApiExcludeController()
@Controller('feedback')
@Requires('public')
export class FeedbackController {
  constructor(@Inject(FeedbackService) private readonly service: FeedbackService) {}

  @Get(':token')
  async form(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    send(await this.service.form(token, languageOf(request)), response);
  }

  @Post(':token')
  @ApiConsumes('application/x-www-form-urlencoded', 'application/json')
  async answer(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    send(await this.service.answer(token, Object(body) as object, languageOf(request)), response);
  }
}

function languageOf(request: Request): { readonly acceptLanguage?: string } {
  const acceptLanguage = request.get('accept-language');
  return acceptLanguage === undefined ? {} : { acceptLanguage };
}

function send({ status, headers, html }: Page, response: Response): void {
  response.status(status).set(headers).send(html);
}
