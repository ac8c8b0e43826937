import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Narrowable } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { ApiCommand } from '../openapi/routes.js';
import { MessageCorrelationRequest, MessagePublicationRequest } from './messages.dto.js';
import { MessagesService } from './messages.service.js';

@ApiTags('Message')
@Controller('messages')
@Requires('messages:send')
export class MessagesController {
  constructor(@Inject(MessagesService) private readonly service: MessagesService) {}

  @Narrowable()
  @Post('publication')
  @ApiCommand({
    summary: 'Publish a message',
    description: 'Whoever waits for it has it when this answers; otherwise it waits for its time to live.',
    status: 200,
    refusals: [409],
  })
  publish(@Body() body: MessagePublicationRequest): Promise<{ readonly messageKey: Key; readonly tenantId: string }> {
    return this.service.publish(body);
  }

  @Narrowable()
  @Post('correlation')
  @ApiCommand({ summary: 'Give a message to an instance that waits for it', status: 200, refusals: [404, 503] })
  correlate(
    @Body() body: MessageCorrelationRequest,
  ): Promise<{ readonly messageKey: Key; readonly processInstanceKey: Key; readonly tenantId: string }> {
    return this.service.correlate(body);
  }
}
