import type { Findings, Invariant } from './invariant.js';

export const messageStartsOnce: Invariant = {
  name: 'message starts once',
  sentence: 'Each instance that a message started has one such message, and each correlation key one instance.',
  async violations({ sql }: Findings) {
    const rows = await sql<{ readonly key: string; readonly deliveries: number }>(
      `SELECT i.key::text, count(d.key)::int AS deliveries FROM engine.process_instances i
         LEFT JOIN engine.message_deliveries d
           ON d.process_instance_key = i.key AND d.kind = 'start' AND d.state = 'DELIVERED'
       WHERE i.process_id IN ('chaos-order', 'support-escalation', 'customer-feedback', 'data-conflict')
       GROUP BY i.key HAVING count(d.key) <> 1`,
    );
    return rows.map(({ key, deliveries }) => ({
      what: `it was started by ${String(deliveries)} messages`,
      processInstanceKey: key,
    }));
  },
};
