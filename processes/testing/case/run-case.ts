/**
 * Runs a behaviour case on the pure engine with a virtual clock: deploys its files, does its steps, and says what came of
 * it. User tasks and jobs wait for steps, timers for `fireTimer` and `advanceTime`.
 */
import type { ActivityAnswer, Step } from '../../simulation/scenario.js';
import { perform } from '../../simulation/verbs.js';
import { World, type ActivityCall } from '../../simulation/world.js';
import { storyLine } from '../../simulation/trace.js';
import { answerOf, untilAnswered } from './answers.js';
import { compileCase, filesOf, type CompiledCase } from './compile-case.js';
import type { BehaviourCase } from '../../simulation/behaviour-case.js';
import { EventLog } from './happened.js';
import { judge } from './judge.js';
import { refusalOf, reportOf, type CaseRefusal, type CaseReport, type SimulateOptions } from './report.js';

export async function runCase(
  behaviourCase: BehaviourCase,
  options: SimulateOptions,
): Promise<CaseReport | CaseRefusal> {
  const compiled = await compileCase(behaviourCase, options.read);
  if (compiled.diagnostics.some(({ severity }) => severity === 'error'))
    return { ...named(behaviourCase), ...refusalOf(compiled.diagnostics) };
  const log = new EventLog();
  const here = await untilAnswered(options.run, (ask) =>
    runOnce(behaviourCase, compiled, { log, answer: (call) => answerOf(call, compiled.decisions) ?? ask(call) }),
  );
  const report = options.against === undefined ? here : { ...here, ...(await options.against(compiled, log)) };
  if (options.check !== true) return report;
  return { ...report, failed: judge(report, behaviourCase.expect ?? {}, [...compiled.files.values()].flat()) };
}

function named({ id }: BehaviourCase): { readonly id?: string } {
  return id === undefined ? {} : { id };
}

function runOnce(
  behaviourCase: BehaviourCase,
  { files, messageFlows }: CompiledCase,
  { answer, log }: { readonly log: EventLog; readonly answer: (call: ActivityCall) => ActivityAnswer | undefined },
): CaseReport {
  const { steps, startsAt, expect } = behaviourCase;
  const trace: string[] = [];
  log.clear();
  const world: World = new World([], {
    foresee: (instance, event) => log.add(world, instance, event),
    observe: (instance, record) => {
      log.recorded();
      const line = storyLine(record, instance, world.instances.indexOf(instance));
      if (line !== undefined) trace.push(line);
    },
    answer: (call) => (doneBySteps(steps, call) ? undefined : answer(call)),
    ...(startsAt !== undefined && { startsAt: Date.parse(startsAt) }),
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
  return { ...named(behaviourCase), ...reportOf(world.instances), unmatchedSteps, ...(expect?.trace && { trace }) };
}

/** Steps that name the element and type of a script or decision do its work. */
function doneBySteps(steps: readonly Step[], { elementId, type }: ActivityCall): boolean {
  return steps.some((step) => {
    const work = 'completeJob' in step ? step.completeJob : 'failJob' in step ? step.failJob : undefined;
    return work !== undefined && work.elementId === elementId && work.type === type;
  });
}

const UNHEARD = 'Expected someone to wait for it, but nobody does.';

function isSent(step: Step): boolean {
  return ('publishMessage' in step && step.publishMessage.timeToLive === undefined) || 'broadcastSignal' in step;
}
