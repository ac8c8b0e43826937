import { Body, Controller, Delete, Get, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActorHeader } from '../actor.js';
import { Requires } from '../auth/requires.js';
import { ApiCommand } from '../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import { SecretRotation, WebhookCreation, WebhookUpdate } from './webhooks.dto.js';
import { WebhooksService, type Webhook, type WebhookDelivery } from './webhooks.service.js';
import { webhookDeliveries, webhooks } from './webhooks.table.js';

const SECRET = { type: 'string', pattern: '^whsec_' } as const;

@ApiTags('Webhook')
@Controller('webhooks')
@Requires('webhooks:manage')
export class WebhooksController {
  constructor(@Inject(WebhooksService) private readonly service: WebhooksService) {}

  @Post()
  @ApiCommand({
    summary: 'Have events sent to an address',
    description:
      'Signed by the Standard Webhooks scheme, at least once, in no order that is promised. The secret is shown this once.',
    status: 201,
    schema: { allOf: [itemSchema(webhooks), { type: 'object', required: ['secret'], properties: { secret: SECRET } }] },
    refusals: [],
  })
  create(@Body() body: WebhookCreation, @ActorHeader() actor?: string): Promise<Webhook & { readonly secret: string }> {
    return this.service.create(body, actor);
  }

  @Post('search')
  @ApiSearch(webhooks, { summary: 'Search webhooks' })
  search(@Body() body: unknown): Promise<SearchResult<Webhook>> {
    return this.service.search(body);
  }

  @Get(':webhookKey')
  @ApiGet(webhooks, { summary: 'One webhook' })
  get(@Param('webhookKey', KeyPipe) key: string): Promise<Webhook> {
    return this.service.get(key);
  }

  @Patch(':webhookKey')
  @ApiCommand({
    summary: 'Change a webhook',
    description: 'What is absent stays.',
    status: 200,
    schema: itemSchema(webhooks),
    refusals: [404],
  })
  update(@Param('webhookKey', KeyPipe) key: string, @Body() body: WebhookUpdate): Promise<Webhook> {
    return this.service.update(key, body);
  }

  @Delete(':webhookKey')
  @ApiCommand({ summary: 'Delete a webhook, with its deliveries', refusals: [404] })
  delete(@Param('webhookKey', KeyPipe) key: string): Promise<void> {
    return this.service.delete(key);
  }

  @Post(':webhookKey/ping')
  @ApiCommand({
    summary: 'Ask whether the receiver is there',
    description: 'Sends `webhook.ping` once, and answers what became of it.',
    status: 200,
    schema: itemSchema(webhookDeliveries),
    refusals: [404],
  })
  ping(@Param('webhookKey', KeyPipe) key: string): Promise<WebhookDelivery> {
    return this.service.ping(key);
  }

  @Post(':webhookKey/secret-rotation')
  @ApiCommand({
    summary: 'Make a new secret',
    description: 'The one until now signs beside it for the grace period, so that receivers have time to learn it.',
    status: 200,
    schema: { type: 'object', required: ['secret'], properties: { secret: SECRET } },
    refusals: [404],
  })
  rotate(
    @Param('webhookKey', KeyPipe) key: string,
    @Body() body: SecretRotation,
  ): Promise<{ readonly secret: string }> {
    return this.service.rotate(key, body);
  }

  @Post(':webhookKey/deliveries/search')
  @ApiSearch(webhookDeliveries, { summary: 'Search what was sent to a webhook, or is to be' })
  searchDeliveries(
    @Param('webhookKey', KeyPipe) key: string,
    @Body() body: unknown,
  ): Promise<SearchResult<WebhookDelivery>> {
    return this.service.searchDeliveries(key, body);
  }

  @Get(':webhookKey/deliveries/:deliveryKey')
  @ApiGet(webhookDeliveries, { summary: 'One delivery' })
  delivery(
    @Param('webhookKey', KeyPipe) key: string,
    @Param('deliveryKey', KeyPipe) deliveryKey: string,
  ): Promise<WebhookDelivery> {
    return this.service.delivery(key, deliveryKey);
  }

  @Post(':webhookKey/deliveries/:deliveryKey/redelivery')
  @ApiCommand({
    summary: 'Send a delivery again',
    description: 'At once, under the same id, also when it is dead. Answers what became of it.',
    status: 200,
    schema: itemSchema(webhookDeliveries),
    refusals: [404, 409],
  })
  redeliver(
    @Param('webhookKey', KeyPipe) key: string,
    @Param('deliveryKey', KeyPipe) deliveryKey: string,
  ): Promise<WebhookDelivery> {
    return this.service.redeliver(key, deliveryKey);
  }
}
