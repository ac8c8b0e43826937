/**
 * Runs a behaviour case on the pure engine with a virtual clock: deploys its files, does its steps, and says what came of
 * it. User tasks and jobs wait for steps, timers for `fireTimer` and `advanceTime`.
 */
import type { Diagnostic } from '../../../workflows/bpmn/codes.js';
import type { Variables } from '../../../workflows/bpmn/define.js';
import type { InstanceResult, Step } from '../scenario.js';
import { isChoice, isDrawnIn } from '../steering.js';
import { perform } from '../verbs.js';
import { World, type ActivityCall } from '../world.js';
import type { ActivityAnswer } from '../scenario.js';
import { answerOf, type RunActivity } from './answers.js';
import { compileCase, filesOf, type CompiledCase, type ReadFile } from './compile-case.js';
import { judge } from './judge.js';
import { readCase, type BehaviourCase } from './format.js';

export type { RunActivity } from './answers.js';
export type { ReadFile } from './compile-case.js';

export interface CaseReport {
  readonly id?: string;
  readonly instances: readonly Omit<InstanceResult, 'incidents'>[];
  /** Open at the end, of all instances. */
  readonly incidents: readonly { readonly elementId: string; readonly code: string; readonly message: string }[];
  readonly unmatchedSteps: readonly UnmatchedStep[];
  /** Where asked for: what is not as the case expects. */
  readonly failed?: readonly string[];
}

export interface UnmatchedStep {
  /** In the list of steps, from 0. */
  readonly index: number;
  readonly step: Step;
  readonly message: string;
}

/** Of a case that cannot be deployed or run. */
export interface CaseRefusal {
  readonly id?: string;
  readonly error: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface SimulateOptions {
  readonly read: ReadFile;
  /** Runs activities that need more than the engine, such as scripts. */
  readonly run?: RunActivity;
  /** Compares the report with what the case expects. */
  readonly check?: boolean;
}

/** @param value - a case as JSON gives it; whatever is wrong with it is answered, never thrown */
export async function simulate(value: unknown, options: SimulateOptions): Promise<CaseReport | CaseRefusal> {
  const behaviourCase = readCase(value);
  if (typeof behaviourCase === 'string') return { ...idOf(value), error: behaviourCase, diagnostics: [] };
  try {
    const compiled = await compileCase(behaviourCase, options.read);
    const errors = compiled.diagnostics.filter(({ severity }) => severity === 'error');
    if (errors[0] === undefined) {
      const report = await run(behaviourCase, compiled, options);
      const plans = [...compiled.files.values()].flat();
      return options.check === true ? { ...report, failed: judge(report, behaviourCase.expect ?? {}, plans) } : report;
    }
    const error = `${errors[0].code}: ${errors[0].message}`;
    return { ...idOf(value), error, diagnostics: compiled.diagnostics };
  } catch (error) {
    return { ...idOf(value), error: error instanceof Error ? error.message : String(error), diagnostics: [] };
  }
}

function idOf(value: unknown): { readonly id?: string } {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? { id } : {};
}

/**
 * The world is deterministic and its engine synchronous; activities of the host are neither. What they answer is kept,
 * and the case runs again from the start until every call has its answer.
 */
async function run(
  behaviourCase: BehaviourCase,
  compiled: CompiledCase,
  options: SimulateOptions,
): Promise<CaseReport> {
  const answers = new Map<string, ActivityAnswer | undefined>();
  for (;;) {
    const open = new Map<string, ActivityCall>();
    const report = runOnce(behaviourCase, compiled, (call) => {
      const known = answerOf(call, compiled.decisions);
      if (known !== undefined || options.run === undefined) return known;
      const name = JSON.stringify(call);
      if (!answers.has(name)) open.set(name, call);
      return answers.get(name);
    });
    if (open.size === 0) return report;
    for (const [name, call] of open) answers.set(name, await options.run?.(call));
  }
}

function runOnce(
  behaviourCase: BehaviourCase,
  { files, messageFlows }: CompiledCase,
  answer: (call: ActivityCall) => ActivityAnswer | undefined,
): CaseReport {
  const { steps } = behaviourCase;
  const world = new World([], {
    answer,
    restore: false,
    families: true,
    files,
    messageFlows: new Map(messageFlows.map(({ id, target }) => [id, target])),
  });
  const later = new Set(steps.flatMap((step) => ('deploy' in step ? step.deploy : [])));
  for (const file of filesOf(behaviourCase)) if (!later.has(file)) world.deploy(file);
  const unmatchedSteps = steps.flatMap((step, index) => {
    const { events } = world;
    const problem = perform(world, step) ?? (isSent(step) && world.events === events ? UNHEARD : undefined);
    return problem === undefined ? [] : [{ index, step, message: problem }];
  });
  return { ...idOf(behaviourCase), ...reportOf(world), unmatchedSteps };
}

const UNHEARD = 'Expected someone to wait for it, but nobody does.';

function isSent(step: Step): boolean {
  return ('publishMessage' in step && step.publishMessage.timeToLive === undefined) || 'broadcastSignal' in step;
}

function reportOf(world: World): Pick<CaseReport, 'instances' | 'incidents'> {
  const results = world.instances.map((instance) => instance.result());
  return {
    instances: results.map(({ incidents: _reported, variables, flows, ...result }) => ({
      ...result,
      flows: flows.filter((id) => !isDrawnIn(id)),
      variables: withoutChoices(variables),
    })),
    incidents: results.flatMap(({ incidents }) =>
      incidents.map(({ elementId, errorType: code, errorMessage: message }) => ({ elementId, code, message })),
    ),
  };
}

function withoutChoices(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !isChoice(name)));
}
