/** The bench's processes as BPMN, compiled as a deployment would and put where the worker finds them. */
import type { DataSource } from 'typeorm';

import { nextKeys } from '../database/keys.js';
import { compile } from '../processes/compiler/index.js';
import { TASKS, WORK } from './names.js';
import { catalogue } from './work.js';

export interface Definition {
  readonly processId: string;
  readonly key: string;
  readonly hash: string;
}

const task = (id: string, subject: string, loop = ''): string =>
  `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><zeebe:taskDefinition type="${WORK}" />
    <zeebe:ioMapping><zeebe:input source="${subject}" target="subject" /></zeebe:ioMapping></bpmn:extensionElements>${loop}</bpmn:serviceTask>`;

const items = `<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements>
  <zeebe:loopCharacteristics inputCollection="=items" inputElement="item" outputCollection="ids" outputElement="=interactionId" />
  </bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>`;

/** A person's. */
export const DECIDE_TASK =
  '<bpmn:userTask id="decide"><bpmn:extensionElements><zeebe:userTask /></bpmn:extensionElements></bpmn:userTask>';

/** One for each of `items`, in parallel. */
export const ITEMS_TASK = task('each', '=&#34;step &#34; + string(item)', items);

const numbered = Array.from({ length: TASKS }, (_, index) => index + 1);

const PROCESSES = {
  fiveTasks: numbered.map((number) => task(`task${number}`, `=&#34;step ${number}&#34;`)),
  userTask: [DECIDE_TASK],
  hundredItems: [ITEMS_TASK],
} as const;

export type ProcessId = keyof typeof PROCESSES;

export async function deployAll(dataSource: DataSource): Promise<Readonly<Record<ProcessId, Definition>>> {
  const deployed: [string, Definition][] = [];
  for (const [processId, tasks] of Object.entries(PROCESSES))
    deployed.push([processId, await deploy(dataSource, processId, xmlOf(processId, tasks))]);
  return Object.fromEntries(deployed) as Record<ProcessId, Definition>;
}

/** Of a process whose tasks do the bench's work. */
export async function deploy(dataSource: DataSource, processId: string, xml: string): Promise<Definition> {
  const { plans, diagnostics } = await compile({ file: `${processId}.bpmn`, xml, catalogue });
  const [compiled] = plans;
  if (compiled === undefined) throw new Error(`Expected ${processId} to compile, but: ${JSON.stringify(diagnostics)}`);
  const [key = ''] = await nextKeys(dataSource.manager, 1);
  await dataSource.query('INSERT INTO engine.plans (hash, plan) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    compiled.hash,
    compiled.json,
  ]);
  await dataSource.query(
    `INSERT INTO engine.process_definitions (key, process_id, version, deployment_key, resource_key, resource_name, plan_hash)
     VALUES ($1, $2, (SELECT count(*) + 1 FROM engine.process_definitions WHERE process_id = $2), $1, $1, $3, $4)`,
    [key, processId, `${processId}.bpmn`, compiled.hash],
  );
  return { processId, key, hash: compiled.hash };
}

export function xmlOf(processId: string, tasks: readonly string[]): string {
  const elements = ['<bpmn:startEvent id="start" />', ...tasks, '<bpmn:endEvent id="end" />'];
  const ids = elements.map((element) => /id="([^"]+)"/.exec(element)?.[1] ?? '');
  const flows = ids
    .slice(1)
    .map((id, index) => `<bpmn:sequenceFlow id="to_${id}" sourceRef="${ids[index]}" targetRef="${id}" />`);
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
    id="bench" targetNamespace="bench"><bpmn:process id="${processId}" isExecutable="true">${elements.join('')}${flows.join('')}</bpmn:process></bpmn:definitions>`;
}
