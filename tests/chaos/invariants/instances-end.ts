import type { Findings, Invariant } from './invariant.js';

/** Open, and not an order that waits for a payment which was never sent. */
export const UNFINISHED = `SELECT i.key::text, i.process_id AS "processId",
    (SELECT coalesce(array_agg(e.element_id ORDER BY e.key), '{}') FROM engine.element_instances e
       WHERE e.process_instance_key = i.key AND e.state = 'ACTIVE') AS at
  FROM engine.process_instances i WHERE i.state IN ('ACTIVE', 'SUSPENDED') AND NOT (i.process_id = 'chaos-order' AND EXISTS (
    SELECT 1 FROM engine.message_subscriptions s WHERE s.process_instance_key = i.key AND s.state = 'CREATED'
      AND NOT EXISTS (SELECT 1 FROM engine.messages m WHERE m.name = s.message_name AND m.correlation_key = s.correlation_key
        AND NOT EXISTS (SELECT 1 FROM engine.message_deliveries d WHERE d.message_key = m.key))))`;

export const instancesEnd: Invariant = {
  name: 'instances end',
  sentence: 'Each instance has completed, or is an order that waits for a payment which was never sent.',
  async violations({ sql }: Findings) {
    const open = await sql<{ readonly key: string; readonly processId: string; readonly at: readonly string[] }>(
      UNFINISHED,
    );
    const ended = await sql<{ readonly key: string; readonly processId: string }>(
      `SELECT key::text, process_id AS "processId" FROM engine.process_instances WHERE state = 'TERMINATED'`,
    );
    return [
      ...open.map(({ key, processId, at }) => ({
        what: `${processId} waits at ${at.join(', ')}`,
        processInstanceKey: key,
      })),
      ...ended.map(({ key, processId }) => ({ what: `${processId} was terminated`, processInstanceKey: key })),
    ];
  },
};
