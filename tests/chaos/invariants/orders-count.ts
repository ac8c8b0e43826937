import type { Findings, Invariant, Violation } from './invariant.js';

interface Order {
  readonly key: string;
  readonly order: string;
  readonly state: string;
  readonly taken: number;
  readonly variables: readonly string[];
}

export const ordersCount: Invariant = {
  name: 'orders count',
  sentence:
    'An order has taken as many payments as were accepted for it, kept what each said, and ended after the second.',
  async violations({ ledger, sql }: Findings) {
    const rows = await sql<Order>(
      `SELECT i.key::text, i.state,
         (SELECT v.value #>> '{}' FROM engine.variables v WHERE v.process_instance_key = i.key AND v.name = 'order') AS order,
         (SELECT count(*)::int FROM engine.element_instances e WHERE e.process_instance_key = i.key
            AND e.element_id IN ('deposit', 'rest') AND e.state = 'COMPLETED') AS taken,
         (SELECT coalesce(array_agg(v.name ORDER BY v.name), '{}') FROM engine.variables v
            WHERE v.process_instance_key = i.key AND v.name IN ('first', 'second')) AS variables
       FROM engine.process_instances i WHERE i.process_id = 'chaos-order'`,
    );
    const paid = new Map<string, number>();
    for (const { name, correlationKey, accepted } of ledger.publications)
      if (name === 'chaos-paid' && accepted) paid.set(correlationKey, (paid.get(correlationKey) ?? 0) + 1);
    return rows.flatMap(({ key, order, state, taken, variables }): Violation[] => {
      const wanted = paid.get(order) ?? 0;
      const ended = wanted === 2 ? 'COMPLETED' : 'ACTIVE';
      if (taken === wanted && variables.length === wanted && state === ended) return [];
      const what = `${order} was paid ${String(wanted)} times and took ${String(taken)} (${variables.join(', ')}): ${state}`;
      return [{ what, processInstanceKey: key }];
    });
  },
};
