/** One attempt at sending an outbox message, on its channel. */
import { ChatChannel } from '../../database/crm/chat-channel.entity.js';
import type { OutboxMessage } from '../../database/crm/outbox-message.entity.js';
import { readContent } from '../../database/crm/outbox/content.js';
import { unsubscribeUrl } from '../../database/crm/outbox/unsubscribe-link.js';
import type { ActivityDependencies } from '../dependencies.js';
import type { SendResult } from './send-result.js';

/** Throws what another attempt may cure. */
export async function transmit(message: OutboxMessage, dependencies: ActivityDependencies): Promise<SendResult> {
  const { recipient: to, messageId } = message;
  const { subject, body, html, attachments, call } = readContent(message);
  switch (message.channel) {
    case 'email': {
      const unsubscribe = message.purpose === 'marketing' ? unsubscribeUrl(messageId, dependencies.links) : undefined;
      return dependencies.mail.send({ to, subject, text: body, html, attachments, messageId, unsubscribe });
    }
    case 'sms':
      return dependencies.sms.send({ to, body, messageId });
    case 'voice':
      return dependencies.voice.call({ to, text: body, locale: 'en', digits: 0, ...call, messageId });
    case 'chat': {
      const { dataSource, chat, now } = dependencies;
      const channel = await dataSource.getRepository(ChatChannel).findOneBy({ name: to, active: true });
      if (!channel) return { kind: 'rejected', reason: `there is no active chat channel ${to}` };
      const { flavour, url, secret } = channel;
      return chat.post({ flavour, url, secret, title: subject, text: body, messageId, now: now() });
    }
  }
}
