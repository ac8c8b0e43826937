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
    [
      'another language',
      '<transformation language="http://www.w3.org/1999/XPath">getDataObject(\'o\')</transformation>',
    ],
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
      'read',
      '<property id="all"/><dataInputAssociation>\n<sourceRef>db</sourceRef><targetRef>all</targetRef></dataInputAssociation>',
    ],
    [
      'read by a transformation',
      '<property id="all"/><dataInputAssociation>\n<sourceRef>db</sourceRef><targetRef>all</targetRef><transformation>db</transformation></dataInputAssociation>',
    ],
    ['written', out('<targetRef>db</targetRef><transformation>1</transformation>')],
  ])('a data store that is %s is a warning', async (_name, inside) => {
    const xml = around(inside, '<dataStoreReference id="db"/>');
    const { plans, diagnostics } = await compile({ file: 'model.bpmn', xml, catalogue: {}, now: 0 });
    expect(plans[0]?.plan.nodes['t']?.data).toBeUndefined();
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'DATA_STORE_UNSUPPORTED', severity: 'warning', elementId: 't', line: 4 }),
    ]);
  });
});
