/** Each rule over whole graphs and each of bpmnlint's: what provokes it, where it is reported, and what does not. */
import { describe, expect, test } from '@jest/globals';
import { compile, readSeverities, type LintOptions } from '../../processes/compiler/index.js';
import { LOOKED_AT, recommendedRules } from '../../processes/compiler/recommended-rules.js';
import type { Diagnostic, DiagnosticCode } from '../../workflows/bpmn/codes.js';
import { GRAPH_CODES, type RECOMMENDED_CODES } from '../../workflows/bpmn/lint-codes.js';
import { around, definitions, extensions, flow, processOf } from './bpmn-text.js';

async function lint(xml: string, options: LintOptions = {}): Promise<readonly Diagnostic[]> {
  const { plans, diagnostics } = await compile({ file: 'model.bpmn', xml, catalogue: {}, now: 0, lint: options });
  expect(plans.length > 0).toBe(diagnostics.every(({ severity }) => severity !== 'error'));
  return diagnostics;
}

const node = (kind: string, ids: string, inside = ''): string =>
  ids
    .split(' ')
    .map((id) => `<${kind} id="${id}">${inside}</${kind}>`)
    .join('');
const flows = (text: string): string =>
  text
    .split(' ')
    .map((pair) => pair.split('>') as [string, string])
    .map(([from, to]) => flow(from, to))
    .join('');
const start = '<startEvent id="start"/>';
const end = '<endEvent id="end"/>';
const user = (ids: string): string => node('userTask', ids);
const duration = (text: string): string =>
  `<timerEventDefinition><timeDuration>${text}</timeDuration></timerEventDefinition>`;
const errorOf = (ref: string): string => `<errorEventDefinition errorRef="${ref}"/>`;
const error = '<error id="e" name="late" errorCode="LATE"/>';
const message =
  '<message id="m" name="go"><extensionElements><zeebe:subscription correlationKey="= &quot;k&quot;"/></extensionElements></message>';
const boundary = (id: string, event: string, attributes = ''): string =>
  `<boundaryEvent id="${id}" attachedToRef="a" ${attributes}>${event}</boundaryEvent>`;
const choice = '<exclusiveGateway id="x"/>';
const script = (id: string, expression: string, variable: string): string =>
  `<scriptTask id="${id}">${extensions(`<zeebe:script expression="${expression}" resultVariable="${variable}"/>`)}</scriptTask>`;

interface Case {
  readonly name: string;
  readonly code: DiagnosticCode;
  readonly xml: string;
  /** Elements it is reported on; none: the rule is silent. */
  readonly ids: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'an exclusive split, a parallel join',
    code: 'JOIN_DEADLOCK',
    xml: processOf(
      `${start}${choice}${user('a b')}\n<parallelGateway id="join"/>${end}${flow('start', 'x')}${flow('x', 'a', '= v')}${flow('x', 'b', '= not(v)')}${flows('a>join b>join join>end')}`,
    ),
    ids: ['join'],
  },
  {
    name: 'a choice inside one branch leaves the join waiting',
    code: 'JOIN_DEADLOCK',
    xml: processOf(
      `${start}<parallelGateway id="fork"/>${choice}${user('a b')}<parallelGateway id="join"/>${node('endEvent', 'end other')}${flows('start>fork fork>a fork>x a>join b>join join>end')}${flow('x', 'b', '= v')}${flow('x', 'other', '= not(v)')}`,
    ),
    ids: ['join'],
  },
  {
    name: 'a parallel split and join with choices, loops and a boundary event between',
    code: 'JOIN_DEADLOCK',
    xml: processOf(
      `${start}<parallelGateway id="fork"/>${choice}<exclusiveGateway id="merge"/>${user('a b c')}${boundary('late', duration('PT1H'))}<parallelGateway id="join"/>${end}${flows('start>fork fork>a fork>merge merge>b b>x a>join late>c join>end')}${flow('x', 'merge', '= again')}${flow('x', 'join', '= not(again)')}<endEvent id="gone"><terminateEventDefinition/></endEvent>${flows('c>gone')}`,
    ),
    ids: [],
  },
  {
    name: 'what terminates leaves no join waiting',
    code: 'JOIN_DEADLOCK',
    xml: processOf(
      `${start}<parallelGateway id="fork"/>${user('a b')}<parallelGateway id="join"/>${end}<endEvent id="stop"><terminateEventDefinition/></endEvent>${choice}${flows('start>fork fork>a fork>b b>x')}${flow('x', 'stop', '= v')}${flow('x', 'join', '= not(v)')}${flows('a>join join>end')}`,
    ),
    ids: [],
  },
  {
    name: 'a parallel split, an exclusive merge',
    code: 'MERGE_REPEATED',
    xml: processOf(
      `${start}<parallelGateway id="fork"/>${user('a b c')}<exclusiveGateway id="merge"/>${end}${flows('start>fork fork>a fork>b a>merge b>merge merge>c c>end')}`,
    ),
    ids: ['merge'],
  },
  {
    name: 'tokens that meet at an end event',
    code: 'MERGE_REPEATED',
    xml: processOf(
      `${start}<parallelGateway id="fork"/>${user('a b')}${end}${flows('start>fork fork>a fork>b a>end b>end')}`,
    ),
    ids: [],
  },
  {
    name: 'an inclusive split and join, a loop',
    code: 'MERGE_REPEATED',
    xml: processOf(
      `${start}<inclusiveGateway id="fork" default="fork-b"/><inclusiveGateway id="join"/><exclusiveGateway id="again"/>${choice}${user('a b')}${end}${flows('start>again again>fork')}${flow('fork', 'a', '= v')}${flows('fork>b a>join b>join join>x')}${flow('x', 'again', '= v')}${flow('x', 'end', '= not(v)')}`,
    ),
    ids: [],
  },
  {
    name: 'two tasks for ever',
    code: 'CYCLE_ENDLESS',
    xml: processOf(`${start}\n${user('a b')}${flows('start>a a>b b>a')}`),
    ids: ['a'],
  },
  {
    name: 'a loop with a way out',
    code: 'CYCLE_ENDLESS',
    xml: processOf(
      `${start}${user('a')}${choice}${end}${flows('start>a a>x')}${flow('x', 'a', '= v')}${flow('x', 'end', '= not(v)')}`,
    ),
    ids: [],
  },
  {
    name: 'a loop that a boundary event ends',
    code: 'CYCLE_ENDLESS',
    xml: processOf(`${start}${user('a')}${boundary('late', duration('PT1H'))}${end}${flows('start>a a>a late>end')}`),
    ids: [],
  },
  {
    name: 'a loop left to a task without flow',
    code: 'IMPLICIT_END_IN_LOOP',
    xml: processOf(
      `${start}${user('a b')}${choice}${flows('start>a a>x')}${flow('x', 'a', '= v')}${flow('x', 'b', '= not(v)')}`,
    ),
    ids: ['b'],
  },
  {
    name: 'conditions that may all be false',
    code: 'DEFAULT_FLOW_MISSING',
    xml: processOf(
      `${start}${choice}${user('a b')}${flow('start', 'x')}${flow('x', 'a', '= v &gt; 1')}${flow('x', 'b', '= v &lt; 1')}`,
    ),
    ids: ['x'],
  },
  ...['= not(v &gt; 1)', '= v &lt;= 1'].map((other) => ({
    name: `a condition and its opposite (${other})`,
    code: 'DEFAULT_FLOW_MISSING' as const,
    xml: processOf(
      `${start}${choice}${user('a b')}${flow('start', 'x')}${flow('x', 'a', '= v &gt; 1')}${flow('x', 'b', other)}`,
    ),
    ids: [],
  })),
  {
    name: 'a condition behind a start event',
    code: 'EVENT_FLOW_CONDITION',
    xml: processOf(`${start}${end}\n${flow('start', 'end', '= v')}`),
    ids: ['start-end'],
  },
  {
    name: 'a condition behind a task',
    code: 'EVENT_FLOW_CONDITION',
    xml: processOf(`${start}${user('a')}${end}${flow('start', 'a')}\n${flow('a', 'end', '= v')}`),
    ids: [],
  },
  {
    name: 'an event subprocess with two start events',
    code: 'EVENT_SUB_PROCESS_STARTS',
    xml: processOf(
      `${start}${user('a')}${flow('start', 'a')}\n<subProcess id="es" triggeredByEvent="true"><startEvent id="i">${duration('PT1H')}</startEvent><startEvent id="j">${errorOf('e')}</startEvent></subProcess>`,
      error,
    ),
    ids: ['es'],
  },
  {
    name: 'two event subprocesses with one start event each',
    code: 'EVENT_SUB_PROCESS_STARTS',
    xml: processOf(
      `${start}${user('a')}${flow('start', 'a')}\n<subProcess id="es" triggeredByEvent="true"><startEvent id="i">${duration('PT1H')}</startEvent></subProcess><subProcess id="et" triggeredByEvent="true"><startEvent id="j">${errorOf('e')}</startEvent></subProcess>`,
      error,
    ),
    ids: [],
  },
  {
    name: 'a default flow with a condition',
    code: 'DEFAULT_FLOW_CONDITION',
    xml: processOf(
      `${start}<exclusiveGateway id="x" default="x-b"/>${user('a b')}${flow('start', 'x')}${flow('x', 'a', '= v')}${flow('x', 'b', '= w')}`,
    ),
    ids: ['x-b'],
  },
  {
    name: 'the same condition twice',
    code: 'FLOW_NEVER_TAKEN',
    xml: processOf(
      `${start}${choice}${user('a b')}${flow('start', 'x')}${flow('x', 'a', '= v')}${flow('x', 'b', '=v')}`,
    ),
    ids: ['x-b'],
  },
  {
    name: 'two flows of one name',
    code: 'FLOW_NAME_DUPLICATE',
    xml: processOf(
      `${start}${choice}${user('a b')}${flow('start', 'x')}${flow('x', 'a', '= v').replace('id=', 'name="yes" id=')}${flow('x', 'b', '= w').replace('id=', 'name="yes" id=')}`,
    ),
    ids: ['x-b'],
  },
  {
    name: 'a boundary event that leads nowhere',
    code: 'BOUNDARY_FLOW_MISSING',
    xml: around('a', `<userTask id="a"/>${boundary('late', duration('PT1H'))}`),
    ids: ['late'],
  },
  {
    name: 'a link to which nothing leads',
    code: 'LINK_SOURCE_MISSING',
    xml: processOf(
      `${start}${end}<intermediateCatchEvent id="l"><linkEventDefinition name="on"/></intermediateCatchEvent>${user('a')}${flows('start>end l>a')}`,
    ),
    ids: ['l'],
  },
  {
    name: 'one error caught twice',
    code: 'CATCH_DUPLICATE',
    xml: around(
      'a',
      `<userTask id="a"/>${boundary('one', errorOf('e'))}${boundary('two', errorOf('e'))}${user('c d')}${flows('one>c two>d')}`,
      error,
    ),
    ids: ['two'],
  },
  {
    name: 'an error and every other',
    code: 'CATCH_DUPLICATE',
    xml: around(
      'a',
      `<userTask id="a"/>${boundary('one', errorOf('e'))}${boundary('two', '<errorEventDefinition/>')}${user('c d')}${flows('one>c two>d')}`,
      error,
    ),
    ids: [],
  },
  {
    name: 'an error that nobody catches',
    code: 'EVENT_UNCAUGHT',
    xml: processOf(`${start}<endEvent id="fail">${errorOf('e')}</endEvent>${flows('start>fail')}`, error),
    ids: ['fail'],
  },
  {
    name: 'an error that the subprocess catches',
    code: 'EVENT_UNCAUGHT',
    xml: around(
      'a',
      `<subProcess id="a"><startEvent id="s"/><endEvent id="fail">${errorOf('e')}</endEvent>${flows('s>fail')}</subProcess>${boundary('one', errorOf('e'))}${user('c')}${flows('one>c')}`,
      error,
    ),
    ids: [],
  },
  {
    name: 'two start events for one message',
    code: 'START_TRIGGER_DUPLICATE',
    xml: processOf(
      `${['s1', 's2'].map((id) => `<startEvent id="${id}"><messageEventDefinition messageRef="m"/></startEvent>`).join('')}${user('a b')}${flows('s1>a s2>b')}`,
      message,
    ),
    ids: ['s2'],
  },
  {
    name: 'a process that sends itself the message that starts it',
    code: 'START_CYCLE',
    xml: processOf(
      `<startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent><endEvent id="again"><messageEventDefinition messageRef="m"/></endEvent>${flows('s>again')}`,
      message,
    ),
    ids: ['again'],
  },
  {
    name: 'a process that sends it in some cases',
    code: 'START_CYCLE',
    xml: processOf(
      `<startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent>${choice}${end}<endEvent id="again"><messageEventDefinition messageRef="m"/></endEvent>${flow('s', 'x')}${flow('x', 'again', '= v')}${flow('x', 'end', '= not(v)')}`,
      message,
    ),
    ids: [],
  },
  ...(
    [
      ['PT0S', ['c']],
      ['P300Y', ['c']],
      ['= duration("PT0S")', ['c']],
      ['PT10M', []],
      ['= wait', []],
    ] as const
  ).map(([text, ids]) => ({
    name: `a timer of ${text}`,
    code: 'TIMER_ABSURD' as const,
    xml: around('c', `<intermediateCatchEvent id="c">${duration(text)}</intermediateCatchEvent>`),
    ids,
  })),
  {
    name: 'a name with a slip',
    code: 'VARIABLE_UNWRITTEN',
    xml: processOf(
      `${start}${script('a', '= 1', 'orderTotal')}${script('b', '= orderTotla + 1', 'r')}${flows('start>a a>b')}`,
    ),
    ids: ['b'],
  },
  {
    name: 'a variable that only the start could bring',
    code: 'VARIABLE_EXTERNAL',
    xml: processOf(`${start}${script('b', '= customer', 'r')}${flows('start>b')}`),
    ids: ['b'],
  },
  {
    name: 'nobody could have brought it',
    code: 'VARIABLE_UNWRITTEN',
    xml: processOf(
      `<startEvent id="start"><timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition></startEvent>${script('b', '= customer', 'r')}${flows('start>b')}`,
    ),
    ids: ['b'],
  },
  {
    name: 'entries of what is filtered, names in quantifiers, results of the task',
    code: 'VARIABLE_EXTERNAL',
    xml: processOf(
      `${start}${script('a', '= [{price: 1}]', 'items')}${script('b', '= items[price &gt; 1]', 'c')}<serviceTask id="t">${extensions('<zeebe:taskDefinition type="w"/><zeebe:ioMapping><zeebe:output source="= body" target="d"/></zeebe:ioMapping>')}</serviceTask>${script('e', '= some i in c satisfies i = d', 'f')}${flows('start>a a>b b>t t>e')}`,
    ),
    ids: [],
  },
  {
    name: 'a result that nothing reads',
    code: 'VARIABLE_UNREAD',
    xml: processOf(`${start}${script('b', '= 1', 'r')}${flows('start>b')}`),
    ids: ['b'],
  },
];

describe('rules over whole graphs', () => {
  test.each(cases)('$code: $name', async ({ code, xml, ids }) => {
    const found = (await lint(xml)).filter((diagnostic) => diagnostic.code === code);
    expect(found.map(({ elementId }) => elementId)).toEqual(ids);
    const lines = xml.split('\n');
    for (const { message: text, line, elementId = '' } of found) {
      expect(text).toMatch(/^Expected .*, but .*\.$/s);
      expect(lines[line - 1]).toContain(`"${elementId}"`);
    }
  });

  test('every code is provoked by a case', () => {
    const elsewhere = ['CALLED_PROCESS_UNKNOWN', 'DECISION_UNKNOWN', 'FORM_UNKNOWN'];
    const provoked = new Set<string>([
      ...cases.filter(({ ids }) => ids.length > 0).map(({ code }) => code),
      ...elsewhere,
    ]);
    expect(Object.keys(GRAPH_CODES).filter((code) => !provoked.has(code))).toEqual([]);
  });

  test('forty branches with a choice each cost their sum, not their product, which would never end', async () => {
    const branches = Array.from({ length: 40 }, (_, n) => n);
    const body = branches.map(
      (n) =>
        `<exclusiveGateway id="x${n}"/><exclusiveGateway id="m${n}"/>${user(`a${n} b${n}`)}${flows(`fork>x${n} x${n}>a${n} x${n}>b${n} a${n}>m${n} b${n}>m${n} m${n}>join`)}`,
    );
    const xml = processOf(
      `${start}<parallelGateway id="fork"/><parallelGateway id="join"/>${end}${flows('start>fork join>end')}${body.join('')}`,
    );
    const codes = (await lint(xml)).map(({ code }) => code as string);
    expect(codes).not.toContain('JOIN_DEADLOCK');
    expect(codes).not.toContain('MERGE_REPEATED');
  });
});

const shape = (element: string, x: number): string =>
  `<bpmndi:BPMNShape id="${element}-di" bpmnElement="${element}"><dc:Bounds x="${x}" y="0" width="100" height="80"/></bpmndi:BPMNShape>`;
const drawn = (content: string, shapes: string): string =>
  processOf(
    content,
    `<bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="d"><bpmndi:BPMNPlane id="pl" bpmnElement="p">${shapes}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`,
  );

const gateway = (kind: string, ways: string): string =>
  processOf(`${start}<${kind} id="g"/>${user('a b')}${end}${flow('start', 'g')}${flows(ways)}`);

/** By rule: a file, and the element it is reported on. */
const recommendedCases: Readonly<Record<keyof typeof RECOMMENDED_CODES, readonly [xml: string, id: string]>> = {
  LINT_AD_HOC_SUB_PROCESS: [
    around('h', '<adHocSubProcess id="h"><task id="t"/><endEvent id="stop"/></adHocSubProcess>'),
    'stop',
  ],
  LINT_CONDITIONAL_FLOWS: [
    processOf(`${start}${user('a b c')}${flow('start', 'a')}${flow('a', 'b', '= v')}${flow('a', 'c')}`),
    'a-c',
  ],
  LINT_END_EVENT_REQUIRED: [processOf(`${start}${user('a')}${flow('start', 'a')}`), 'p'],
  LINT_EVENT_BASED_GATEWAY: [
    processOf(
      `${start}<eventBasedGateway id="g"/><intermediateCatchEvent id="c">${duration('PT1H')}</intermediateCatchEvent>${end}${flows('start>g g>c c>end')}`,
    ),
    'g',
  ],
  LINT_EVENT_SUB_PROCESS_TYPED_START_EVENT: [
    processOf(
      `${start}${end}${flows('start>end')}<subProcess id="s" triggeredByEvent="true"><startEvent id="i"/></subProcess>`,
    ),
    'i',
  ],
  LINT_FAKE_JOIN: [processOf(`${start}${user('a b c')}${flows('start>a a>b b>c a>c')}`), 'c'],
  LINT_GLOBAL: [processOf(`${start}${end}${flows('start>end')}`, error), 'e'],
  LINT_LABEL_REQUIRED: [processOf(`${start}${end}${flows('start>end')}`), 'start'],
  LINT_LINK_EVENT: [
    processOf(
      `${start}<intermediateThrowEvent id="l"><linkEventDefinition name="on"/></intermediateThrowEvent>${flows('start>l')}`,
    ),
    'l',
  ],
  LINT_NO_BPMNDI: [drawn(`${start}${end}${flows('start>end')}`, shape('start', 0)), 'end'],
  LINT_NO_COMPLEX_GATEWAY: [gateway('complexGateway', 'g>a g>b'), 'g'],
  LINT_NO_DISCONNECTED: [processOf(`${start}${end}${user('a')}${flows('start>end')}`), 'a'],
  LINT_NO_DUPLICATE_SEQUENCE_FLOWS: [
    processOf(`${start}${user('a')}${flow('start', 'a')}<sequenceFlow id="again" sourceRef="start" targetRef="a"/>`),
    'again',
  ],
  LINT_NO_GATEWAY_JOIN_FORK: [gateway('parallelGateway', 'g>a g>b a>g'), 'g'],
  LINT_NO_IMPLICIT_SPLIT: [processOf(`${start}${user('a b')}${flows('start>a start>b')}`), 'start'],
  LINT_NO_IMPLICIT_END: [processOf(`${start}${user('a')}${flows('start>a')}`), 'a'],
  LINT_NO_IMPLICIT_START: [processOf(`${start}${end}${user('a')}${flows('start>end a>end')}`), 'a'],
  LINT_NO_INCLUSIVE_GATEWAY: [gateway('inclusiveGateway', 'g>a g>b'), 'g'],
  LINT_NO_OVERLAPPING_ELEMENTS: [
    drawn(`${start}${end}${flows('start>end')}`, shape('start', 0) + shape('end', 10)),
    'end',
  ],
  LINT_SINGLE_BLANK_START_EVENT: [processOf(`${node('startEvent', 's1 s2')}${end}${flows('s1>end s2>end')}`), 'p'],
  LINT_SINGLE_EVENT_DEFINITION: [
    around('c', `<intermediateCatchEvent id="c">${duration('PT1H')}${duration('PT2H')}</intermediateCatchEvent>`),
    'c',
  ],
  LINT_START_EVENT_REQUIRED: [processOf(user('a')), 'p'],
  LINT_SUB_PROCESS_BLANK_START_EVENT: [
    around('a', `<subProcess id="a"><startEvent id="s">${duration('PT1H')}</startEvent></subProcess>`),
    's',
  ],
  LINT_SUPERFLUOUS_GATEWAY: [gateway('exclusiveGateway', 'g>a'), 'g'],
  LINT_SUPERFLUOUS_LABEL: [
    processOf(`${start}${end}${flow('start', 'end').replace('id=', 'name="on" id=')}`),
    'start-end',
  ],
  LINT_SUPERFLUOUS_TERMINATION: [
    processOf(`${start}<endEvent id="stop"><terminateEventDefinition/></endEvent>${flows('start>stop')}`),
    'stop',
  ],
};

describe('bpmnlint', () => {
  test.each(Object.entries(recommendedCases))('%s', async (code, [xml, id]) => {
    const found = (await lint(xml, { drawing: true })).filter((diagnostic) => diagnostic.code === code);
    expect(found.map(({ elementId }) => elementId)).toContain(id);
    for (const { message: text } of found) expect(text).toMatch(/^Expected .*, but: .*\.$/s);
  });

  test('each rule is asked of what it looks at', () => {
    expect(Object.keys(LOOKED_AT)).toEqual(Object.keys(recommendedRules));
  });

  test('says the same of a file again and again, and only where asked', async () => {
    const [xml] = recommendedCases.LINT_NO_DUPLICATE_SEQUENCE_FLOWS;
    expect(await lint(xml)).toEqual(await lint(xml));
    const silent = await compile({ file: 'model.bpmn', xml, catalogue: {}, now: 0 });
    expect(silent.diagnostics).toEqual([]);
  });

  test('judges neither what is only drawn, nor what a file without drawing does not draw', async () => {
    const xml = definitions(
      `<process id="pool"><task id="t"/></process><process id="p" isExecutable="true">${start}${end}${flows('start>end')}</process>`,
    );
    const found = await lint(xml, { drawing: true });
    expect(found.map(({ elementId }) => elementId)).not.toContain('t');
    expect(found.map(({ code }) => code as string)).not.toContain('LINT_NO_BPMNDI');
  });
});

describe('severities', () => {
  const [xml] = recommendedCases.LINT_LABEL_REQUIRED;

  test.each([
    ['LINT_LABEL_REQUIRED=error', 'error'],
    ['LINT_*=warning, VARIABLE_UNREAD=off', 'warning'],
  ])('%s', async (text, severity) => {
    const read = readSeverities(text);
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const found = await lint(xml, { severities: read.severities });
    expect(found.filter(({ code }) => code === 'LINT_LABEL_REQUIRED').map((one) => one.severity)).toEqual([
      severity,
      severity,
    ]);
  });

  test('off', async () => {
    const read = readSeverities('LINT_*=off');
    expect(read.ok && (await lint(xml, { severities: read.severities }))).toEqual([]);
  });

  test.each(['LINT_LABEL_REQUIRED', 'LINT_LABEL_REQUIRED=loud', 'NO_SUCH_CODE=off', 'PROCESS_MISSING=off', '*=off'])(
    'refuses %s',
    (text) => {
      const read = readSeverities(text);
      expect(!read.ok && read.message).toMatch(/^Expected .*, but .*\.$/);
    },
  );
});
