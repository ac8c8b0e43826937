import type { Findings, Invariant, Violation } from './invariant.js';

export const startsOnce: Invariant = {
  name: 'starts once',
  sentence:
    'Each start made one instance, however often it was asked for under its `Idempotency-Key`, and each answer names it.',
  async violations({ ledger, sql }: Findings) {
    const rows = await sql<{ readonly businessId: string; readonly keys: readonly string[] }>(
      `SELECT business_id AS "businessId", array_agg(key::text) AS keys FROM engine.process_instances
       WHERE parent_process_instance_key IS NULL AND business_id IS NOT NULL GROUP BY 1`,
    );
    const found = new Map(rows.map(({ businessId, keys }) => [businessId, keys]));
    return ledger.starts.flatMap(({ id, answers }): Violation[] => {
      const keys = found.get(id) ?? [];
      const named = new Set(answers);
      const fits =
        named.size === 0 ? keys.length <= 1 : keys.length === 1 && named.size === 1 && named.has(keys[0] ?? '');
      if (fits) return [];
      const what = `the start ${id} was answered ${JSON.stringify(answers)}, and made ${JSON.stringify(keys)}`;
      return [{ what, ...(keys[0] !== undefined && { processInstanceKey: keys[0] }) }];
    });
  },
};
