/** An attempt, and the note of what it came to. */
import { OutboxMessage } from '../../database/crm/outbox-message.entity.js';
import { contentToKeep, readContent } from '../../database/crm/outbox/content.js';
import { addToTimeline } from '../../database/crm/outbox/timeline.js';
import type { ActivityDependencies } from '../dependencies.js';
import { transmit } from './transmit.js';

/**
 * Sends a `pending` message, and answers it as it is then: `sent` or `rejected`. Throws, the error noted, what another
 * attempt may cure. Between the other side's yes and our note of it a crash may come: the next attempt then sends the
 * same message id again.
 */
export async function attempt(message: OutboxMessage, dependencies: ActivityDependencies): Promise<OutboxMessage> {
  const { dataSource } = dependencies;
  const outbox = dataSource.getRepository(OutboxMessage);
  const { id } = message;
  const result = await transmit(message, dependencies).catch(async (error: unknown) => {
    await outbox.update({ id }, { error: error instanceof Error ? error.message : String(error) });
    throw error;
  });
  const now = dependencies.now();
  const ended = { leasedUntil: null, content: JSON.stringify(contentToKeep(readContent(message))) };
  const changes =
    result.kind === 'rejected'
      ? { ...ended, state: 'rejected' as const, error: result.reason }
      : { ...ended, state: 'sent' as const, providerId: result.providerId, error: null, sentAt: now };
  const noted = { ...message, ...changes };
  await dataSource.transaction(async (manager) => {
    // A gateway may have called back meanwhile: what it says counts for more.
    const { affected } = await manager.update(OutboxMessage, { id, state: 'pending' }, changes);
    if (affected !== 0 && noted.state === 'sent') await addToTimeline(manager, noted, now);
  });
  return noted;
}
