import { Body, HttpCode, Inject, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ActorHeader } from '../../actor.js';
import { SignalsService } from '../../signals/signals.service.js';
import { EngineRest } from '../support/engine-rest.js';
import { send } from '../support/plain-json.interceptor.js';
import { readVariables } from '../variables/typed-variables.js';
import { CorrelationService } from './correlation.service.js';
import { MessageRequest, SignalRequest } from './messages.dto.js';

@EngineRest('message', 'messages:send')
export class EngineRestMessagesController {
  constructor(@Inject(CorrelationService) private readonly correlation: CorrelationService) {}

  @Post()
  async correlate(
    @Body() body: MessageRequest,
    @Res() response: Response,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    const results = await this.correlation.correlate(body, actor);
    send(response, body.resultEnabled === true ? results : undefined);
  }
}

@EngineRest('signal', 'messages:send')
export class EngineRestSignalsController {
  constructor(@Inject(SignalsService) private readonly signals: SignalsService) {}

  /** Whoever waits has it when this answers. Types of its variables that JSON does not tell are not kept. */
  @Post()
  @HttpCode(204)
  async broadcast(@Body() { name, variables }: SignalRequest): Promise<void> {
    await this.signals.broadcast({ signalName: name, variables: readVariables(variables, 'variables').values });
  }
}
