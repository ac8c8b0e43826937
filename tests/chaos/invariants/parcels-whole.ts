import { LIES_S } from '../models.js';
import type { Findings, Invariant, Violation } from './invariant.js';

/** Timers are good to about a second, and never early. */
interface Parcel {
  readonly key: string;
  readonly items: readonly number[];
  readonly stamps: readonly number[] | null;
  readonly called: number;
  readonly lay: number | null;
  readonly visits: number;
}

export const parcelsWhole: Invariant = {
  name: 'parcels whole',
  sentence:
    'A parcel lay its time once, departed once, called one stamp for each item, and has their results in order.',
  async violations({ sql }: Findings) {
    const rows = await sql<Parcel>(
      `SELECT i.key::text, items.value AS items, stamps.value AS stamps,
         (SELECT count(*)::int FROM engine.process_instances c WHERE c.parent_process_instance_key = i.key) AS called,
         (SELECT extract(epoch FROM min(e.ended_at - e.started_at))::float8 FROM engine.element_instances e
            WHERE e.process_instance_key = i.key AND e.element_id = 'lie') AS lay,
         (SELECT count(*)::int FROM engine.element_instances e WHERE e.process_instance_key = i.key
            AND e.element_id IN ('lie', 'depart', 'deliver', 'confirm') AND e.state = 'COMPLETED') AS visits
       FROM engine.process_instances i
         LEFT JOIN engine.variables items ON items.scope_key = i.key AND items.name = 'items'
         LEFT JOIN engine.variables stamps ON stamps.scope_key = i.key AND stamps.name = 'stamps'
       WHERE i.process_id = 'chaos-parcel' AND i.state = 'COMPLETED'`,
    );
    return rows.flatMap(({ key, items, stamps, called, lay, visits }): Violation[] => {
      const wanted = JSON.stringify(items.map((item) => item * 2));
      const whole =
        JSON.stringify(stamps) === wanted && called === items.length && visits === 4 && (lay ?? 0) >= LIES_S;
      const what = `of ${String(items.length)} items it called ${String(called)} stamps: ${JSON.stringify(stamps)}; it lay ${String(lay)} s and was at ${String(visits)} of 4 elements`;
      return whole ? [] : [{ what, processInstanceKey: key }];
    });
  },
};
