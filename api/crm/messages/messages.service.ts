import { Inject, Injectable } from '@nestjs/common';
import { OutboxMessage } from '../../../database/crm/outbox-message.entity.js';
import { queueMessage } from '../../../database/crm/outbox/queue-message.js';
import { Ticket } from '../../../database/crm/ticket.entity.js';
import { IsNull } from 'typeorm';
import { forbidden, Problem } from '../../problem/problem.js';
import { logAccess } from '../access-log.js';
import { CrmSession } from '../crm-session.js';
import { checkedBy } from '../records/record-schema.js';
import { addresseeOf } from './addressees.js';
import { messageCreation, type MessageCreation } from './message-schema.js';

export interface QueuedMessage {
  readonly outboxId: string;
  readonly messageId: string;
}

/** What people write to people outside: it goes through the outbox and its rules as what processes write. */
@Injectable()
export class MessagesService {
  constructor(@Inject(CrmSession) private readonly session: CrmSession) {}

  send(body: unknown): Promise<QueuedMessage> {
    const request = checkedBy(messageCreation, body) as MessageCreation;
    const { key, channel, recordType, recordId, subject, body: text, purpose } = request;
    return this.session.run(async (manager, caller) => {
      const { address, ...whose } = await addresseeOf(manager, request);
      const [{ may }] = await manager.query<[{ readonly may: boolean }]>('SELECT crm.may($1, true) AS may', [
        'interaction',
      ]);
      if (!may)
        throw forbidden(`Expected ${caller.username ?? 'the caller'} to write interactions, but a rule says no.`);
      if (address === null) throw noAddress(request);
      await logAccess(manager, caller, {
        action: 'update',
        recordType,
        recordIds: [recordId],
        fields: ['messages'],
        via: 'message',
      });
      // Sending is the system's, as of the last line of a comment.
      await manager.query('RESET ROLE');
      const now = new Date();
      const { messageId } = await queueMessage(manager, {
        ...whose,
        key: `message ${caller.username ?? ''} ${key}`,
        channel,
        recipient: address,
        content: { subject: subject ?? '', body: text, html: null },
        purpose,
        now,
      });
      if (whose.ticketId !== undefined)
        await manager.update(Ticket, { id: whose.ticketId, firstResponseAt: IsNull() }, { firstResponseAt: now });
      const { id } = await manager.findOneByOrFail(OutboxMessage, { messageId });
      return { outboxId: id, messageId };
    });
  }
}

function noAddress({ channel, recordType, recordId }: MessageCreation): Problem {
  const what = channel === 'email' ? 'an e-mail address' : 'a telephone number';
  return new Problem({
    status: 409,
    code: 'NO_ADDRESS',
    detail: `Expected ${recordType} ${recordId} to have ${what} that you may read, but there is none.`,
  });
}
