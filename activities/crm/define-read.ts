/** What the CRM is asked: each question keeps its answer, and a repeated execution answers what the first did. */
import type { z } from 'zod';
import type { Variables } from '../../workflows/contract.js';
import { defineActivity, type Activity, type ActivityContext, type ActivityDefinition } from '../define.js';
import { changeTimes } from './define-change.js';

/**
 * A stretch of local tasks that was cut off runs again. What its tasks changed is there then: asked anew, a question would
 * be answered with the stretch's own traces, and the process would go another way than the changes that were made.
 */
export function defineRead<Input extends z.ZodObject, Output extends z.ZodType<Variables>>(
  definition: Omit<ActivityDefinition<Input, Output, 'local'>, 'execution' | 'startToCloseMs' | 'retry'>,
): Activity {
  const { type, run } = definition;
  return defineActivity({
    ...definition,
    ...changeTimes,
    execution: 'local',
    run: (input, context) => kept(type, context, () => run(input, context)),
  });
}

async function kept<Answer extends Variables>(
  type: string,
  { dependencies: { dataSource }, idempotencyKey: key, processInstanceKey }: ActivityContext<'local'>,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const [before] = await dataSource.query<readonly { readonly result: Answer }[]>(
    'SELECT result FROM crm.idempotency_keys WHERE key = $1 AND activity_type = $2',
    [key, type],
  );
  if (before !== undefined) return before.result;
  // Of two at the same time the first to write answers for both.
  const [first] = await dataSource.query<readonly { readonly result: Answer }[]>(
    `INSERT INTO crm.idempotency_keys AS k (key, activity_type, result, process_instance_key) VALUES ($1, $2, $3, $4)
     ON CONFLICT (key, activity_type) DO UPDATE SET result = k.result RETURNING result`,
    [key, type, JSON.stringify(await ask()), processInstanceKey],
  );
  if (first === undefined) throw new Error(`Expected the answer of ${type} ${key} to be kept, but it is not.`);
  return first.result;
}
