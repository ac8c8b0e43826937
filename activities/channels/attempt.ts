/** An attempt, and the note of what it came to. */
import { OutboxMessage } from '../../database/crm/outbox-message.entity.js';
import { settle } from '../../database/crm/outbox/settle.js';
import type { ActivityDependencies } from '../dependencies.js';
import { transmit } from './transmit.js';

/**
 * Sends a `pending` message, and answers it as it is then: `sent`, `rejected`, or what a gateway reported meanwhile. Throws, the error noted, what another
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
  return dataSource.transaction((manager) =>
    settle(
      manager,
      message,
      result.kind === 'rejected'
        ? { state: 'rejected', error: result.reason, now }
        : { state: 'sent', providerId: result.providerId, error: null, sentAt: now, now },
    ),
  );
}
