import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReplyMessage } from '../../database/crm/links/reply.js';
import { publishMessage } from '../../database/engine/messages.js';
import { DeliveryService } from '../messages/delivery.service.js';

interface Refused<Problem> {
  readonly kind: 'refused';
  readonly problem: Problem;
}

/** How long a reply waits for a process that does not wait for it yet. */
const TIME_TO_LIVE_MS = 7 * 86_400_000;

/** Takes what somebody without an account replies through a link. */
@Injectable()
export class Replies {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(DeliveryService) private readonly delivery: DeliveryService,
  ) {}

  /** The reply and its message are written together; the process has it when this answers. */
  async take<Problem>(
    answer: (manager: EntityManager) => Promise<ReplyMessage | Refused<Problem>>,
  ): Promise<{ readonly kind: 'taken' } | Refused<Problem>> {
    const outcome = await this.database.transaction(async (manager) => {
      const answered = await answer(manager);
      if (answered.kind === 'refused') return answered;
      const published = await publishMessage(manager, {
        name: answered.messageName,
        correlationKey: answered.correlationKey,
        timeToLiveMs: TIME_TO_LIVE_MS,
        messageId: answered.messageId,
        variables: answered.variables,
        tenantId: '<default>',
      });
      return { kind: 'published' as const, deliveries: 'duplicate' in published ? [] : published.deliveries };
    });
    if (outcome.kind === 'refused') return outcome;
    await this.delivery.deliverNow(outcome.deliveries);
    return { kind: 'taken' };
  }
}
