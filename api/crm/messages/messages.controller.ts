import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires.js';
import { ApiCommand } from '../../openapi/routes.js';
import { ApiZodBody } from '../body.js';
import { messageCreation } from './message-schema.js';
import { MessagesService, type QueuedMessage } from './messages.service.js';

const text = { type: 'string' } as const;

@ApiTags('CRM channels')
@Controller('crm/messages')
@Requires('crm:write')
export class MessagesController {
  constructor(@Inject(MessagesService) private readonly service: MessagesService) {}

  @Post()
  @ApiZodBody(messageCreation)
  @ApiCommand({
    summary: 'Write a mail or an SMS to the customer, contact, lead, supplier or ticket',
    description:
      'It is sent within about a second, unless opt-outs, quiet hours or rates say otherwise; the timeline tells what became of it. ' +
      'Of a ticket it goes to its contact, else to its customer, and is its first response where there was none.',
    status: 201,
    schema: { type: 'object', required: ['outboxId', 'messageId'], properties: { outboxId: text, messageId: text } },
    refusals: [403, 404, 409],
  })
  send(@Body() body: unknown): Promise<QueuedMessage> {
    return this.service.send(body);
  }
}
