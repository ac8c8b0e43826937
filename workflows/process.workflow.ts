/**
 * The workflow of a process instance: the shell around the interpreter. Temporal runs it for every workflow type that has
 * no function of its own, so that the type it shows is the id of the BPMN process.
 *
 * What happens (updates, signals, answers, timers) goes into an inbox. The loop takes one at a time: the engine steps,
 * its commands become Temporal's, its records are gathered, and before the workflow waits they are committed to the
 * view. Whatever is decided depends on what has been taken so far, never on what waits behind it: a replay may deliver
 * at once the answers of local activities that came one by one at first.
 *
 * Whatever is thrown here is a bug of Baton: it fails the workflow task, and Temporal repeats that until a mended worker
 * takes it.
 */
import { TemporalFailure } from '@temporalio/common';
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  getExternalWorkflowHandle,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';

import { isToldWithStates, withStates } from './audit.js';
import type { Key } from './bpmn/plan.js';
import { calledProcessEnded, calledProcessEscalated, follow } from './call-process.js';
import { changed } from './changes.js';
import {
  type CalledProcessEnded,
  type CalledProcessEscalated,
  type CalledProcessSuspension,
  type CommitResult,
  type EngineActivities,
  type InstanceResult,
  QUERIES,
  SIGNALS,
  type StartInput,
} from './contract.js';
import { dispatch } from './dispatch.js';
import { Effects } from './effects.js';
import { causeOf, Course, type EngineEvent, initialState, type InstanceState, outstanding } from './engine/index.js';
import type { Host } from './host.js';
import { type Arrival, Inbox } from './inbox.js';
import { beginningOfFork, hasEnded, infoOf, outcomeOf, planOf, resultOf, startOf } from './instance.js';
import { Journal } from './journal.js';
import { LocalTasks } from './local-tasks.js';
import { Parked } from './parked.js';
import { tooLarge } from './payload-size.js';
import { acceptUpdates, refusalOf } from './updates.js';

const once = { startToCloseTimeout: '30 seconds' } as const;

function allocateKey(): Promise<Key> {
  const proxy = changed('keys-are-kept') ? proxyActivities : proxyLocalActivities;
  return proxy<EngineActivities>(once).allocateKey();
}

interface Current {
  course?: Course;
  journal?: Journal;
}

export default async function processInstance(input: StartInput): Promise<InstanceResult> {
  const inbox = new Inbox();
  const current: Current = {};
  acceptUpdates({
    inbox,
    plan: () => current.course?.plan ?? planOf(input),
    state: () => current.course?.now,
    started: () => (current.journal?.committed ?? 0) > 0,
  });
  setHandler(defineSignal<[CalledProcessEnded]>(SIGNALS.calledProcessEnded), (ended) =>
    calledProcessEnded({ inbox }, ended),
  );
  setHandler(defineSignal<[CalledProcessEscalated]>(SIGNALS.calledProcessEscalated), (escalated) =>
    calledProcessEscalated({ inbox }, escalated),
  );
  setHandler(defineSignal<[CalledProcessSuspension]>(SIGNALS.calledProcessSuspension), ({ suspended }) =>
    inbox.put({ event: { kind: suspended ? 'suspend' : 'resume' } }),
  );
  setHandler(defineQuery<InstanceState | undefined>(QUERIES.state), () => current.course?.state);
  CancellationScope.current().cancelRequested.catch(() => inbox.put({ event: { kind: 'cancel' } }));
  return CancellationScope.nonCancellable(() => run(input, inbox, current)).catch((error: unknown) => {
    // Temporal would take a failure of its own kind for the end of the workflow.
    throw error instanceof TemporalFailure ? new Error(error.message, { cause: error }) : error;
  });
}

async function run(input: StartInput, inbox: Inbox, current: Current): Promise<InstanceResult> {
  const plan = planOf(input);
  let { plan: reference, processDefinitionKey, version } = input;
  const { workflowId } = workflowInfo();
  const info = input.state?.info ?? infoOf(input, input.processInstanceKey ?? (await allocateKey()), workflowId);
  const effects = new Effects();
  const localTasks = new LocalTasks();
  const parked = new Parked(() => current.course?.now.suspended !== undefined);
  const { parent } = input;
  let host: Host = { info, inbox, effects, localTasks, parked, ...(parent !== undefined && { parent }) };
  const journal = (current.journal = new Journal(info.processInstanceKey, input.sequence ?? 0));
  const course = (current.course = new Course(plan, input.state ?? initialState(info)));

  if (input.state === undefined) {
    inbox.putFirst(startOf(input, info.processInstanceKey));
  } else {
    if (input.records !== undefined) journal.add(input.records, beginningOfFork(input), Date.now());
    for (const [key, called] of Object.entries(input.called ?? {})) follow(host, key, called, Promise.resolve());
    for (const command of outstanding(plan, course.now, Date.now()))
      if (!effects.has(command.key)) dispatch(host, command);
  }

  if (journal.committed === 0) {
    const { records = [] } = input;
    journal.because({ kind: 'base', planHash: reference.hash, state: course.state, records });
  }

  const apply = (event: EngineEvent, arrival: Arrival = {}): void => {
    const before = isToldWithStates(arrival) ? course.state : course.now;
    const { commands, records } = course.happen(event);
    const audited = withStates(arrival, before, { state: course.now, records });
    if (event.kind === 'migrate') moveTo(event);
    for (const command of commands) dispatch(host, command);
    parked.release(host);
    journal.because(causeOf(event));
    journal.add(records, audited, event.now);
  };

  const moveTo = (target: Extract<EngineEvent, { readonly kind: 'migrate' }>): void => {
    reference = { hash: target.planHash, plan: target.target };
    ({ processDefinitionKey, version } = target);
    host = { ...host, info: course.now.info };
  };

  const handle = (arrival: Arrival): void => {
    const { from, event, next, reply } = arrival;
    if (from !== undefined && !effects.isCurrent(from.key, from.token)) return;
    if (from !== undefined && from.goesOn !== true) effects.end(from.key);
    next?.();
    if (event === undefined) return journal.add([], arrival, 0);
    const refusal = reply && refusalOf(course.plan, course.now, event);
    if (refusal !== undefined) return reply?.refuse(refusal);
    // eslint-disable-next-line no-restricted-syntax -- the sandbox's own: seeded by the run, the same on replay
    apply({ ...event, now: Date.now(), seed: Math.random() }, arrival);
  };

  const correlate = (correlated: CommitResult['correlated']): void => {
    for (const { subscriptionKey: key, messageKey, variables } of correlated) {
      inbox.put({ event: { kind: 'message-correlated', key, messageKey, variables } });
    }
  };

  /** Nothing else is handled meanwhile: the run has stepped ahead from the state as it is. */
  const runLocalTasks = async (): Promise<void> => {
    const now = Date.now();
    const begin = { planHash: reference.hash, state: course.state, step: journal.step, now };
    const { events, committed } = await localTasks.run(begin);
    for (const event of events) {
      localTasks.take(event.key);
      apply(event);
    }
    if (committed !== undefined) correlate(journal.settle(committed));
  };

  /** Goes on in a new run with a short history. What waits is armed again from the state there. */
  const moveOn = async (): Promise<void> => {
    await condition(allHandlersFinished);
    if (!inbox.empty) return;
    const { variables: _given, records: _told, forkOf: _original, ...rest } = input;
    const next: StartInput = {
      ...rest,
      plan: reference,
      processDefinitionKey,
      version,
      variables: {},
      state: course.state,
      sequence: journal.committed,
      called: effects.called,
    };
    await continueAsNew<typeof processInstance>(next);
  };

  for (;;) {
    for (;;) {
      // A replay may have the answers of two local activities at once: what the first led to is said before the second.
      if (effects.local > 0) await saidAndDone();
      const arrival = inbox.take();
      if (arrival === undefined) break;
      if (startsCommit(arrival) && !journal.empty) correlate(await journal.commit());
      handle(arrival);
      if (journal.full) correlate(await journal.commit());
    }
    if (isLong(input) && !hasEnded(course.now) && journal.empty && effects.movable && !tooLarge(course.now)) {
      await journal.commitCauses();
      await moveOn();
    } else if (effects.local > 0) await inbox.filled();
    else if (!localTasks.empty) await runLocalTasks();
    else if (!journal.empty) correlate(await journal.commit());
    else if (hasEnded(course.now) && effects.closing === 0) break;
    else await inbox.filled();
  }

  if (input.parent !== undefined) {
    const { workflowId, elementInstanceKey } = input.parent;
    const { processInstanceKey } = info;
    const ended: CalledProcessEnded = { elementInstanceKey, processInstanceKey, outcome: outcomeOf(course.now) };
    // A caller that has ended itself needs no answer.
    await getExternalWorkflowHandle(workflowId)
      .signal(SIGNALS.calledProcessEnded, ended)
      .catch(() => undefined);
  }
  if (!allHandlersFinished()) await condition(allHandlersFinished);
  return resultOf(course.now);
}

/** Resolves when all has happened that can happen by itself: answered updates are complete in the history. */
async function saidAndDone(): Promise<void> {
  let asked = false;
  const done = condition(() => asked);
  asked = true;
  await done;
}

/** The records of a migration or suspension are the first of their commit: they change what is in the view already. */
function startsCommit({ event }: Arrival): boolean {
  return event?.kind === 'migrate' || event?.kind === 'suspend';
}

function isLong({ historyLimit }: StartInput): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || (historyLimit !== undefined && historyLength > historyLimit);
}
