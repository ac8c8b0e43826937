/** What a host has to set going when it takes over a state: the same commands that led to its waits. */
import type { Plan } from '../bpmn/plan.js';
import { call } from './call.js';
import type { Command } from './command.js';
import { Draft } from './draft.js';
import { runActivity } from './job.js';
import { Machine } from './machine.js';
import type { InstanceState } from './state.js';
import { answered } from './suspension.js';
import { setTimer } from './timer.js';

/** What somebody waits for an answer to. */
export type OutstandingCommand = Exclude<Command, { readonly kind: 'escalate' }>;

/**
 * Activities with an incident wait for its resolution; calls are listed for a host that has not started them yet.
 * @param now - ms since the epoch
 */
export function outstanding(plan: Plan, state: InstanceState, now: number): readonly OutstandingCommand[] {
  const machine = new Machine(plan, new Draft(state), { now, seed: 0 });
  const over = answered(state);
  for (const subscription of Object.values(state.subscriptions))
    if (!over.has(subscription.key)) setTimer(machine, subscription);
  const stopped = new Set([
    ...over,
    ...Object.values(state.incidents).flatMap(({ jobKey, operation }) => [
      jobKey,
      operation.op === 'call' ? operation.key : undefined,
    ]),
  ]);
  for (const job of Object.values(state.jobs)) if (!stopped.has(job.key)) runActivity(machine, job);
  for (const key of Object.keys(state.calls)) if (!stopped.has(key)) call(machine, key);
  return machine.commands.filter((command) => command.kind !== 'escalate');
}
