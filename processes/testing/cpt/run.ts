/** Runs a test case of Camunda Process Test on the pure engine. */
import { DECISION_ACTIVITY } from '../../../workflows/bpmn/elements/business-rule-task.js';
import { compile, type CompiledPlan } from '../../compiler/index.js';
import { answerOf, untilAnswered } from '../case/answers.js';
import { compileCase } from '../case/compile-case.js';
import { refusalOf, reportOf, type CaseRefusal, type CaseReport, type SimulateOptions } from '../case/report.js';
import type { ActivityAnswer } from '../../simulation/scenario.js';
import { World, type ActivityCall } from '../../simulation/world.js';
import { actions, work, type Stage } from './act.js';
import { assertions } from './assertions.js';
import type { CptTestCase, Instruction } from './format.js';
import { Journal } from './journal.js';

export interface CptReport extends Omit<CaseReport, 'failed'> {
  /** Assertions by the place of their instruction, from 0. */
  readonly passed: readonly { readonly index: number; readonly type: string }[];
  /** Assertions that do not hold, and instructions that cannot be carried out. */
  readonly failed: readonly { readonly index: number; readonly type: string; readonly message: string }[];
}

export async function runTestCase(testCase: CptTestCase, options: SimulateOptions): Promise<CptReport | CaseRefusal> {
  const { name: id, instructions, resources } = testCase;
  const compiled = await compileCase({ resources, steps: [] }, options.read);
  if (compiled.diagnostics.some(({ severity }) => severity === 'error'))
    return { id, ...refusalOf(compiled.diagnostics) };
  const mocked = new Map([...compiled.files, ...(await childrenOf(instructions))]);
  return untilAnswered(options.run, (ask) => {
    const journal = new Journal();
    const answer = (call: ActivityCall): ActivityAnswer | undefined =>
      mockedDecision(call, instructions) ??
      answerOf(call, compiled.decisions, (evaluations) => journal.decisions.push(...evaluations)) ??
      ask(call);
    const world = new World([], {
      answer,
      restore: false,
      files: mocked,
      observe: (instance, record) => journal.observe(instance, record),
    });
    for (const file of mocked.keys()) world.deploy(file);
    const stage = { world, journal, decisions: compiled.decisions, workers: new Map() };
    return { id, ...play(stage, instructions) };
  });
}

function play(stage: Stage, instructions: readonly Instruction[]): Omit<CptReport, 'id'> {
  const passed: CptReport['passed'][number][] = [];
  const failed: CptReport['failed'][number][] = [];
  for (const [index, instruction] of instructions.entries()) {
    const { type } = instruction;
    const perform = actions[type] ?? assertions[type] ?? (type in PREPARED ? prepared : unknown);
    const message = perform(stage, instruction);
    work(stage);
    if (message !== undefined) failed.push({ index, type, message });
    else if (type in assertions) passed.push({ index, type });
  }
  return { ...reportOf(stage.world.instances), unmatchedSteps: [], passed, failed };
}

/** Done before the first instruction. */
const PREPARED = { MOCK_CHILD_PROCESS: true, MOCK_DMN_DECISION: true };
const prepared = (): undefined => undefined;
const unknown = (_stage: Stage, { type }: Instruction): string =>
  `Expected an instruction that is carried out, but ${type} is not.`;

function mockedDecision(
  { type, headers }: ActivityCall,
  instructions: readonly Instruction[],
): ActivityAnswer | undefined {
  if (type !== DECISION_ACTIVITY) return undefined;
  const mock = instructions.find(
    (one) => one.type === 'MOCK_DMN_DECISION' && one.decisionDefinitionId === headers['decisionId'],
  );
  const { resultVariable } = headers;
  if (mock === undefined) return undefined;
  return { variables: resultVariable === undefined ? {} : { [resultVariable]: mock.variables ?? {} } };
}

/** A process in the place of each child process that is mocked: it sets the variables and ends. */
async function childrenOf(
  instructions: readonly Instruction[],
): Promise<readonly (readonly [string, readonly CompiledPlan[]])[]> {
  const mocks = instructions.filter(({ type }) => type === 'MOCK_CHILD_PROCESS');
  return Promise.all(
    mocks.map(async ({ processDefinitionId = '', variables = {} }) => {
      const file = `mock of ${processDefinitionId}`;
      const { plans } = await compile({ file, xml: child(processDefinitionId, variables), catalogue: {}, now: 0 });
      return [file, plans] as const;
    }),
  );
}

function child(processId: string, variables: object): string {
  const outputs = Object.entries(variables).map(
    ([name, value]) => `<z:output source="${escaped(`=${JSON.stringify(value)}`)}" target="${escaped(name)}"/>`,
  );
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:z="http://camunda.org/schema/zeebe/1.0" targetNamespace="mock">
<process id="${escaped(processId)}" isExecutable="true"><startEvent id="start"><extensionElements><z:ioMapping>${outputs.join('')}</z:ioMapping></extensionElements></startEvent>
<sequenceFlow id="flow" sourceRef="start" targetRef="end"/><endEvent id="end"/></process></definitions>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
