/** Every diagnostic that the compiler can give: what provokes it, on which element and line. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compile, compileForm } from '../../processes/compiler/index.js';
import type { Catalogue } from '../../workflows/bpmn/catalogue.js';
import { DIAGNOSTICS, type Diagnostic, type DiagnosticCode } from '../../workflows/bpmn/codes.js';
import { GRAPH_CODES, RECOMMENDED_CODES } from '../../workflows/bpmn/lint-codes.js';
import { around, definitions, extensions, flow, processOf } from './bpmn-text.js';

const catalogue: Catalogue = {
  'crm:create-lead': {
    type: 'crm:create-lead',
    title: 'Create a lead',
    inputs: [
      { name: 'email', required: true },
      { name: 'phone', required: false },
    ],
    execution: 'local',
    startToCloseMs: 1000,
    maximumAttempts: 3,
    initialIntervalMs: 100,
  },
};

const START_END = `<startEvent id="start"/><endEvent id="end"/>${flow('start', 'end')}`;
const task = (inside: string, attributes = ''): string =>
  around('t', `<serviceTask id="t" ${attributes}>${inside}</serviceTask>`);
const job = '<zeebe:taskDefinition type="work"/>';
const userTask = (inside: string): string => around('t', `<userTask id="t">${extensions(inside)}</userTask>`);
const loop = (inside: string): string =>
  task(`${extensions(job)}<multiInstanceLoopCharacteristics>${inside}</multiInstanceLoopCharacteristics>`);
const caught = (inside: string, extra = ''): string =>
  around('c', `<intermediateCatchEvent id="c">${inside}</intermediateCatchEvent>`, extra);
const boundary = (event: string, extra = ''): string =>
  processOf(
    `${event}\n<task id="t"/><startEvent id="start"/>${flow('start', 't')}<task id="after"/>${flow('b', 'after')}`,
    extra,
  );
const script = (inside: string): string => around('t', `<scriptTask id="t">${extensions(inside)}</scriptTask>`);
const bomb = `<?xml version="1.0"?>\n<!DOCTYPE bomb [<!ENTITY a "${'ha'.repeat(50)}">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "&a;&a;&a;&a;&a;&a;&a;&a;">`).join('')}]>\n<definitions>&a19;</definitions>`;

type Case = readonly [name: string, xml: string, code: DiagnosticCode, elementId: string | undefined, line: number];

const cases: readonly Case[] = [
  [
    'a script that is not JavaScript',
    around(
      't',
      '<scriptTask id="t" scriptFormat="javascript" camunda:asyncBefore="true"><script>let = ;</script></scriptTask>',
    ),
    'SCRIPT_SYNTAX',
    't',
    4,
  ],
  ['a file that is not XML', 'no xml at all', 'FILE_NOT_XML', undefined, 1],
  ['a tag that is not closed', processOf('<task id="t">\n<task id="u"/>'), 'FILE_NOT_XML', undefined, 6],
  ['an attribute without quotes', processOf('<task id=t/>'), 'FILE_NOT_XML', undefined, 4],
  ['an attribute given twice', processOf('<task id="t" id="u"/>'), 'FILE_NOT_XML', undefined, 4],
  [
    'an attribute given again and again',
    processOf(`<task id="t"${' name="x"'.repeat(30)}/>`),
    'FILE_NOT_XML',
    undefined,
    4,
  ],
  [
    'an attribute of a namespace given twice',
    processOf('<task id="t" note=" xmlns:x=\'urn:b\'" xmlns:x="urn:a"\nxmlns:x="urn:c"/>'),
    'FILE_NOT_XML',
    undefined,
    4,
  ],
  ['a bare ampersand', processOf('<task id="t" name="A & B"/>'), 'FILE_NOT_XML', undefined, 4],
  ['two roots', `${definitions('')}<definitions/>`, 'FILE_NOT_XML', undefined, 5],
  ['a control character', processOf('<task id="t" name="\u0000"/>'), 'FILE_NOT_XML', undefined, 4],
  ['an XML bomb', bomb, 'FILE_FORBIDDEN_XML', undefined, 1],
  ['a DTD', `<!DOCTYPE definitions>\n${definitions('')}`, 'FILE_FORBIDDEN_XML', undefined, 1],
  ['a file of 11 MB', definitions(`<!--${'x'.repeat(11 * 1024 * 1024)}-->`), 'FILE_TOO_LARGE', undefined, 1],
  [
    '300 subprocesses inside each other',
    processOf(`${'<subProcess>\n'.repeat(300)}${'</subProcess>'.repeat(300)}`),
    'FILE_TOO_LARGE',
    undefined,
    202,
  ],
  ['other XML', '<html/>', 'FILE_NOT_BPMN', undefined, 1],
  ['BPMN without its namespace', '<definitions/>', 'FILE_NOT_BPMN', undefined, 1],
  ['an unknown element', processOf(`${START_END}\n<teaBreak id="tea"/>`), 'FILE_UNKNOWN_CONTENT', 'tea', 5],
  ['an element without id', processOf(`${START_END}\n<task/>`), 'ID_MISSING', undefined, 5],
  ['two elements of one id', processOf(`${START_END}\n<task id="start"/>`), 'ID_DUPLICATE', 'start', 5],
  [
    'an id that every object has',
    processOf(`${START_END}\n<task id="constructor"/>`),
    'ID_FORBIDDEN',
    'constructor',
    5,
  ],
  [
    'a message that is not there',
    caught('<messageEventDefinition id="m" messageRef="missing"/>'),
    'REFERENCE_MISSING',
    'c',
    4,
  ],
  [
    'an interface that is not there',
    processOf(
      `${START_END}<task id="t"><ioSpecification>\n<inputSet id="set"><dataInputRefs>missing</dataInputRefs></inputSet></ioSpecification></task>`,
    ),
    'REFERENCE_MISSING',
    'set',
    5,
  ],
  ['no executable process', definitions('<process id="p"/>'), 'PROCESS_MISSING', undefined, 1],
  [
    'a process named like an object’s property',
    definitions(`<process id="toString" isExecutable="true">${START_END}</process>`),
    'PROCESS_ID_FORBIDDEN',
    'toString',
    3,
  ],
  [
    'a process id of 256 characters',
    definitions(`<process id="${'p'.repeat(256)}" isExecutable="true">${START_END}</process>`),
    'PROCESS_ID_FORBIDDEN',
    'p'.repeat(256),
    3,
  ],
  ['an element that nothing executes', around('t', '<implicitThrowEvent id="t"/>'), 'ELEMENT_UNSUPPORTED', 't', 4],
  ['an activity that no token can start', around('t', '<task id="t" startQuantity="0"/>'), 'QUANTITY', 't', 4],
  [
    'a gateway that waits for events in parallel inside a process',
    around('g', '<eventBasedGateway id="g" eventGatewayType="Parallel"/>'),
    'GATEWAY_PARALLEL_EVENTS',
    'g',
    4,
  ],
  [
    'a gateway that waits for a message and a time in parallel',
    processOf(
      `<eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel"/><intermediateCatchEvent id="c"><timerEventDefinition><timeDate>2026-12-24T18:00:00Z</timeDate></timerEventDefinition></intermediateCatchEvent>\n${flow('g', 'c')}`,
    ),
    'GATEWAY_PARALLEL_EVENTS',
    'g-c',
    5,
  ],
  [
    'a message behind such a gateway that nothing correlates',
    processOf(
      `<eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel"/><receiveTask id="r" messageRef="m"/>${flow('g', 'r')}`,
      '<message id="m" name="paid"/>',
    ),
    'MESSAGE_CORRELATION_KEY_MISSING',
    'r',
    4,
  ],
  [
    'a start event of a process that waits for a message and a signal',
    processOf(
      `<startEvent id="s" parallelMultiple="true"><messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="x"/></startEvent>`,
      `<message id="m" name="paid">${extensions('<zeebe:subscription correlationKey="= id"/>')}</message><signal id="x" name="alarm"/>`,
    ),
    'TRIGGER_UNSUPPORTED',
    's',
    4,
  ],
  [
    'an event subprocess without start',
    processOf(`${START_END}\n<subProcess id="s" triggeredByEvent="true"/>`),
    'EVENT_SUB_PROCESS_START',
    's',
    5,
  ],
  [
    'an event subprocess that nothing triggers',
    processOf(`${START_END}\n<subProcess id="s" triggeredByEvent="true"><startEvent id="i"/></subProcess>`),
    'EVENT_SUB_PROCESS_START',
    's',
    5,
  ],
  [
    'an event subprocess that compensates, or begins otherwise',
    around(
      's',
      `<subProcess id="s"><startEvent id="i"/>\n<subProcess id="es" triggeredByEvent="true"><startEvent id="c"><compensateEventDefinition/></startEvent><startEvent id="d"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></startEvent></subProcess></subProcess>`,
    ),
    'EVENT_SUB_PROCESS_START',
    'es',
    5,
  ],
  [
    'a flow into an event subprocess',
    processOf(
      `<startEvent id="start"/>${flow('start', 's')}\n<subProcess id="s" triggeredByEvent="true"><startEvent id="i"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></startEvent></subProcess>`,
    ),
    'FLOW_FORBIDDEN',
    's',
    5,
  ],
  [
    'an error start event that does not interrupt',
    processOf(
      `${START_END}<subProcess id="s" triggeredByEvent="true">\n<startEvent id="i" isInterrupting="false"><errorEventDefinition/></startEvent></subProcess>`,
    ),
    'ERROR_NOT_INTERRUPTING',
    'i',
    5,
  ],
  [
    'a process that starts by an error',
    processOf(`<startEvent id="start"><errorEventDefinition/></startEvent>`),
    'TRIGGER_UNSUPPORTED',
    'start',
    4,
  ],
  [
    'a subprocess that starts by a timer',
    around(
      's',
      '<subProcess id="s"><startEvent id="i"><timerEventDefinition><timeDate>2026-12-24T18:00:00Z</timeDate></timerEventDefinition></startEvent><startEvent id="j"/></subProcess>',
    ),
    'TRIGGER_UNSUPPORTED',
    'i',
    4,
  ],
  [
    'a message that an event subprocess waits for without key',
    processOf(
      `${START_END}<subProcess id="s" triggeredByEvent="true">\n<startEvent id="i"><messageEventDefinition messageRef="m"/></startEvent></subProcess>`,
      '<message id="m" name="paid"/>',
    ),
    'MESSAGE_CORRELATION_KEY_MISSING',
    'i',
    5,
  ],
  ['a loop without end', task(`${extensions(job)}<standardLoopCharacteristics/>`), 'LOOP_CONDITION_MISSING', 't', 4],
  [
    'a flow into what starts a process',
    around('t', '<receiveTask id="t" instantiate="true"/>'),
    'FLOW_FORBIDDEN',
    't',
    4,
  ],
  [
    'a flow into an activity for compensation',
    around('undo', '<task id="undo" isForCompensation="true"/>'),
    'FLOW_FORBIDDEN',
    'undo',
    4,
  ],
  [
    'compensation by nothing',
    boundary('<boundaryEvent id="b" attachedToRef="t"><compensateEventDefinition/></boundaryEvent>'),
    'COMPENSATION_HANDLER_MISSING',
    'b',
    4,
  ],
  [
    'compensation of what is not there',
    around(
      'c',
      '<intermediateThrowEvent id="c"><compensateEventDefinition activityRef="missing"/></intermediateThrowEvent>',
    ),
    'REFERENCE_MISSING',
    'c',
    4,
  ],
  [
    'a cancel end event outside of a transaction',
    processOf(
      `<startEvent id="start"/>${flow('start', 'end')}\n<endEvent id="end"><cancelEventDefinition/></endEvent>`,
    ),
    'CANCEL_OUTSIDE_TRANSACTION',
    'end',
    5,
  ],
  [
    'a link to nowhere',
    processOf(
      `<startEvent id="start"/>${flow('start', 'l')}\n<intermediateThrowEvent id="l"><linkEventDefinition name="on"/></intermediateThrowEvent>`,
    ),
    'LINK_TARGET_MISSING',
    'l',
    5,
  ],
  [
    'a link without name',
    processOf(
      `<startEvent id="start"/>${flow('start', 'l')}\n<intermediateThrowEvent id="l"><linkEventDefinition/></intermediateThrowEvent>`,
    ),
    'LINK_NAME_MISSING',
    'l',
    5,
  ],
  [
    'an escalation without code',
    around('e', '<intermediateThrowEvent id="e"><escalationEventDefinition/></intermediateThrowEvent>'),
    'ESCALATION_CODE_MISSING',
    'e',
    4,
  ],
  ['a signal without name', caught('<signalEventDefinition/>'), 'SIGNAL_NAME_MISSING', 'c', 4],
  ['a signal that is not there', caught('<signalEventDefinition signalRef="missing"/>'), 'REFERENCE_MISSING', 'c', 4],
  ['a condition that is not there', caught('<conditionalEventDefinition/>'), 'EVENT_CONDITION_MISSING', 'c', 4],
  ['a catch event for nothing', caught(''), 'TRIGGER_MISSING', 'c', 4],
  [
    'a catch event for two things',
    caught('<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition><terminateEventDefinition/>'),
    'TRIGGER_UNSUPPORTED',
    'c',
    4,
  ],
  [
    'an execution listener that is not heard',
    task(
      extensions(
        `${job}\n<zeebe:executionListeners><zeebe:executionListener eventType="cancel" type="x"/></zeebe:executionListeners>`,
      ),
    ),
    'EXTENSION_UNSUPPORTED',
    't',
    5,
  ],
  [
    'a zeebe extension nobody knows',
    task(extensions(`${job}\n<zeebe:telepathy/>`)),
    'EXTENSION_UNSUPPORTED',
    undefined,
    5,
  ],
  [
    'a called decision without id',
    around(
      't',
      `<businessRuleTask id="t">${extensions('<zeebe:calledDecision resultVariable="r"/>')}</businessRuleTask>`,
    ),
    'DECISION_ID_MISSING',
    't',
    4,
  ],
  [
    'Camunda 7 attributes',
    around('t', '<userTask id="t" camunda:unheardOf="demo"/>').replace(
      'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" ',
      '',
    ),
    'EXTENSION_UNSUPPORTED',
    't',
    4,
  ],
  [
    'a flow from nowhere',
    processOf(`${START_END}\n<sequenceFlow id="f" sourceRef="nowhere" targetRef="end"/>`),
    'FLOW_SOURCE_MISSING',
    'f',
    5,
  ],
  [
    'a flow to nowhere',
    processOf(`${START_END}\n<sequenceFlow id="f" sourceRef="start" targetRef="nowhere"/>`),
    'FLOW_TARGET_MISSING',
    'f',
    5,
  ],
  [
    'a flow without target',
    processOf(`${START_END}\n<sequenceFlow id="f" sourceRef="start"/>`),
    'FLOW_TARGET_MISSING',
    'f',
    5,
  ],
  [
    'a flow into a subprocess',
    processOf(
      `<subProcess id="s"><startEvent id="i"/><task id="inner"/></subProcess>\n<startEvent id="start"/>${flow('start', 'inner')}`,
    ),
    'FLOW_CROSSES_SCOPE',
    'start-inner',
    5,
  ],
  [
    'a flow into a start event',
    processOf(`<startEvent id="start"/>\n<task id="t"/>${flow('start', 't')}${flow('t', 'start')}`),
    'FLOW_FORBIDDEN',
    'start',
    4,
  ],
  [
    'a flow out of an end event',
    processOf(`<startEvent id="start"/><task id="t"/>\n<endEvent id="end"/>${flow('start', 'end')}${flow('end', 't')}`),
    'FLOW_FORBIDDEN',
    'end',
    5,
  ],
  [
    'an event-based gateway that leads nowhere',
    processOf(`<startEvent id="start"/>${flow('start', 'g')}\n<eventBasedGateway id="g"/>`),
    'FLOW_REQUIRED',
    'g',
    5,
  ],
  [
    'a fork without conditions',
    processOf(
      `<startEvent id="start"/><exclusiveGateway id="g"/><endEvent id="a"/><endEvent id="b"/>${flow('start', 'g')}${flow('g', 'a', '= x')}\n${flow('g', 'b')}`,
    ),
    'CONDITION_MISSING',
    'g-b',
    5,
  ],
  [
    'a condition behind a parallel gateway',
    processOf(
      `<startEvent id="start"/><parallelGateway id="g"/><endEvent id="a"/>${flow('start', 'g')}\n${flow('g', 'a', '= x')}`,
    ),
    'CONDITION_UNSUPPORTED',
    'g-a',
    5,
  ],
  [
    'a default flow of a parallel gateway',
    processOf(
      `<startEvent id="start"/><endEvent id="a"/><endEvent id="b"/>${flow('start', 'g')}${flow('g', 'a')}${flow('g', 'b')}\n<parallelGateway id="g" default="g-a"/>`,
    ),
    'CONDITION_UNSUPPORTED',
    'g',
    5,
  ],
  [
    'another element’s flow as default',
    around('g', '<exclusiveGateway id="g" default="start-g"/>'),
    'DEFAULT_FLOW_FOREIGN',
    'g',
    4,
  ],
  [
    'a default flow that is not there',
    around('g', '<exclusiveGateway id="g" default="missing"/>'),
    'DEFAULT_FLOW_FOREIGN',
    'g',
    4,
  ],
  ['a process without start', processOf(`<task id="t"/>${flow('t', 't')}`), 'START_EVENT_MISSING', 'p', 3],
  [
    'a subprocess without start',
    around('s', `<subProcess id="s"><task id="t"/>${flow('t', 't')}</subProcess>`),
    'START_EVENT_MISSING',
    's',
    4,
  ],
  [
    'two starts of a subprocess',
    processOf(`${START_END}\n<subProcess id="s"><startEvent id="one"/><startEvent id="two"/></subProcess>`),
    'START_EVENT_MULTIPLE',
    's',
    5,
  ],
  [
    'a boundary event on a gateway',
    boundary(
      '<boundaryEvent id="b" attachedToRef="g"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><exclusiveGateway id="g"/>',
    ),
    'BOUNDARY_HOST_MISSING',
    'b',
    4,
  ],
  [
    'a boundary event on nothing',
    boundary(
      '<boundaryEvent id="b" attachedToRef="gone"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>',
    ),
    'BOUNDARY_HOST_MISSING',
    'b',
    4,
  ],
  [
    'an error that does not interrupt',
    boundary('<boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><errorEventDefinition/></boundaryEvent>'),
    'ERROR_NOT_INTERRUPTING',
    'b',
    4,
  ],
  [
    'an error without code',
    processOf(
      `<startEvent id="start"/>${flow('start', 'end')}\n<endEvent id="end"><errorEventDefinition errorRef="e"/></endEvent>`,
      '<error id="e"/>',
    ),
    'ERROR_CODE_MISSING',
    'end',
    5,
  ],
  [
    'a boundary event for a computed error',
    boundary(
      '<boundaryEvent id="b" attachedToRef="t"><errorEventDefinition errorRef="e"/></boundaryEvent>',
      '<error id="e" errorCode="= code"/>',
    ),
    'ERROR_CODE_EXPRESSION',
    'b',
    4,
  ],
  [
    'a message without name',
    caught('<messageEventDefinition messageRef="m"/>', '<message id="m"/>'),
    'MESSAGE_NAME_MISSING',
    'c',
    4,
  ],
  [
    'a message without correlation key',
    caught('<messageEventDefinition messageRef="m"/>', '<message id="m" name="paid"/>'),
    'MESSAGE_CORRELATION_KEY_MISSING',
    'c',
    4,
  ],
  [
    'a start message named by a variable',
    processOf(
      `<endEvent id="end"/>${flow('start', 'end')}\n<startEvent id="start"><messageEventDefinition messageRef="m"/></startEvent>`,
      '<message id="m" name="= name"/>',
    ),
    'MESSAGE_NAME_MISSING',
    'start',
    5,
  ],
  ['a timer without time', caught('<timerEventDefinition/>'), 'TIMER_DEFINITION', 'c', 4],
  [
    'a timer that cannot be read',
    caught('<timerEventDefinition>\n<timeDuration>two hours</timeDuration></timerEventDefinition>'),
    'TIMER_EXPRESSION',
    'c',
    5,
  ],
  [
    'a start timer that needs variables',
    processOf(
      `<endEvent id="end"/>${flow('start', 'end')}\n<startEvent id="start"><timerEventDefinition><timeDate>= due</timeDate></timerEventDefinition></startEvent>`,
    ),
    'TIMER_EXPRESSION',
    'start',
    5,
  ],
  [
    'an event-based gateway before a task',
    processOf(
      `<startEvent id="start"/><eventBasedGateway id="g"/><task id="t"/>${flow('start', 'g')}\n${flow('g', 't')}`,
    ),
    'GATEWAY_EVENT_TARGET',
    'g-t',
    5,
  ],
  ['a service task without type', task(''), 'JOB_TYPE_MISSING', 't', 4],
  [
    'retries that are no number',
    task(extensions('\n<zeebe:taskDefinition type="work" retries="many"/>')),
    'JOB_RETRIES',
    't',
    5,
  ],
  [
    'a listener without a type',
    task(
      extensions('<zeebe:executionListeners>\n<zeebe:executionListener eventType="start"/></zeebe:executionListeners>'),
    ),
    'LISTENER_WORK_MISSING',
    't',
    5,
  ],
  [
    'an activity without an input that it needs',
    task(extensions('<zeebe:taskDefinition type="crm:create-lead"/>')),
    'ACTIVITY_INPUT_MISSING',
    't',
    4,
  ],
  [
    'a priority of 101',
    userTask('<zeebe:userTask/><zeebe:priorityDefinition priority="101"/>'),
    'USER_TASK_PRIORITY',
    't',
    4,
  ],
  [
    'a script in a file that is not there',
    around(
      't',
      '<scriptTask id="t" scriptFormat="javascript" camunda:asyncBefore="true" camunda:resource="deployment://no.js"/>',
    ),
    'SCRIPT_FILE_MISSING',
    't',
    4,
  ],
  ['a script task without script', around('t', '<scriptTask id="t"/>'), 'SCRIPT_MISSING', 't', 4],
  ['a call of nothing', around('t', '<callActivity id="t"/>'), 'CALLED_PROCESS_MISSING', 't', 4],
  ['a loop over nothing', loop(''), 'LOOP_COLLECTION_MISSING', 't', 4],
  [
    'a loop that collects nothing',
    loop(extensions('<zeebe:loopCharacteristics inputCollection="= items" outputCollection="results"/>')),
    'LOOP_OUTPUT',
    't',
    4,
  ],
  [
    'a mapping to no variable',
    task(extensions(`${job}<zeebe:ioMapping>\n<zeebe:input source="= 1" target="first-name"/></zeebe:ioMapping>`)),
    'MAPPING_TARGET',
    't',
    5,
  ],
  ['a script without result variable', script('<zeebe:script expression="= 1"/>'), 'MAPPING_TARGET', 't', 4],
  [
    'a broken expression',
    task(extensions(`${job}<zeebe:ioMapping>\n<zeebe:input source="= 1 +" target="x"/></zeebe:ioMapping>`)),
    'EXPRESSION_SYNTAX',
    't',
    5,
  ],
  [
    'a broken script',
    script('<zeebe:script expression="= if x then" resultVariable="y"/>'),
    'EXPRESSION_SYNTAX',
    't',
    4,
  ],
  [
    'an unknown function',
    task(extensions(`${job}<zeebe:ioMapping>\n<zeebe:input source="= guess(1)" target="x"/></zeebe:ioMapping>`)),
    'EXPRESSION_FUNCTION',
    't',
    5,
  ],
  [
    'a condition in Groovy',
    processOf(
      `<startEvent id="start"/><exclusiveGateway id="g"/><endEvent id="a"/>${flow('start', 'g')}\n<sequenceFlow id="f" sourceRef="g" targetRef="a"><conditionExpression xsi:type="tFormalExpression" language="groovy">x</conditionExpression></sequenceFlow>`,
    ),
    'EXPRESSION_LANGUAGE',
    'g',
    5,
  ],
  ['JUEL that is not well-formed', around('t', '<userTask id="t" camunda:assignee="${a +}"/>'), 'JUEL_SYNTAX', 't', 4],
  [
    'JUEL that needs a bean',
    around('t', '<serviceTask id="t" camunda:expression="${1 + bean.work(execution)}"/>'),
    'JUEL_UNSUPPORTED',
    't',
    4,
  ],
  [
    'a condition that is no expression',
    processOf(
      `<startEvent id="start"/><exclusiveGateway id="g"/><endEvent id="a"/>${flow('start', 'g')}\n${flow('g', 'a', 'x > 1')}`,
    ),
    'EXPRESSION_LANGUAGE',
    'g-a',
    5,
  ],
  [
    'a form that is not JSON',
    definitions(
      `<process id="p" isExecutable="true">${extensions('\n<zeebe:userTaskForm id="f">{</zeebe:userTaskForm>')}${START_END}</process>`,
    ),
    'FORM_INVALID',
    'f',
    4,
  ],
];

const errorsOf = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error');

describe('diagnostics', () => {
  test.each(cases)('%s', async (_name, xml, code, elementId, line) => {
    const { plans, diagnostics } = await compile({ file: 'model.bpmn', xml, catalogue, now: 0 });
    expect(plans).toEqual([]);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code, line, severity: 'error', file: 'model.bpmn' }));
    expect(diagnostics.find((diagnostic) => diagnostic.code === code && diagnostic.line === line)?.elementId).toBe(
      elementId,
    );
    for (const { message } of diagnostics) expect(message).toMatch(/^Expected .*, but .*\.$/s);
  });

  test('what cannot be reached is a warning, and the file compiles', async () => {
    const xml = processOf(`${START_END}\n<task id="island"/>`);
    const { plans, diagnostics } = await compile({ file: 'model.bpmn', xml, catalogue, now: 0 });
    expect(plans).toHaveLength(1);
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'ELEMENT_UNREACHABLE', severity: 'warning', elementId: 'island', line: 5 }),
    ]);
  });

  test('an attribute given twice with the same value is a warning, and the file compiles', async () => {
    const xml = processOf(`${START_END}\n<task\nid="t" name="id='u'" id="t"/>`);
    const { plans, diagnostics } = await compile({ file: 'model.bpmn', xml, catalogue, now: 0 });
    expect(plans.map(({ plan }) => plan.nodes['t']?.name)).toEqual(["id='u'"]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'FILE_ATTRIBUTE_REPEATED', severity: 'warning', line: 5 }),
    );
  });

  test('all findings of a file come at once, by line', async () => {
    const xml = processOf(
      `<startEvent id="start"/>\n<serviceTask id="a"/>\n<scriptTask id="b"/>\n<callActivity id="c"/>`,
    );
    const { diagnostics } = await compile({ file: 'model.bpmn', xml, catalogue, now: 0 });
    expect(errorsOf(diagnostics).map(({ code, line }) => [code, line])).toEqual([
      ['JOB_TYPE_MISSING', 5],
      ['SCRIPT_MISSING', 6],
      ['CALLED_PROCESS_MISSING', 7],
    ]);
  });

  test('every code is provoked by a case', () => {
    const elsewhere: readonly DiagnosticCode[] = [
      'ELEMENT_UNREACHABLE',
      'EXTENSION_IGNORED',
      'FILE_ATTRIBUTE_REPEATED',
      'RESOURCE_UNKNOWN',
      'DATA_ASSOCIATION_LANGUAGE', // tests/compiler/data.test.ts
      'CONDITION_ABSENT', // tests/compiler/camunda-run.test.ts
      'DATA_STORE_UNSUPPORTED', // tests/compiler/data.test.ts
      'EXECUTION_UNKNOWN', // tests/compiler/execution.test.ts
    ];
    const provoked = new Set([...cases.map(([, , code]) => code), ...elsewhere]);
    const codes = Object.keys(DIAGNOSTICS).filter(
      (code) => !code.startsWith('DMN_') && !(code in GRAPH_CODES) && !(code in RECOMMENDED_CODES),
    );
    expect(codes.filter((code) => !provoked.has(code as DiagnosticCode))).toEqual([]);
  });

  test.each([
    ['no JSON', '{', undefined],
    ['a list', '[]', undefined],
    ['no id', '{"components":[]}', undefined],
    ['components that are no list', '{"id":"f","components":1}', undefined],
    ['a form', '{"id":"f","components":[]}', 'f'],
  ])('form: %s', (_name, text, formId) => {
    const { form, diagnostics } = compileForm({ file: 'model.form', text });
    expect(form?.formId).toBe(formId);
    expect(diagnostics.map(({ code }) => code)).toEqual(formId === undefined ? ['FORM_INVALID'] : []);
  });
});

describe('mutations', () => {
  const valid = boundary(
    '<boundaryEvent id="b" attachedToRef="t"><messageEventDefinition messageRef="m"/></boundaryEvent>',
    `<message id="m" name="paid">${extensions('<zeebe:subscription correlationKey="= order"/>')}</message>`,
  );

  test('no mutation of a valid file makes the compiler throw', async () => {
    expect((await compile({ file: 'model.bpmn', xml: valid, catalogue, now: 0 })).diagnostics).toEqual([]);
    const edit = fc.record({
      at: fc.nat(valid.length),
      remove: fc.nat(40),
      insert: fc.oneof(
        fc.string(),
        fc.constantFrom(
          '<',
          '>',
          '"',
          '</task>',
          '<task id="t"/>',
          '__proto__',
          'constructor',
          '&#0;',
          '<![CDATA[',
          '<!--',
          '= (',
        ),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const xml = edits.reduce(
          (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
          valid,
        );
        const { plans, diagnostics } = await compile({ file: 'model.bpmn', xml, catalogue, now: 0 });
        expect(plans.length > 0).toBe(errorsOf(diagnostics).length === 0);
      }),
      { numRuns: 600, seed: 20260731 },
    );
  });

  test('no bytes make the compiler throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect((await compile({ file: 'model.bpmn', xml: bytes, catalogue, now: 0 })).plans).toEqual([]);
      }),
      { numRuns: 300, seed: 20260731 },
    );
  });
});
