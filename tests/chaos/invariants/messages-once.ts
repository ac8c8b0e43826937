import type { Findings, Invariant, Violation } from './invariant.js';

interface Row {
  readonly messageId: string;
  readonly messages: number;
  readonly delivered: number;
  readonly pending: number;
  /** Handed over, and no step of the instance says that it took it. */
  readonly untold: number;
  /** Refused by a subscription that is open all the same. */
  readonly refusedByOpen: number;
  /** It lies in the buffer for the rest of its time to live. */
  readonly buffered: boolean;
  /** Open subscriptions to it. */
  readonly waiting: number;
  readonly processInstanceKey: string | null;
}

/** `taken`: what the events say that instances were given; for starts, which instances are there. */
const ROWS = `WITH taken AS MATERIALIZED (
    SELECT DISTINCT (e ->> 'messageKey')::bigint AS message_key, (e ->> 'key')::bigint AS subscription_key
    FROM engine.commits c, jsonb_array_elements(c.causes::jsonb) e WHERE e ->> 'kind' = 'message-correlated')
  SELECT m.message_id AS "messageId", count(DISTINCT m.key)::int AS messages,
    count(*) FILTER (WHERE d.state = 'DELIVERED')::int AS delivered,
    count(*) FILTER (WHERE d.state = 'PENDING')::int AS pending,
    count(*) FILTER (WHERE d.state = 'DELIVERED' AND NOT CASE d.kind
      WHEN 'start' THEN EXISTS (SELECT FROM engine.process_instances i WHERE i.key = d.process_instance_key)
      ELSE EXISTS (SELECT FROM taken t WHERE (t.message_key, t.subscription_key) = (m.key, d.subscription_key)) END)::int AS untold,
    count(*) FILTER (WHERE d.state = 'REJECTED' AND EXISTS (
      SELECT FROM engine.message_subscriptions s WHERE s.key = d.subscription_key AND s.state = 'CREATED'))::int AS "refusedByOpen",
    bool_and(m.expires_at > now()) AS buffered,
    (SELECT count(*)::int FROM engine.message_subscriptions s WHERE s.state = 'CREATED'
       AND (s.message_name, s.correlation_key) = (min(m.name), min(m.correlation_key))) AS waiting,
    max(d.process_instance_key)::text AS "processInstanceKey"
  FROM engine.messages m LEFT JOIN engine.message_deliveries d ON d.message_key = m.key
  WHERE m.message_id IS NOT NULL GROUP BY 1`;

export const messagesOnce: Invariant = {
  name: 'messages once',
  sentence:
    'Each accepted message is there once, and one instance took it once, as its steps tell. Only where whoever waited may end without it, it may lie in the buffer instead: refused by closed subscriptions alone, its time to live not over, and nobody waiting for it.',
  async violations({ ledger, sql }: Findings) {
    const found = new Map((await sql<Row>(ROWS)).map((row) => [row.messageId, row]));
    return ledger.publications.flatMap(({ messageId, accepted, finds }): Violation[] => {
      const row = found.get(messageId);
      if (row === undefined) return accepted ? [{ what: `message ${messageId} was accepted and is gone` }] : [];
      const { messages, delivered, pending, untold, refusedByOpen, buffered, waiting, processInstanceKey } = row;
      const left = finds === 'chance' && delivered === 0 && buffered && waiting === 0;
      if (messages === 1 && pending + untold + refusedByOpen === 0 && (delivered === 1 || left)) return [];
      const what = `message ${messageId} (${finds}): ${JSON.stringify(row)}`;
      return [{ what, ...(processInstanceKey !== null && { processInstanceKey }) }];
    });
  },
};
