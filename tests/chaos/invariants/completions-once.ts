import type { Findings, Invariant, Violation } from './invariant.js';

interface Work {
  readonly key: string;
  readonly state: string;
  readonly completions: number;
  readonly processInstanceKey: string;
}

export const completionsOnce: Invariant = {
  name: 'completions once',
  sentence:
    'A user task or job is completed exactly where a completion of it was accepted, and the audit log has one entry of that time (and keeps those of attempts that were taken back).',
  async violations({ ledger, sql }: Findings) {
    const rows = await sql<Work>(
      `SELECT w.key::text, w.state, w.process_instance_key::text AS "processInstanceKey",
         (SELECT count(*)::int FROM engine.audit_log a WHERE a.entity_key = w.key AND a.operation = 'COMPLETE'
            AND a.at = w.ended_at) AS completions
       FROM (SELECT key, state, ended_at, process_instance_key FROM engine.user_tasks
             UNION ALL SELECT key, state, ended_at, process_instance_key FROM engine.jobs) w`,
    );
    const done = new Set(ledger.completions.filter(({ answer }) => answer === 'done').map(({ key }) => key));
    const tried = new Set(ledger.completions.map(({ key }) => key));
    return rows.flatMap(({ key, state, completions, processInstanceKey }): Violation[] => {
      const completed = state === 'COMPLETED';
      const fits = completed ? tried.has(key) && completions === 1 : !done.has(key) && completions === 0;
      const what = `${key} is ${state}, its completion was ${done.has(key) ? 'accepted' : tried.has(key) ? 'tried' : 'not asked for'}, and the audit log has ${String(completions)}`;
      return fits ? [] : [{ what, processInstanceKey }];
    });
  },
};
