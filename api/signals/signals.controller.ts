import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Narrowable } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { ApiCommand } from '../openapi/routes.js';
import { ApiRequestId, RequestId } from '../requests/request-id.js';
import { SignalBroadcastRequest } from './signals.dto.js';
import { SignalsService } from './signals.service.js';

@ApiTags('Signal')
@Controller('signals')
@Requires('messages:send')
export class SignalsController {
  constructor(@Inject(SignalsService) private readonly service: SignalsService) {}

  @Narrowable()
  @Post('broadcast')
  @ApiCommand({
    summary: 'Broadcast a signal',
    description:
      'All who wait for it have it when this answers, and what it starts has started; nobody gets it later. An instance that does not answer in time gets it as soon as it does.',
    status: 200,
    refusals: [413, 422],
  })
  @ApiRequestId()
  broadcast(
    @Body() body: SignalBroadcastRequest,
    @RequestId() requestId?: string,
  ): Promise<{ readonly signalKey: Key; readonly tenantId: string }> {
    return this.service.broadcast(body, requestId);
  }
}
