/** Where instances of a process begin: as the process says. */
import { expect, test } from '@jest/globals';
import { compile } from '../../processes/compiler/index.js';
import { extensions, flow, processOf } from './bpmn-text.js';

const property = (value: string): string =>
  extensions(`<zeebe:properties><zeebe:property name="baton:execution" value="${value}"/></zeebe:properties>`);
const BODY = `<startEvent id="start"/><endEvent id="end"/>${flow('start', 'end')}`;

const compiled = async (xml: string) => {
  const { plans, diagnostics } = await compile({ file: 'model.bpmn', xml, catalogue: {}, now: 0 });
  const process = plans[0]?.plan.nodes[plans[0].plan.processId];
  return { execution: process?.properties?.['baton:execution'], diagnostics };
};

test('a process says by a property that its instances begin in one transaction', async () => {
  expect(await compiled(processOf(`${property('express')}${BODY}`))).toEqual({ execution: 'express', diagnostics: [] });
});

test('or by an attribute, whatever its prefix is', async () => {
  const xml = processOf(BODY).replace(
    /<((?:\w+:)?)process /,
    '<$1process xmlns:b="urn:baton:bpmn" b:execution="express" ',
  );
  expect(await compiled(xml)).toEqual({ execution: 'express', diagnostics: [] });
});

test('what it says has to be known', async () => {
  expect((await compiled(processOf(`${property('fast')}${BODY}`))).diagnostics).toMatchObject([
    { code: 'EXECUTION_UNKNOWN', severity: 'error', line: expect.any(Number) },
  ]);
});
