import type { EntityManager } from 'typeorm';
import type { Key } from '../workflows/bpmn/plan.js';
import { queryPrepared } from './prepared.js';

/**
 * Allocates `count` fresh keys in ascending order: `<seq>0000000`, so that an instance has the seven digits for the keys
 * of what is inside it. Gaps are normal: a rolled back transaction's keys are lost.
 */
export async function nextKeys(manager: EntityManager, count: number): Promise<readonly Key[]> {
  const rows = await queryPrepared<{ readonly key: Key }[]>(
    manager,
    'SELECT engine.next_key()::text AS key FROM generate_series(1, $1)',
    [count],
  );
  return rows.map((row) => row.key);
}
