/**
 * The interpreter: one event in, the next state out, with the commands for the host and the records for the view.
 * Synchronous and pure: the state given is not changed, and the same input gives the same output on every host.
 */
import { isFailure, type Failure } from '../bpmn/define.js';
import type { Plan } from '../bpmn/plan.js';
import type { Command } from './command.js';
import { Draft } from './draft.js';
import type { EngineEvent } from './event.js';
import { handle } from './handle.js';
import { raise } from './incident.js';
import { Machine } from './machine.js';
import { migrate, migrationProblems } from './migrate.js';
import { operate } from './operate.js';
import { runScript } from './script.js';
import { settle } from './settle.js';
import type { EngineRecord } from './record.js';
import type { InstanceState } from './state.js';
import { hold, isHeld } from './suspension.js';

/** More operations than any model needs before it waits: beyond them it loops, and an incident stops it. */
const OPERATION_LIMIT = 50_000;

const LOOPS: Failure = {
  failure: 'UNSPECIFIED',
  message: `Expected the process to wait somewhere, but it ran ${OPERATION_LIMIT} operations without.`,
};

/** Keys given out while nothing but its own activities keeps an instance going, some five to an element: it loops as well. */
const KEY_LIMIT = 500_000;
/** So much of the limit is kept without being told, lest every step of every instance changed its state for it. */
const KEY_GRAIN = 10_000;

const GOES_ON: Failure = {
  failure: 'UNSPECIFIED',
  message: `Expected the process to wait somewhere, but its activities alone kept it going for ${KEY_LIMIT} keys. Resolve the incident to let it go on for as many.`,
};

export interface StepResult {
  readonly state: InstanceState;
  readonly commands: readonly Command[];
  readonly records: readonly EngineRecord[];
}

export function step(plan: Plan, state: InstanceState, event: EngineEvent): StepResult {
  const course = new Course(plan, state);
  const { commands, records } = course.happen(event);
  return { state: course.state, commands, records };
}

/**
 * One instance on its course: event after event, each at the cost of what it touches, however much is alive. It throws
 * only by a bug of the engine, and is of no use after.
 */
export class Course {
  private readonly draft: Draft;

  constructor(
    private current: Plan,
    state: InstanceState,
  ) {
    this.draft = new Draft(state);
  }

  /** By which the instance goes on: another one after a migration. */
  get plan(): Plan {
    return this.current;
  }

  /** The state as it is until the next event. */
  get now(): InstanceState {
    return this.draft.state;
  }

  /** The state as it is now, for good. */
  get state(): InstanceState {
    return this.draft.keep();
  }

  happen(event: EngineEvent): Omit<StepResult, 'state'> {
    const { draft, current: plan, now: state } = this;
    const migrates = event.kind === 'migrate' && isAlive(state) && migrationProblems(plan, state, event).length === 0;
    if (migrates) this.current = event.target;
    const machine = new Machine(this.current, draft, event);
    const held = event.kind === 'resume' ? state.suspended?.held : undefined;
    if (isFromOutside(state, event)) wake(machine);
    if (migrates) migrate(machine, plan, event);
    else if (event.kind !== 'migrate') happen(machine, event);
    runAll(machine);
    for (const one of held ?? []) {
      happen(machine, { ...one, now: event.now, seed: event.seed });
      runAll(machine);
    }
    return { commands: machine.commands, records: machine.records };
  }
}

function isAlive({ status }: InstanceState): boolean {
  return status === 'ready' || status === 'active';
}

/** What is held back happens at resumption. */
function happen(machine: Machine, event: Exclude<EngineEvent, { readonly kind: 'migrate' }>): void {
  if (!isAlive(machine.state)) return;
  if (!isHeld(machine.state, event)) return handle(machine, event);
  const { now: _now, seed: _seed, ...body } = event;
  hold(machine, body);
}

/** All but the outcomes of activities. */
function isFromOutside({ jobs }: InstanceState, event: EngineEvent): boolean {
  if (event.kind !== 'job-completed' && event.kind !== 'job-failed' && event.kind !== 'job-error') return true;
  return jobs[event.key]?.implementation.by === 'worker';
}

function wake({ draft: { state } }: Machine): void {
  if (state.counter - (state.wokenAt ?? 0) > KEY_GRAIN) state.wokenAt = state.counter;
}

function loop({ state: { counter, wokenAt = 0 } }: Machine, operations: number): Failure | undefined {
  if (operations > OPERATION_LIMIT) return LOOPS;
  return counter - wokenAt > KEY_LIMIT ? GOES_ON : undefined;
}

/** Until nothing is left to do but to wait. */
function runAll(machine: Machine): void {
  let operations = 0;
  do {
    for (let operation = machine.dequeue(); operation !== undefined; operation = machine.dequeue()) {
      operations += 1;
      machine.scripts = operation.scripts ?? {};
      const outcome = (operation.op === 'enter' && loop(machine, operations)) || operate(machine, operation);
      if (!isFailure(outcome)) continue;
      if (outcome.script === undefined) raise(machine, operation, outcome);
      else runScript(machine, operation, { ...outcome.script, onFailure: outcome.failure });
    }
  } while (machine.state.suspended === undefined && settle(machine));
}
