/** The plans of the statements that a subject sends: `EXPLAIN (ANALYZE, BUFFERS)` of each, with its own values. */
import type { DataSource } from 'typeorm';

import type { Subject } from './subjects.js';

export async function explained(database: DataSource, subject: Subject): Promise<string> {
  const told: string[] = [];
  const query = database.query.bind(database);
  database.query = async <T>(sql: string, values?: unknown[]): Promise<T> => {
    const plan = await query<{ readonly 'QUERY PLAN': string }[]>(`EXPLAIN (ANALYZE, BUFFERS) ${sql}`, values);
    told.push(`${sql}\n${JSON.stringify(values)}\n${plan.map((row) => row['QUERY PLAN']).join('\n')}`);
    return query<T>(sql, values);
  };
  try {
    await subject.run();
  } finally {
    database.query = query;
  }
  return told.join('\n\n');
}
