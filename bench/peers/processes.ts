/** The three processes, in the words of each engine. */
import { ITEMS, TASKS, WORK } from '../names.js';

export const PROCESS_IDS = ['fiveTasks', 'decision', 'hundredItems'] as const;
export type ProcessId = (typeof PROCESS_IDS)[number];

export type Engine = 'baton' | 'operaton' | 'flowable' | 'bpmn-engine';

interface Words {
  /** A service task that does the bench's work; `each` makes it one of many at once. */
  task(id: string, each?: boolean): string;
  readonly userTask: string;
  /** What the process itself is given. */
  readonly ofProcess?: string;
  readonly amountIsHigh: string;
}

const standardLoop = `<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${ITEMS}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>`;
const extensions = (content: string): string => `<bpmn:extensionElements>${content}</bpmn:extensionElements>`;

const WORDS: Readonly<Record<Engine, Words>> = {
  baton: {
    task: (id, each) =>
      `<bpmn:serviceTask id="${id}">${extensions(`<zeebe:taskDefinition type="${WORK}" />
      <zeebe:ioMapping><zeebe:input source="=&#34;step ${id}&#34;" target="subject" /></zeebe:ioMapping>`)}${each ? `<bpmn:multiInstanceLoopCharacteristics>${extensions(`<zeebe:loopCharacteristics inputCollection="=for i in 1..${ITEMS} return i" inputElement="item" />`)}</bpmn:multiInstanceLoopCharacteristics>` : ''}</bpmn:serviceTask>`,
    userTask: `<bpmn:userTask id="decide">${extensions('<zeebe:userTask />')}</bpmn:userTask>`,
    ofProcess: extensions(
      '<zeebe:properties><zeebe:property name="baton:execution" value="express" /></zeebe:properties>',
    ),
    amountIsHigh: '=amount &gt; 10',
  },
  operaton: {
    task: (id, each) =>
      `<bpmn:serviceTask id="${id}" camunda:delegateExpression="\${work}">${extensions(`<camunda:inputOutput>
      <camunda:inputParameter name="subject">step ${id}</camunda:inputParameter></camunda:inputOutput>`)}${each ? standardLoop : ''}</bpmn:serviceTask>`,
    userTask: '<bpmn:userTask id="decide" />',
    amountIsHigh: '${amount &gt; 10}',
  },
  flowable: {
    task: (id, each) =>
      `<bpmn:serviceTask id="${id}" flowable:delegateExpression="\${work}">${each ? standardLoop : ''}</bpmn:serviceTask>`,
    userTask: '<bpmn:userTask id="decide" />',
    amountIsHigh: '${amount &gt; 10}',
  },
  'bpmn-engine': {
    task: (id, each) =>
      `<bpmn:serviceTask id="${id}" implementation="\${environment.services.work}">${each ? standardLoop : ''}</bpmn:serviceTask>`,
    userTask: '<bpmn:userTask id="decide" />',
    amountIsHigh: '${environment.variables.amountIsHigh}',
  },
};

export function xmlFor(engine: Engine, processId: ProcessId): string {
  const words = WORDS[engine];
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
  xmlns:flowable="http://flowable.org/bpmn" id="bench" targetNamespace="bench">
<bpmn:process id="${processId}" isExecutable="true"${engine === 'operaton' ? ' camunda:historyTimeToLive="P1D"' : ''}>${words.ofProcess ?? ''}
${CONTENT[processId](words)}</bpmn:process></bpmn:definitions>`;
}

const START = '<bpmn:startEvent id="start" />';
const END = '<bpmn:endEvent id="end" />';
const flow = (from: string, to: string, condition = ''): string =>
  `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}">${condition}</bpmn:sequenceFlow>`;

function line(elements: readonly string[]): string {
  const ids = elements.map((element) => /id="([^"]+)"/.exec(element)?.[1] ?? '');
  return [...elements, ...ids.slice(1).map((id, index) => flow(ids[index] ?? '', id))].join('\n');
}

const CONTENT: Readonly<Record<ProcessId, (words: Words) => string>> = {
  fiveTasks: ({ task }) => line([START, ...Array.from({ length: TASKS }, (_, index) => task(`task${index + 1}`)), END]),
  hundredItems: ({ task }) => line([START, task('each', true), END]),
  // An exclusive gateway, somebody's decision, and two branches that meet again.
  decision: ({ task, userTask, amountIsHigh }) =>
    [
      line([START, '<bpmn:exclusiveGateway id="high" default="high_merge" />']),
      userTask,
      '<bpmn:exclusiveGateway id="merge" />',
      '<bpmn:parallelGateway id="fork" />',
      task('left'),
      task('right'),
      '<bpmn:parallelGateway id="join" />',
      END,
      flow('high', 'merge'),
      flow(
        'high',
        'decide',
        `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${amountIsHigh}</bpmn:conditionExpression>`,
      ),
      flow('decide', 'merge'),
      flow('merge', 'fork'),
      flow('fork', 'left'),
      flow('fork', 'right'),
      flow('left', 'join'),
      flow('right', 'join'),
      flow('join', 'end'),
    ].join('\n'),
};
