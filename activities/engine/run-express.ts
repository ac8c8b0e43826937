/**
 * A host of the engine beside the workflow: takes an instance from its start as far as it goes by local activities alone,
 * to its end or to what it has to wait for. Whoever calls it commits what came of it, all or nothing.
 */
import type { Key, Plan } from '../../workflows/bpmn/plan.js';
import type { CommitInput, InstanceResult, StartInput } from '../../workflows/contract.js';
import { causeOf, initialState, step } from '../../workflows/engine/index.js';
import { hasEnded, infoOf, resultOf, startOf } from '../../workflows/instance.js';
import { isLocalTask, type LocalTask } from '../../workflows/invocation.js';
import { tooLarge } from '../../workflows/payload-size.js';
import { type LocalActivity, LocalRun } from './run-local-tasks.js';

export interface ExpressStart {
  readonly plan: Plan;
  readonly input: StartInput & { readonly processInstanceKey: Key };
  readonly workflowId: string;
}

export interface ExpressHost {
  /** Tasks of other types are left to the workflow. */
  readonly activities: Readonly<Record<string, LocalActivity>>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface ExpressRun {
  /** The first of the instance. */
  readonly step: CommitInput;
  /** Of an instance that has ended. */
  readonly result?: InstanceResult;
  /** Of one that waits: the input of the workflow that goes on from there. Absent where it is too large for one. */
  readonly onward?: StartInput;
}

/** @throws where the engine does: a bug, which the workflow of an ordinary start would meet too, where it can be seen */
export async function runExpress(start: ExpressStart, { activities, now: clock }: ExpressHost): Promise<ExpressRun> {
  const { plan, input, workflowId } = start;
  const { processInstanceKey } = input;
  const now = clock();
  const base = initialState(infoOf(input, processInstanceKey, workflowId));
  const { event: first, audit } = startOf(input, processInstanceKey);
  const event = { ...first!, now, seed: Math.random() };
  const { state, commands, records } = step(plan, base, event);
  const tasks = commands.filter(
    (command): command is LocalTask => command.kind === 'run-activity' && isLocalTask(command),
  );
  // One after the other: they share a transaction.
  const run = new LocalRun(
    plan,
    { now, state, tasks },
    {
      ...{ activities, now: clock, concurrency: 1 },
      takes: ({ type }) => Object.hasOwn(activities, type),
    },
  );
  await run.toEnd();
  if (run.failure !== undefined) throw run.failure;
  const { state: reached } = run;
  const ended = hasEnded(reached);
  const sequence = 1;
  const onward: StartInput = { ...input, variables: {}, state: reached, sequence };
  return {
    ...(ended ? { result: resultOf(reached) } : !tooLarge(onward) && { onward }),
    step: {
      processInstanceKey,
      sequence,
      records: [...records, ...run.records],
      causes: [{ kind: 'base', planHash: input.plan.hash, state: base, records: [] }, causeOf(event), ...run.events],
      ...(audit !== undefined && { audit: [{ ...audit, at: now }] }),
      ...(ended && { withoutWorkflow: true }),
    },
  };
}
