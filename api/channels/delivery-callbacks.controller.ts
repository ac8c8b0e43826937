import { Body, Controller, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiConsumes, ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Requires } from '../auth/requires.js';
import { DeliveryCallbacksService } from './delivery-callbacks.service.js';
import { FromProvider } from './from-provider.guard.js';

const FORM = 'application/x-www-form-urlencoded';

/** What the gateway calls when a message arrived, a call ended, or somebody pressed digits; it signs each. */
@ApiExcludeController()
@Controller('channels')
@Requires('public')
export class DeliveryCallbacksController {
  constructor(@Inject(DeliveryCallbacksService) private readonly service: DeliveryCallbacksService) {}

  @Post('sms/status')
  @HttpCode(204)
  @FromProvider('twilio')
  @ApiConsumes(FORM)
  sms(@Query('message') message: string, @Body() body: unknown): Promise<void> {
    return this.service.smsStatus(message, body);
  }

  @Post('voice/status')
  @HttpCode(204)
  @FromProvider('twilio')
  @ApiConsumes(FORM)
  call(@Query('message') message: string, @Body() body: unknown): Promise<void> {
    return this.service.callStatus(message, body);
  }

  /** Answers TwiML that hangs up. */
  @Post('voice/digits')
  @HttpCode(200)
  @FromProvider('twilio')
  @ApiConsumes(FORM)
  async digits(@Query('message') message: string, @Body() body: unknown, @Res() response: Response): Promise<void> {
    await this.service.digits(message, body);
    response.type('text/xml').send('<?xml version="1.0" encoding="UTF-8"?><Response><Hangup/></Response>');
  }
}
