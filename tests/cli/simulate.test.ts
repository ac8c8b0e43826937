/** What `baton simulate` prints of cases: only JSON, a result or a refusal for each. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { simulate } from '../../bin/commands/simulate.js';

const NAMESPACES =
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"';

const process = (id: string, inside: string): string =>
  `<bpmn:definitions ${NAMESPACES} targetNamespace="t"><bpmn:process id="${id}" isExecutable="true">${inside}</bpmn:process></bpmn:definitions>`;
const flow = (from: string, to: string): string =>
  `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`;

const REVIEW = process(
  'review',
  `<bpmn:startEvent id="start"/>${flow('start', 'read')}<bpmn:userTask id="read"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements></bpmn:userTask>${flow('read', 'end')}<bpmn:endEvent id="end"/>`,
);
const BROKEN = process('broken', `<bpmn:startEvent id="start"/>${flow('start', 'nowhere')}`);
const SCRIPT = process(
  'script',
  `<bpmn:startEvent id="start"/>${flow('start', 'sum')}<bpmn:scriptTask id="sum" scriptFormat="javascript" camunda:resultVariable="total"><bpmn:script>a + b</bpmn:script></bpmn:scriptTask>${flow('sum', 'end')}<bpmn:endEvent id="end"/>`,
).replace(NAMESPACES, `${NAMESPACES} xmlns:camunda="http://camunda.org/schema/1.0/bpmn"`);

const DECISION = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
  <decision id="rate" name="rate"><variable name="rate"/><literalExpression><text>amount * 2</text></literalExpression></decision>
</definitions>`;
const DECIDES = process(
  'decides',
  `<bpmn:startEvent id="start"/>${flow('start', 'ask')}<bpmn:businessRuleTask id="ask"><bpmn:extensionElements><zeebe:calledDecision decisionId="rate" resultVariable="price"/></bpmn:extensionElements></bpmn:businessRuleTask>${flow('ask', 'end')}<bpmn:endEvent id="end"/>`,
);

interface Printed {
  readonly [name: string]: unknown;
}

describe('simulate', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'baton-simulate-'));
    write('models/review.bpmn', REVIEW);
    write('models/broken.bpmn', BROKEN);
    write('models/script.bpmn', SCRIPT);
    write('models/decides.bpmn', DECIDES);
    write('models/rate.dmn', DECISION);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    globalThis.process.exitCode = 0;
  });

  function write(path: string, content: string): string {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  async function printed(given: unknown, values: Readonly<Record<string, string | boolean>> = {}): Promise<unknown> {
    const { text } = await simulate.run({
      client: undefined as never,
      arguments: [write('cases/case.json', JSON.stringify(given))],
      values,
      services: undefined,
    });
    return JSON.parse(text);
  }

  const review = {
    id: 'review/done',
    resources: ['models/review.bpmn'],
    steps: [{ start: { processId: 'review' } }, { completeUserTask: { elementId: 'read', variables: { ok: true } } }],
  };

  it('prints what one case came to', async () => {
    expect(await printed(review)).toEqual({
      id: 'review/done',
      instances: [
        {
          processId: 'review',
          state: 'COMPLETED',
          completed: ['start', 'read', 'end'],
          terminated: [],
          active: [],
          flows: ['start-read', 'read-end'],
          variables: { ok: true },
        },
      ],
      incidents: [],
      unmatchedSteps: [],
    });
  });

  it('prints a list in the order of the cases, and goes on after what cannot be deployed, run or found', async () => {
    const cases = [
      { ...review, id: 'broken', resources: ['models/broken.bpmn'] },
      { ...review, id: 'missing', resources: ['models/none.bpmn'] },
      { id: 'no steps' },
      'no case',
      review,
    ];
    const [broken, missing, stepless, odd, good] = (await printed({ cases })) as readonly Printed[];
    expect(broken).toMatchObject({
      id: 'broken',
      error: expect.stringMatching(/^FLOW_TARGET_MISSING: Expected /) as unknown,
      diagnostics: [expect.objectContaining({ code: 'FLOW_TARGET_MISSING', file: 'models/broken.bpmn' })],
    });
    expect(missing).toMatchObject({ id: 'missing', error: expect.stringContaining('models/none.bpmn') as unknown });
    expect(stepless).toMatchObject({ id: 'no steps', error: expect.stringContaining('steps') as unknown });
    expect(odd).toMatchObject({ error: 'Expected a case, but it is no object.' });
    expect(good).toMatchObject({ id: 'review/done', incidents: [] });
  });

  it('tells which steps found nothing to act on, and goes on', async () => {
    const steps = [
      { start: { processId: 'review' } },
      { completeJob: { elementId: 'read' } },
      { publishMessage: { name: 'nobody waits' } },
      { juggle: {} },
      { completeUserTask: { elementId: 'read' } },
    ];
    expect(await printed({ ...review, steps })).toMatchObject({
      instances: [{ state: 'COMPLETED' }],
      unmatchedSteps: [
        { index: 1, step: steps[1], message: expect.stringContaining('a job') as unknown },
        { index: 2, step: steps[2] },
        { index: 3, step: steps[3] },
      ],
    });
  });

  it('acts on the oldest wait, or on that of the instance that a step names', async () => {
    const start = { start: { processId: 'review' } };
    const done = { completeUserTask: { elementId: 'read' } };
    const states = async (steps: readonly unknown[]): Promise<unknown> =>
      ((await printed({ ...review, steps })) as { readonly instances: readonly Printed[] }).instances.map(
        ({ state }) => state,
      );
    expect(await states([start, start, done])).toEqual(['COMPLETED', 'ACTIVE']);
    expect(await states([start, start, { ...done, instance: 1 }])).toEqual(['ACTIVE', 'COMPLETED']);
    expect(await states([start, start, { completeUserTask: { elementId: 'read', instance: 1 } }])).toEqual([
      'ACTIVE',
      'COMPLETED',
    ]);
  });

  it('runs JavaScript and decisions of the case', async () => {
    const script = {
      resources: ['models/script.bpmn'],
      steps: [{ start: { processId: 'script', variables: { a: 2, b: 3 } } }],
    };
    const decides = {
      resources: ['models/decides.bpmn', 'models/rate.dmn'],
      steps: [{ start: { processId: 'decides', variables: { amount: 21 } } }],
    };
    expect(await printed([script, decides])).toMatchObject([
      { instances: [{ state: 'COMPLETED', variables: { total: 5 } }] },
      { instances: [{ state: 'COMPLETED', variables: { price: 42 } }] },
    ]);
  });

  it('runs JavaScript in a file of its own', async () => {
    const apart = SCRIPT.replace(
      'camunda:resultVariable',
      'camunda:resource="classpath://sums/add.js" camunda:resultVariable',
    );
    write('models/apart.bpmn', apart.replace('<bpmn:script>a + b</bpmn:script>', ''));
    write('models/add.js', 'a * b');
    const resources = ['models/apart.bpmn', 'models/add.js'];
    const steps = [{ start: { processId: 'script', variables: { a: 3, b: 4 } } }];
    const run = { id: 'apart', dialect: 'camunda7', resources, steps };
    expect(await printed(run)).toMatchObject({ instances: [{ state: 'COMPLETED', variables: { total: 12 } }] });
  });

  it('an incident of a script that throws', async () => {
    write('models/script.bpmn', SCRIPT.replace('a + b', 'nothing.here'));
    const steps = [{ start: { processId: 'script' } }];
    expect(await printed({ resources: ['models/script.bpmn'], steps })).toMatchObject({
      instances: [{ state: 'INCIDENT' }],
      incidents: [{ elementId: 'sum', message: expect.stringContaining('nothing') as unknown }],
    });
  });

  it('--check compares with what the case expects', async () => {
    const expectation = {
      state: 'COMPLETED',
      completed: { review: ['start', 'read', 'end'] },
      variables: { ok: true },
    };
    expect(await printed({ ...review, expect: expectation }, { check: true })).toMatchObject({ failed: [] });
    expect(globalThis.process.exitCode).toBeFalsy();
    const wrong = { state: 'ACTIVE', completed: { review: ['start'] }, variables: { ok: false } };
    expect(await printed({ ...review, expect: wrong }, { check: true })).toMatchObject({
      failed: [
        'state: expected ACTIVE, but found COMPLETED',
        'not to complete: read, end',
        'variable ok: expected false, but found true',
      ],
    });
    expect(globalThis.process.exitCode).toBe(1);
  });

  it('looks for files in the folder that is given', async () => {
    write('elsewhere/deep/review.bpmn', REVIEW);
    const elsewhere = { ...review, resources: ['deep/review.bpmn'] };
    expect(await printed(elsewhere)).toMatchObject({ error: expect.stringContaining('deep/review.bpmn') as unknown });
    expect(await printed(elsewhere, { resources: join(folder, 'elsewhere') })).toMatchObject({ incidents: [] });
  });
});
