import type { Findings, Invariant } from './invariant.js';

export const stepsWhole: Invariant = {
  name: 'steps whole',
  sentence: 'The steps of each instance are numbered from 1 without a gap, and their times never go back.',
  async violations({ sql }: Findings) {
    const rows = await sql<{ readonly key: string; readonly steps: number; readonly last: number }>(
      `SELECT process_instance_key::text AS key, count(*)::int AS steps, max(sequence) AS last
       FROM (SELECT *, at < lag(at) OVER (PARTITION BY process_instance_key ORDER BY sequence) AS back FROM engine.commits) c
       GROUP BY 1 HAVING count(*) <> max(sequence) OR min(sequence) <> 1 OR bool_or(coalesce(back, false))`,
    );
    return rows.map(({ key, steps, last }) => ({
      what: `of ${String(last)} steps ${String(steps)} are there, or their times go back`,
      processInstanceKey: key,
    }));
  },
};
