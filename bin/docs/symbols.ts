/**
 * The symbols of BPMN 2.0.2's process diagrams (§7.5, §10, §13), each as the smallest model that has it: the support
 * matrix says of each what the compiler says of that model.
 */

export interface Symbol {
  readonly name: string;
  /** Content of `definitions`; absent for what is drawn without running, which `reason` says. */
  readonly model?: string;
  readonly reason?: string;
}

export interface SymbolGroup {
  readonly title: string;
  readonly symbols: readonly Symbol[];
}

const flow = (source: string, target: string, inside = ''): string =>
  `<sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}">${inside}</sequenceFlow>`;

const process = (content: string): string => `<process id="p" isExecutable="true">${content}</process>`;
const START = '<startEvent id="start"/>';
const END = '<endEvent id="end"/>';

/** start → `id` → end around one element. */
const between = (element: string, beside = ''): string =>
  process(`${START}${element}${END}${flow('start', 'e')}${flow('e', 'end')}${beside}`);

const job = '<extensionElements><zeebe:taskDefinition type="work"/></extensionElements>';
const task = (type: string, inside = '', attributes = ''): string =>
  `<${type} id="e" ${attributes}>${inside}</${type}>`;
const service = (inside: string): string => between(task('serviceTask', job + inside));
const inner = '<startEvent id="begin"/><task id="t"/><sequenceFlow id="begin-t" sourceRef="begin" targetRef="t"/>';
const multiInstance = (sequential: boolean): string =>
  `<multiInstanceLoopCharacteristics isSequential="${sequential}"><loopCardinality>=2</loopCardinality></multiInstanceLoopCharacteristics>`;

const MESSAGE =
  '<message id="m" name="m"><extensionElements><zeebe:subscription correlationKey="=key"/></extensionElements></message>';
const REFERRED = `${MESSAGE}${MESSAGE.replaceAll('"m"', '"n"')}<signal id="s" name="s"/><error id="x" errorCode="x"/><escalation id="y" escalationCode="y"/>`;
const message = '<messageEventDefinition messageRef="m"/>';
const signal = '<signalEventDefinition signalRef="s"/>';

/** Event definitions as BPMN's Table 10.93 lists them; `at` tells where two dates differ. */
const DEFINITIONS: Readonly<Record<string, (at: Position) => string>> = {
  None: () => '',
  Message: () => message,
  Timer: (at) =>
    `<timerEventDefinition>${at === 'start' ? '<timeDate>2030-01-01T00:00:00Z</timeDate>' : '<timeDuration>PT1H</timeDuration>'}</timerEventDefinition>`,
  Error: () => '<errorEventDefinition errorRef="x"/>',
  Escalation: () => '<escalationEventDefinition escalationRef="y"/>',
  Cancel: () => '<cancelEventDefinition/>',
  Compensation: () => '<compensateEventDefinition/>',
  Conditional: () =>
    '<conditionalEventDefinition><condition xsi:type="tFormalExpression">=x</condition></conditionalEventDefinition>',
  Link: () => '<linkEventDefinition name="l"/>',
  Signal: () => signal,
  Terminate: () => '<terminateEventDefinition/>',
  Multiple: () => message + signal,
  'Parallel multiple': (at) => message + (at === 'start' ? message.replace('"m"', '"n"') : signal),
};

export const POSITIONS = [
  'start',
  'event subprocess',
  'event subprocess, beside',
  'catch',
  'boundary',
  'boundary, beside',
  'throw',
  'end',
] as const;

export type Position = (typeof POSITIONS)[number];

/** Which of them BPMN has (Table 10.93). */
const CATCHING = ['Message', 'Timer', 'Conditional', 'Signal', 'Multiple', 'Parallel multiple'];
const ALLOWED: Readonly<Record<Position, readonly string[]>> = {
  start: ['None', ...CATCHING],
  'event subprocess': [...CATCHING, 'Error', 'Escalation', 'Compensation'],
  'event subprocess, beside': [...CATCHING, 'Escalation'],
  catch: [...CATCHING, 'Link'],
  boundary: [...CATCHING, 'Error', 'Escalation', 'Cancel', 'Compensation'],
  'boundary, beside': [...CATCHING, 'Escalation'],
  throw: ['None', 'Message', 'Escalation', 'Compensation', 'Link', 'Signal', 'Multiple'],
  end: ['None', 'Message', 'Error', 'Escalation', 'Cancel', 'Compensation', 'Signal', 'Terminate', 'Multiple'],
};

export const EVENTS = Object.keys(DEFINITIONS);

/** The smallest model with this event at this position; undefined where BPMN has none. */
export function eventModel(event: string, position: Position): string | undefined {
  if (!ALLOWED[position].includes(event)) return undefined;
  const both = event === 'Parallel multiple' ? 'parallelMultiple="true"' : '';
  return placed(position, DEFINITIONS[event]?.(position) ?? '', both) + REFERRED;
}

function placed(position: Position, definition: string, attributes: string): string {
  switch (position) {
    case 'start':
      return process(`<startEvent id="e" ${attributes}>${definition}</startEvent><task id="t"/>${flow('e', 't')}`);
    case 'event subprocess':
    case 'event subprocess, beside': {
      const interrupting = position === 'event subprocess';
      const start = `<startEvent id="e" isInterrupting="${interrupting}" ${attributes}>${definition}</startEvent>`;
      const handler = `<subProcess id="h" triggeredByEvent="true">${start}<task id="u"/>${flow('e', 'u')}</subProcess>`;
      return process(`${START}<subProcess id="sub">${inner}${handler}</subProcess>${flow('start', 'sub')}`);
    }
    case 'catch': {
      const linked = definition.startsWith('<link');
      const from = linked ? `<intermediateThrowEvent id="l">${definition}</intermediateThrowEvent>` : '';
      const caught = `<intermediateCatchEvent id="e" ${attributes}>${definition}</intermediateCatchEvent>`;
      return process(`${START}${from}${caught}${END}${flow('start', linked ? 'l' : 'e')}${flow('e', 'end')}`);
    }
    case 'boundary':
    case 'boundary, beside': {
      const cancels = position === 'boundary';
      const compensates = definition.startsWith('<compensate');
      const host = definition.startsWith('<cancel')
        ? `<transaction id="h">${inner}</transaction>`
        : '<userTask id="h"/>';
      const event = `<boundaryEvent id="e" attachedToRef="h" cancelActivity="${cancels}" ${attributes}>${definition}</boundaryEvent>`;
      const after = compensates
        ? '<task id="u" isForCompensation="true"/><association id="a" sourceRef="e" targetRef="u"/>'
        : `<task id="u"/>${flow('e', 'u')}`;
      return process(`${START}${host}${event}${flow('start', 'h')}${after}`);
    }
    case 'throw': {
      const linked = definition.startsWith('<link');
      const to = linked ? `<intermediateCatchEvent id="l">${definition}</intermediateCatchEvent>` : '';
      const thrown = `<intermediateThrowEvent id="e">${definition}</intermediateThrowEvent>`;
      return process(`${START}${thrown}${to}${END}${flow('start', 'e')}${flow(linked ? 'l' : 'e', 'end')}`);
    }
    case 'end': {
      const ends = `<startEvent id="begin"/><endEvent id="e">${definition}</endEvent>${flow('begin', 'e')}`;
      return process(`${START}<transaction id="sub">${ends}</transaction>${flow('start', 'sub')}`);
    }
  }
}

const gateway = (type: string, condition: boolean, attributes = ''): string => {
  const chosen = condition ? '<conditionExpression xsi:type="tFormalExpression">=x</conditionExpression>' : '';
  return process(
    `${START}<${type} id="e" ${attributes}/><task id="t"/><task id="u"/>${flow('start', 'e')}${flow('e', 't', chosen)}${flow('e', 'u', chosen)}`,
  );
};
const caught = (id: string, definition: string): string =>
  `<intermediateCatchEvent id="${id}">${definition}</intermediateCatchEvent>`;
const eventBased = (attributes: string, started: boolean): string =>
  process(
    `${started ? '' : START + flow('start', 'e')}<eventBasedGateway id="e" ${attributes}/>${caught('a', message)}${caught('b', started ? '<messageEventDefinition messageRef="n"/>' : signal)}${flow('e', 'a')}${flow('e', 'b')}`,
  ) + REFERRED;
const dataOut =
  '<dataOutputAssociation><targetRef>o</targetRef><transformation>=1</transformation></dataOutputAssociation>';
const data = (item: string): string => between(task('serviceTask', job + dataOut), item);
const pools = (source: string, target: string): string =>
  `<collaboration><participant id="one" processRef="p"/><participant id="two" processRef="q"/><messageFlow id="f" sourceRef="${source}" targetRef="${target}"/></collaboration>`;
const receiver = `<process id="q" isExecutable="true"><startEvent id="go"><messageEventDefinition/></startEvent></process>`;
const lanes = (inside: string): string =>
  between('<userTask id="e"/>', `<laneSet><lane id="l">${inside}</lane></laneSet>`);

const ONLY_DRAWN = 'drawn: without effect on the run, as BPMN has it';
const OTHER_DIAGRAM = 'not executable: BPMN 2.0.2 gives it no execution semantics (§2.4)';

export const GROUPS: readonly SymbolGroup[] = [
  {
    title: 'Activities',
    symbols: [
      { name: 'Task', model: between(task('task')) },
      { name: 'Service task', model: service('') },
      { name: 'Send task', model: between(task('sendTask', job)) },
      { name: 'Receive task', model: between(task('receiveTask', '', 'messageRef="m"')) + REFERRED },
      {
        name: 'Receive task, instantiating',
        model:
          process(`${task('receiveTask', '', 'messageRef="m" instantiate="true"')}${END}${flow('e', 'end')}`) +
          REFERRED,
      },
      { name: 'User task', model: between(task('userTask')) },
      { name: 'Manual task', model: between(task('manualTask')) },
      { name: 'Business rule task', model: between(task('businessRuleTask', job)) },
      { name: 'Script task', model: between(task('scriptTask', job)) },
      { name: 'Subprocess, embedded', model: between(task('subProcess', inner)) },
      { name: 'Event subprocess', model: placed('event subprocess', message, '') + REFERRED },
      { name: 'Transaction', model: between(task('transaction', inner)) },
      { name: 'Ad-hoc subprocess, parallel', model: between(task('adHocSubProcess', '<task id="t"/>')) },
      {
        name: 'Ad-hoc subprocess, sequential',
        model: between(task('adHocSubProcess', '<task id="t"/>', 'ordering="Sequential"')),
      },
      { name: 'Call activity of a process', model: between(task('callActivity', '', 'calledElement="q"')) },
      {
        name: 'Call activity of a global task',
        reason: 'not executed: a global task cannot be deployed; call a process that holds the task',
      },
      {
        name: 'Marker: loop',
        model: service('<standardLoopCharacteristics loopMaximum="2"/>'),
      },
      { name: 'Marker: multi-instance, parallel', model: service(multiInstance(false)) },
      { name: 'Marker: multi-instance, sequential', model: service(multiInstance(true)) },
      { name: 'Marker: compensation', model: placed('boundary', '<compensateEventDefinition/>', '') },
    ],
  },
  {
    title: 'Gateways',
    symbols: [
      { name: 'Exclusive', model: gateway('exclusiveGateway', true) },
      { name: 'Inclusive', model: gateway('inclusiveGateway', true) },
      { name: 'Parallel', model: gateway('parallelGateway', false) },
      { name: 'Complex', model: gateway('complexGateway', true) },
      { name: 'Event-based', model: eventBased('', false) },
      { name: 'Event-based, instantiating', model: eventBased('instantiate="true"', true) },
      {
        name: 'Event-based, parallel instantiating',
        model: eventBased('instantiate="true" eventGatewayType="Parallel"', true),
      },
    ],
  },
  {
    title: 'Flows and associations',
    symbols: [
      { name: 'Sequence flow', model: between(task('task')) },
      {
        name: 'Conditional flow',
        model: process(
          `${START}${task('task')}${END}${flow('start', 'e')}${flow('e', 'end', '<conditionExpression xsi:type="tFormalExpression">=x</conditionExpression>')}`,
        ),
      },
      { name: 'Default flow', model: between(task('task', '', 'default="e-end"')) },
      {
        name: 'Message flow',
        model: pools('e', 'go') + between(task('sendTask')) + receiver,
      },
      {
        name: 'Message flow to or from a pool',
        reason: 'drawn: the partner is outside; a job or message name reaches it',
      },
      { name: 'Association to a compensation handler', model: placed('boundary', '<compensateEventDefinition/>', '') },
      { name: 'Data association', model: data('<dataObject id="o"/>') },
    ],
  },
  {
    title: 'Data',
    symbols: [
      { name: 'Data object', model: data('<dataObject id="o"/>') },
      { name: 'Data object, collection', model: data('<dataObject id="o" isCollection="true"/>') },
      {
        name: 'Data object with a state',
        model: data(
          '<dataObject id="d"/><dataObjectReference id="o" dataObjectRef="d"><dataState name="new"/></dataObjectReference>',
        ),
      },
      {
        name: 'Data input',
        model: between(
          task(
            'task',
            '<ioSpecification><dataInput id="i"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet/></ioSpecification><dataInputAssociation><sourceRef>o</sourceRef><targetRef>i</targetRef></dataInputAssociation>',
          ),
          '<dataObject id="o"/>',
        ),
      },
      {
        name: 'Data output',
        model: between(
          task(
            'task',
            '<ioSpecification><dataOutput id="i"/><inputSet/><outputSet><dataOutputRefs>i</dataOutputRefs></outputSet></ioSpecification><dataOutputAssociation><sourceRef>i</sourceRef><targetRef>o</targetRef></dataOutputAssociation>',
          ),
          '<dataObject id="o"/>',
        ),
      },
      { name: 'Property', model: data('<property id="o"/>') },
      {
        name: 'Data store',
        model: between(task('serviceTask', job + dataOut), '<dataStoreReference id="o"/>'),
      },
      { name: 'Message (envelope)', reason: ONLY_DRAWN },
    ],
  },
  {
    title: 'Pools, lanes and artifacts',
    symbols: [
      { name: 'Pool', model: pools('e', 'go') + between(task('sendTask')) + receiver },
      { name: 'Pool, black box', reason: 'drawn: the partner is outside' },
      { name: 'Pool, multi-instance', reason: 'drawn: each message that starts an instance is one participant' },
      { name: 'Lane', model: lanes('<flowNodeRef>e</flowNodeRef>') },
      {
        name: 'Lane inside a lane',
        model: lanes('<childLaneSet><lane id="n"><flowNodeRef>e</flowNodeRef></lane></childLaneSet>'),
      },
      { name: 'Group', reason: ONLY_DRAWN },
      { name: 'Text annotation', reason: ONLY_DRAWN },
    ],
  },
  {
    title: 'Other diagrams',
    symbols: [
      { name: 'Choreography task, subchoreography, call choreography', reason: OTHER_DIAGRAM },
      { name: 'Conversation, subconversation, call conversation, conversation link', reason: OTHER_DIAGRAM },
    ],
  },
];
