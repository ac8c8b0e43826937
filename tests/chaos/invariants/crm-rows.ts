import type { Findings, Invariant, Violation } from './invariant.js';

/** Elements that make one row each time they complete, and its table. */
const MADE: Readonly<Record<string, string>> = {
  'create-lead': 'leads',
  'create-ticket': 'tickets',
  'create-request': 'quotation_requests',
  'create-order': 'purchase_orders',
  'record-request': 'sharing_grants',
  'promise-credit': 'credits',
};

interface Count {
  readonly key: string;
  readonly completed: number;
  readonly rows: number;
}

export const crmRows: Invariant = {
  name: 'CRM rows',
  sentence:
    'Each instance has as many leads, tickets, requests, orders, grants and credits as elements that made one; each person is there once, each conflict was decided once.',
  async violations({ sql }: Findings) {
    const violations: Violation[] = [];
    for (const [elementId, table] of Object.entries(MADE)) {
      const differ = await sql<Count>(
        `SELECT coalesce(e.key, r.key)::text AS key, coalesce(e.count, 0)::int AS completed, coalesce(r.count, 0)::int AS rows
         FROM (SELECT process_instance_key AS key, count(*) FROM engine.element_instances
               WHERE element_id = $1 AND state = 'COMPLETED' GROUP BY 1) e
           FULL JOIN (SELECT process_instance_key AS key, count(*) FROM crm.${table}
                      WHERE process_instance_key IS NOT NULL GROUP BY 1) r ON r.key = e.key
         WHERE e.count IS DISTINCT FROM r.count`,
        [elementId],
      );
      for (const { key: processInstanceKey, completed, rows } of differ)
        violations.push({
          what: `${elementId} completed ${String(completed)} times, and there are ${String(rows)} ${table}`,
          processInstanceKey,
        });
    }
    const people = await sql<{ readonly name: string; readonly rows: number }>(
      `SELECT name, count(*)::int AS rows FROM crm.customers WHERE name ~ '^(Ada|Asker) \\d+$' GROUP BY 1 HAVING count(*) > 1`,
    );
    for (const { name, rows } of people) violations.push({ what: `customer ${name} is there ${String(rows)} times` });
    const halves = await sql<{ readonly key: string; readonly type: string }>(
      `SELECT key, activity_type AS type FROM crm.idempotency_keys WHERE result IS NULL`,
    );
    for (const { key, type } of halves) violations.push({ what: `${type} ${key} has a key and no result` });
    const conflicts = await sql<{ readonly id: string; readonly state: string; readonly instances: number }>(
      `SELECT c.id::text, c.state, (SELECT count(*)::int FROM engine.message_deliveries d WHERE d.kind = 'start'
         AND d.message_name = 'data-conflict-found' AND d.correlation_key = c.id::text AND d.state = 'DELIVERED') AS instances
       FROM crm.conflicts c WHERE c.system = 'chaos'`,
    );
    for (const { id, state, instances } of conflicts)
      if (state !== 'RESOLVED' || instances !== 1)
        violations.push({ what: `conflict ${id} is ${state} and has ${String(instances)} instances` });
    return violations;
  },
};
