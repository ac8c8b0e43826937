/** Which variables data objects are, and which associations run. */
import { describe, expect, test } from '@jest/globals';
import { compile } from '../../processes/compiler/index.js';
import type { PlanData } from '../../workflows/bpmn/plan.js';
import { flow, processOf } from './bpmn-text.js';

const around = (inside: string, beside = ''): string =>
  processOf(`${beside}<task id="t">${inside}\n</task><startEvent id="start"/>${flow('start', 't')}`);
const out = (inside: string): string => `<dataOutputAssociation>\n${inside}\n</dataOutputAssociation>`;

async function dataOf(xml: string): Promise<PlanData | undefined> {
  const { plans, diagnostics } = await compile({ file: 'model.bpmn', xml, catalogue: {}, now: 0 });
  expect(diagnostics).toEqual([]);
  return plans[0]?.plan.nodes['t']?.data;
}

describe('data associations', () => {
  test.each([
    ['its own name', '<dataObject id="o" name="order"/>', 'o', 'order'],
    ['its id', '<dataObject id="order"/>', 'order', 'order'],
    ['an id that is no name', '<dataObject id="the-second.order"/>', 'the-second.order', 'the_second_order'],
    [
      'the name of its reference',
      '<dataObject id="o"/><dataObjectReference id="r" name="order" dataObjectRef="o"/>',
      'r',
      'order',
    ],
    [
      'its id, where the reference has words',
      '<dataObject id="o"/><dataObjectReference id="r" name="An order" dataObjectRef="o"/>',
      'r',
      'o',
    ],
    ['a property', '<property id="order"/>', 'order', 'order'],
  ])('a variable by %s', async (_name, beside, id, variable) => {
    const data = await dataOf(around(out(`<targetRef>${id}</targetRef><transformation>1</transformation>`), beside));
    expect(data?.outputs).toEqual([{ mappings: [{ source: expect.anything(), target: variable }], scope: 'p' }]);
  });

  test.each([
    ['without a source', out('<targetRef>o</targetRef>')],
    [
      'to a placeholder',
      '<property id="q" name="__targetRef_placeholder"/><dataInputAssociation><sourceRef>o</sourceRef><targetRef>q</targetRef></dataInputAssociation>',
    ],
  ])('drawn alone, %s, they do nothing', async (_name, inside) => {
    expect(await dataOf(around(inside, '<dataObject id="o"/>'))).toBeUndefined();
  });

  test.each([
    ['another language', '<transformation language="http://www.w3.org/1999/XPath">//o[1]</transformation>'],
    ['no path', '<assignment><from>=1</from><to>o[1]</to></assignment>'],
  ])('that use %s are a warning', async (_name, inside) => {
    const xml = around(out(`<targetRef>o</targetRef>\n${inside}`), '<dataObject id="o"/>');
    const { plans, diagnostics } = await compile({ file: 'model.bpmn', xml, catalogue: {}, now: 0 });
    expect(plans[0]?.plan.nodes['t']?.data).toBeUndefined();
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'DATA_ASSOCIATION_LANGUAGE', severity: 'warning', elementId: 't', line: 6 }),
    ]);
  });

  test('an expression that cannot be parsed refuses the file', async () => {
    const xml = around(out('<targetRef>o</targetRef><transformation>1 +</transformation>'), '<dataObject id="o"/>');
    const { plans, diagnostics } = await compile({ file: 'model.bpmn', xml, catalogue: {}, now: 0 });
    expect(plans).toEqual([]);
    expect(diagnostics.map(({ code, elementId }) => [code, elementId])).toEqual([['EXPRESSION_SYNTAX', 't']]);
  });

  test.each([
    [
      'written as its activity begins',
      '<dataInputAssociation>\n<sourceRef>o</sourceRef><targetRef>db</targetRef></dataInputAssociation>',
    ],
    ['read as it ends', out('<sourceRef>db</sourceRef><targetRef>o</targetRef>')],
  ])('a data store that is %s is a warning', async (_name, inside) => {
    const xml = around(inside, '<dataStoreReference id="db"/><dataObject id="o"/>');
    const { plans, diagnostics } = await compile({ file: 'model.bpmn', xml, catalogue: {}, now: 0 });
    expect(plans[0]?.plan.nodes['t']?.data).toBeUndefined();
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'DATA_STORE_UNSUPPORTED', severity: 'warning', elementId: 't' }),
    ]);
  });
});

describe('data stores', () => {
  const item = '<itemDefinition id="many" isCollection="true"/>';
  const reference = '<dataStoreReference id="db" name="All orders" dataStoreRef="orders"/>';
  test.each([
    [
      'the name of what refers to none',
      '',
      '<dataStoreReference id="db" name="All orders"/>',
      { id: 'All orders', name: 'All orders' },
    ],
    ['its id where it has no name', '', '<dataStoreReference id="db"/>', { id: 'db' }],
    ['the id of the store', '<dataStore id="orders"/>', reference, { id: 'orders', name: 'All orders' }],
    [
      'its capacity',
      '<dataStore id="orders" capacity="5"/>',
      reference,
      { id: 'orders', name: 'All orders', capacity: 5 },
    ],
    [
      'no capacity where it is unlimited',
      '<dataStore id="orders" capacity="5" isUnlimited="true"/>',
      reference,
      { id: 'orders', name: 'All orders' },
    ],
    [
      'a collection',
      `${item}<dataStore id="orders" name="Orders" itemSubjectRef="many"/>`,
      reference,
      { id: 'orders', name: 'Orders', collection: true },
    ],
  ])('have %s', async (_name, beside, inside, store) => {
    const xml = around(out('<targetRef>db</targetRef><transformation>1</transformation>'), inside);
    const data = await dataOf(xml.replace('<process', `${beside}<process`));
    expect(data?.outputs).toMatchObject([{ writes: store }]);
  });

  test('several are read by one transformation, each by its name', async () => {
    const read =
      '<property id="all"/><dataInputAssociation><sourceRef>one</sourceRef><sourceRef>two</sourceRef><targetRef>all</targetRef><transformation>concatenate(one, more)</transformation></dataInputAssociation>';
    const data = await dataOf(around(read, '<dataStoreReference id="one"/><dataStoreReference id="two" name="more"/>'));
    expect(data?.inputs[0]?.reads).toEqual([
      { store: 'one', variable: 'one' },
      { store: 'more', variable: 'more' },
    ]);
  });

  test('only drawn, as bpmn-js draws them, do nothing', async () => {
    const drawn =
      '<property id="q" name="__targetRef_placeholder"/><dataInputAssociation><sourceRef>db</sourceRef><targetRef>q</targetRef></dataInputAssociation>';
    expect(
      await dataOf(around(drawn + out('<targetRef>db</targetRef>'), '<dataStoreReference id="db"/>')),
    ).toBeUndefined();
  });
});
