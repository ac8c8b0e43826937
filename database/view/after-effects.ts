/** What steps that the view had lost did beside the rows of their instance. */
import type { QueryRunner } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { EngineRecord } from '../../workflows/engine/record.js';

/** Who follows the instance reads it anew. */
export async function tellRebuilt(runner: QueryRunner, instance: Key): Promise<void> {
  await runner.query(
    `SELECT engine.tell(key, process_id, tenant_id, clock_timestamp(), '[{"type": "process-instance.rewound"}]')
     FROM engine.process_instances WHERE key = $1`,
    [instance],
  );
}

/** Digits of a key that are left for the keys of what is inside an instance (`engine.next_key`). */
const INSIDE = 10_000_000n;

/** So many keys may have been given out since the last one that is known of. */
const MARGIN = 100_000n;

/**
 * A database that lacks steps gives out keys that it has given out before: to other instances, and to messages that an
 * instance would take for one that it has had. From here on it gives later ones than those.
 */
export async function raiseKeys(runner: QueryRunner, known: readonly Key[]): Promise<void> {
  const numbers = known.map((key) => BigInt(key) / INSIDE);
  const last = numbers.reduce((one, other) => (one > other ? one : other), 0n);
  await runner.query(`SELECT setval('engine.key_sequence', $2) FROM engine.key_sequence WHERE last_value < $1`, [
    String(last),
    String(last + MARGIN),
  ]);
}

/**
 * Publishes what lost steps had published, under the same keys: an instance that has taken such a message knows it. What
 * starts instances is not published, since nobody knows whether it has; nor are signals, which are for the moment. Answers
 * what is left to people.
 */
export async function publishAgain(
  runner: QueryRunner,
  instance: Key,
  lost: readonly EngineRecord[],
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const record of lost) {
    if (record.type === 'signal-broadcast') left.push(`signal ${record.signalName} was broadcast, and is not again`);
    if (record.type !== 'message-published') continue;
    const { key, messageName, correlationKey, timeToLiveMs, variables } = record;
    const [published]: { readonly starts: boolean }[] = await runner.query(
      `SELECT s.starts, CASE WHEN NOT s.starts AND NOT EXISTS (SELECT FROM engine.messages WHERE key = $1) THEN
         engine.publish_message($1, i.tenant_id, $3, $4, NULL, $5, $6, 0) END AS made
       FROM engine.process_instances i, LATERAL (SELECT EXISTS (
         SELECT FROM engine.message_start_subscriptions WHERE message_name = $3 AND tenant_id = i.tenant_id) AS starts) s
       WHERE i.key = $2`,
      [key, instance, messageName, correlationKey, timeToLiveMs, JSON.stringify(variables)],
    );
    if (published?.starts === true) {
      left.push(`message ${messageName} (${correlationKey}), which starts processes, was published, and is not again`);
    }
  }
  return left;
}
