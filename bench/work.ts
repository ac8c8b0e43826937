/** The activities of both sides, the same functions in both workers, and the tables they write. */
import type { DataSource } from 'typeorm';

import type { Database } from '../database/database.js';
import type { Catalogue } from '../workflows/bpmn/catalogue.js';
import { type Invocation, WORK } from './names.js';

/** Tables of the bench, beside Baton's own. */
export async function createTables(dataSource: DataSource): Promise<void> {
  await dataSource.query(`CREATE SCHEMA IF NOT EXISTS bench;
    CREATE TABLE IF NOT EXISTS bench.interactions (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      idempotency_key text NOT NULL UNIQUE, instance_key bigint NOT NULL, subject text NOT NULL, occurred_at timestamptz NOT NULL);
    CREATE TABLE IF NOT EXISTS bench.tasks (key text PRIMARY KEY, state text NOT NULL DEFAULT 'CREATED', variables jsonb)`);
}

/** An interaction is logged: one statement that inserts a row, or finds the one of an earlier attempt. */
const LOG_INTERACTION = `WITH logged AS (
    INSERT INTO bench.interactions (idempotency_key, instance_key, subject, occurred_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (idempotency_key) DO NOTHING RETURNING id)
  SELECT id::text FROM logged UNION ALL SELECT id::text FROM bench.interactions WHERE idempotency_key = $1`;

export function createWork(
  dataSource: Pick<Database, 'query'>,
): Readonly<Record<string, (argument: never) => Promise<unknown>>> {
  return {
    [WORK]: async ({ input, elementInstanceKey, processInstanceKey }: Invocation) => {
      const [row] = await dataSource.query<readonly { readonly id: string }[]>(LOG_INTERACTION, [
        elementInstanceKey,
        processInstanceKey,
        input['subject'],
        new Date(),
      ]);
      return { interactionId: row?.id };
    },
    createTaskRow: ({ key }: { readonly key: string }) =>
      dataSource.query('INSERT INTO bench.tasks (key) VALUES ($1) ON CONFLICT DO NOTHING', [key]),
    completeTaskRow: ({ key, variables }: { readonly key: string; readonly variables: object }) =>
      dataSource.query(`UPDATE bench.tasks SET state = 'COMPLETED', variables = $2 WHERE key = $1`, [
        key,
        JSON.stringify(variables),
      ]),
  };
}

/** As the catalogue would list it. */
export const catalogue: Catalogue = {
  [WORK]: {
    type: WORK,
    title: 'Log an interaction',
    inputs: [{ name: 'subject', required: true }],
    execution: 'local',
    startToCloseMs: 10_000,
    maximumAttempts: 5,
    initialIntervalMs: 200,
  },
};
