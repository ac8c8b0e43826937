/**
 * The interpreter: one event in, the next state out, with the commands for the host and the records for the view.
 * Synchronous and pure: the state given is not changed, and the same input gives the same output on every host.
 */
import { isFailure, type Failure } from '../bpmn/define.js';
import type { Plan } from '../bpmn/plan.js';
import type { Command } from './command.js';
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

export interface StepResult {
  readonly state: InstanceState;
  readonly commands: readonly Command[];
  readonly records: readonly EngineRecord[];
}

export function step(plan: Plan, state: InstanceState, event: EngineEvent): StepResult {
  const migrates = event.kind === 'migrate' && isAlive(state) && migrationProblems(plan, state, event).length === 0;
  const machine = new Machine(migrates ? event.target : plan, state, event);
  if (migrates) migrate(machine, plan, event);
  else if (event.kind !== 'migrate') happen(machine, event);
  runAll(machine);
  if (event.kind === 'resume') {
    const { now, seed } = event;
    for (const held of state.suspended?.held ?? []) {
      happen(machine, { ...held, now, seed });
      runAll(machine);
    }
  }
  return { state: machine.state, commands: machine.commands, records: machine.records };
}

function isAlive({ status }: InstanceState): boolean {
  return status === 'ready' || status === 'active';
}

/** What is held back happens at resumption. */
function happen(machine: Machine, event: Exclude<EngineEvent, { readonly kind: 'migrate' }>): void {
  const { now: _now, seed: _seed, ...body } = event;
  if (!isAlive(machine.state)) return;
  if (isHeld(machine.state, body)) hold(machine, body);
  else handle(machine, event);
}

/** Until nothing is left to do but to wait. */
function runAll(machine: Machine): void {
  let operations = 0;
  do {
    for (let operation = machine.dequeue(); operation !== undefined; operation = machine.dequeue()) {
      operations += 1;
      const loops = operations > OPERATION_LIMIT && operation.op === 'enter';
      machine.scripts = operation.scripts ?? {};
      const outcome = loops ? LOOPS : operate(machine, operation);
      if (!isFailure(outcome)) continue;
      if (outcome.script === undefined) raise(machine, operation, outcome);
      else runScript(machine, operation, { ...outcome.script, onFailure: outcome.failure });
    }
  } while (machine.state.suspended === undefined && settle(machine));
}
