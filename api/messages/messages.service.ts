import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addressMessage, publishMessage, type Publication } from '../../database/engine/messages.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { Variables } from '../../workflows/contract.js';
import { assertOpen } from '../auth/grants.js';
import { Problem } from '../problem/problem.js';
import { assertFits } from '../validation/payload-size.js';
import { DeliveryService } from './delivery.service.js';
import type { MessageCorrelationRequest, MessagePublicationRequest } from './messages.dto.js';

const TENANT = '<default>';

@Injectable()
export class MessagesService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(DeliveryService) private readonly delivery: DeliveryService,
  ) {}

  /** Answers after whoever waited for the message has had it, so that the next search shows what it did. */
  async publish(request: MessagePublicationRequest): Promise<{ readonly messageKey: Key; readonly tenantId: string }> {
    const { messageId } = request;
    const published = await this.database.transaction((manager) =>
      publishMessage(manager, {
        ...publicationOf(request),
        timeToLiveMs: request.timeToLive ?? 0,
        ...(messageId === undefined || messageId === '' ? {} : { messageId }),
      }),
    );
    if ('duplicate' in published) {
      throw new Problem({
        status: 409,
        code: 'ALREADY_EXISTS',
        detail: `Expected message id ${messageId ?? ''} to be new for ${request.name}, but such a message is still waiting.`,
      });
    }
    await this.delivery.deliverNow(published.deliveries);
    return { messageKey: published.messageKey, tenantId: TENANT };
  }

  /** Answers the first instance that took the message; 404 where none could. */
  async correlate(
    request: MessageCorrelationRequest,
  ): Promise<{ readonly messageKey: Key; readonly processInstanceKey: Key; readonly tenantId: string }> {
    const published = await this.database.transaction((manager) =>
      publishMessage(manager, { ...publicationOf(request), timeToLiveMs: 0 }),
    );
    if ('duplicate' in published)
      throw new Error('Expected a message without id to have no duplicate, but it has one.');
    await this.delivery.deliverNow(published.deliveries);
    const { messageKey } = published;
    const deliveries = await this.deliveriesOf(messageKey);
    const taken = deliveries.find(({ state }) => state === 'DELIVERED');
    if (taken) return { messageKey, processInstanceKey: taken.processInstanceKey, tenantId: TENANT };
    if (deliveries.some(({ state }) => state === 'PENDING')) throw noAnswer(request.name);
    throw new Problem({
      status: 404,
      code: 'NOT_FOUND',
      detail: `Expected somebody to wait for message ${request.name} with correlation key ${JSON.stringify(request.correlationKey ?? '')}, but nobody does.`,
    });
  }

  /** Gives a message to these subscriptions alone; answers those that took it. */
  async address({
    name,
    variables,
    subscriptionKeys,
  }: {
    readonly name: string;
    readonly variables: Variables;
    readonly subscriptionKeys: readonly Key[];
  }): Promise<readonly Key[]> {
    assertFits(variables);
    const { messageKey, deliveries } = await this.database.transaction((manager) =>
      addressMessage(manager, { name, variables, subscriptionKeys, tenantId: TENANT }),
    );
    await this.delivery.deliverNow(deliveries);
    const made = await this.deliveriesOf(messageKey);
    if (made.some(({ state }) => state === 'PENDING')) throw noAnswer(name);
    return made.filter(({ state }) => state === 'DELIVERED').map(({ subscriptionKey }) => subscriptionKey);
  }

  private deliveriesOf(
    messageKey: Key,
  ): Promise<readonly { readonly state: string; readonly processInstanceKey: Key; readonly subscriptionKey: Key }[]> {
    return this.database.query(
      'SELECT state, subscription_key AS "subscriptionKey", process_instance_key AS "processInstanceKey" FROM engine.message_deliveries WHERE message_key = $1 ORDER BY key',
      [messageKey],
    );
  }
}

function noAnswer(name: string): Problem {
  return new Problem({
    status: 503,
    code: 'NO_ANSWER',
    detail: `Expected an instance to take message ${name}, but it did not answer. It gets the message as soon as it does; do not repeat the request.`,
  });
}

function publicationOf({
  name,
  correlationKey = '',
  variables,
}: MessageCorrelationRequest): Omit<Publication, 'timeToLiveMs'> {
  assertOpen('MESSAGE', name);
  assertFits(variables ?? {});
  return { name, correlationKey, variables: variables ?? {}, tenantId: TENANT };
}
