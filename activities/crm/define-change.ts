/** CRM changes: each commits together with its idempotency key, and a repeated execution answers what the first did. */
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Database } from '../../database/database.js';
import type { Variables } from '../../workflows/contract.js';
import { defineActivity, type Activity, type ActivityContext, type ActivityDefinition } from '../define.js';

/** One row changed by one short transaction: a few milliseconds, so attempts follow quickly. */
export const changeTimes = { startToCloseMs: 10_000, retry: { maximumAttempts: 5, initialIntervalMs: 200 } } as const;

export interface ChangeContext extends Omit<ActivityContext, 'dependencies'> {
  /** Of the transaction: whatever is written through it commits with the idempotency key, or not at all. */
  readonly manager: EntityManager;
}

export interface ChangeDefinition<Input extends z.ZodObject, Output extends z.ZodType<Variables>> extends Pick<
  ActivityDefinition<Input, Output, 'local'>,
  'type' | 'title' | 'description' | 'input' | 'output' | 'errors'
> {
  change(input: z.output<Input>, context: ChangeContext): Promise<z.output<Output>>;
}

export function defineChange<Input extends z.ZodObject, Output extends z.ZodType<Variables>>(
  definition: ChangeDefinition<Input, Output>,
): Activity {
  return defineActivity({
    ...definition,
    ...changeTimes,
    execution: 'local',
    async run(input, { dependencies, ...context }) {
      return once(
        {
          dataSource: dependencies.dataSource,
          key: context.idempotencyKey,
          activityType: definition.type,
          processInstanceKey: context.processInstanceKey,
        },
        (manager) => definition.change(input, { ...context, manager }),
      );
    },
  });
}

/**
 * Runs `change` unless it ran before under the same key. Of two executions at the same time the second waits for the
 * first at the key's row; a crash before the commit leaves neither the change nor the key.
 */
export async function once<Result extends Variables>(
  change: {
    readonly dataSource: Database;
    readonly key: string;
    readonly activityType: string;
    /** Told with the changes of records (`crm.changes`). */
    readonly processInstanceKey: string;
  },
  run: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  const { key, activityType, processInstanceKey } = change;
  return change.dataSource.transaction(async (manager) => {
    const claimed: readonly unknown[] = await manager.query(
      `INSERT INTO crm.idempotency_keys (key, activity_type, process_instance_key) VALUES ($1, $2, $3::text::bigint)
       ON CONFLICT DO NOTHING
       RETURNING set_config('baton.process_instance_key', $3::text, true)`,
      [key, activityType, processInstanceKey],
    );
    if (claimed.length === 0) {
      const [first]: readonly { readonly result: Result }[] = await manager.query(
        `SELECT result FROM crm.idempotency_keys WHERE key = $1 AND activity_type = $2`,
        [key, activityType],
      );
      if (first === undefined) throw new Error(`Expected the idempotency key ${key} to be there, but it is not.`);
      return first.result;
    }
    const result = await run(manager);
    await manager.query(`UPDATE crm.idempotency_keys SET result = $3 WHERE key = $1 AND activity_type = $2`, [
      key,
      activityType,
      JSON.stringify(result),
    ]);
    return result;
  });
}
