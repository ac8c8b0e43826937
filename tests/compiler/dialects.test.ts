/** Which dialect a file speaks, what its extensions become, and that big files are read in linear time. */
import { describe, expect, test } from '@jest/globals';
import { compile } from '../../processes/compiler/index.js';
import { around, definitions, extensions, flow, processOf } from './bpmn-text.js';

const MODELER = 'xmlns:modeler="http://camunda.org/schema/modeler/1.0" modeler:executionPlatform';
const platform = (xml: string, name: string): string =>
  xml.replace('<definitions ', `<definitions ${MODELER}="${name}" `);
const compiled = async (xml: string | Uint8Array) => compile({ file: 'model.bpmn', xml, catalogue: {}, now: 0 });
const codes = async (xml: string) => (await compiled(xml)).diagnostics.map(({ code }) => code);

describe('dialect', () => {
  const assigned = around('t', '<userTask id="t" camunda:assignee="demo"/>');
  const job = around(
    't',
    `<serviceTask id="t" camunda:topic="x">${extensions('<zeebe:taskDefinition type="work"/>')}</serviceTask>`,
  );

  test('the execution platform decides', async () => {
    expect(await codes(platform(job, 'Camunda Cloud'))).toEqual([]);
    expect(await codes(platform(job, 'Camunda Platform'))).toContain('EXTENSION_UNSUPPORTED');
  });

  test('else the namespaces in use, whatever their prefix', async () => {
    expect(await codes(job)).toEqual([]);
    expect(await codes(assigned)).toEqual(['EXTENSION_UNSUPPORTED']);
    expect(
      await codes(assigned.replaceAll('camunda:assignee', 'x:assignee').replace('xmlns:camunda=', 'xmlns:x=')),
    ).toEqual(['EXTENSION_UNSUPPORTED']);
    expect(await codes(job.replaceAll('zeebe:', 'z:').replace('xmlns:zeebe=', 'xmlns:z='))).toEqual([]);
  });

  test('a foreign vendor’s data is no obstacle', async () => {
    const xml = around('t', `<task id="t" v:colour="red">${extensions('<v:note v:by="me">hello</v:note>')}</task>`);
    expect(await codes(xml.replace('<definitions ', '<definitions xmlns:v="urn:vendor" '))).toEqual([]);
  });
});

describe('zeebe', () => {
  test('an embedded form is deployed with its process', async () => {
    const xml = definitions(
      `<process id="p" isExecutable="true">${extensions('<zeebe:userTaskForm id="form1">{"components":[]}</zeebe:userTaskForm><zeebe:versionTag value="v1"/>')}
      <startEvent id="start">${extensions('<zeebe:formDefinition formId="ask"/>')}</startEvent>${flow('start', 't')}
      <userTask id="t">${extensions('<zeebe:formDefinition formKey="camunda-forms:bpmn:form1"/>')}</userTask></process>`,
    );
    const { plans, forms, diagnostics } = await compiled(xml);
    expect(diagnostics).toEqual([]);
    expect(forms).toEqual([{ formId: 'form1', schema: { components: [] } }]);
    expect(plans[0]).toMatchObject({ startFormId: 'ask', plan: { versionTag: 'v1' } });
    expect(plans[0]?.plan.nodes['t']?.spec).toMatchObject({
      formId: { language: 'literal', value: 'form1' },
      formBinding: 'deployment',
    });
  });

  test('start declarations', async () => {
    const events = `<startEvent id="a"/><startEvent id="b"><messageEventDefinition messageRef="m"/></startEvent><startEvent id="c"><timerEventDefinition><timeCycle>= "R3/" + "PT1H"</timeCycle></timerEventDefinition></startEvent>`;
    const xml = processOf(
      `${events}<task id="t"/>${flow('a', 't')}${flow('b', 't')}${flow('c', 't')}`,
      '<message id="m" name="ordered"/>',
    );
    expect((await compiled(xml)).plans[0]?.starts).toEqual([
      { elementId: 'a', trigger: 'none' },
      { elementId: 'b', trigger: 'message', messageName: 'ordered' },
      { elementId: 'c', trigger: 'timer', as: 'cycle', text: 'R3/PT1H' },
    ]);
  });

  test('the order of attributes and the name of the file change nothing', async () => {
    const one = around(
      't',
      `<serviceTask id="t" name="Work">${extensions('<zeebe:taskDefinition type="work" retries="2"/>')}</serviceTask>`,
    );
    const other = one
      .replace('type="work" retries="2"', 'retries="2" type="work"')
      .replace('id="t" name="Work"', 'name="Work" id="t"');
    const [first] = (await compiled(one)).plans;
    const [second] = (await compile({ file: 'other.bpmn', xml: other, catalogue: {}, now: 1 })).plans;
    expect(second?.hash).toBe(first?.hash);
    expect(first?.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('bytes', () => {
  const xml = around('t', '<task id="t" name="Prüfen"/>');

  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${xml}`)],
    ['UTF-16', Buffer.from(`\ufeff${xml}`, 'utf16le')],
    ['ISO-8859-1, as declared', Buffer.from(xml.replace('UTF-8', 'ISO-8859-1'), 'latin1')],
    ['an encoding nobody knows', Buffer.from(xml.replace('UTF-8', 'X-UNKNOWN'))],
  ])('%s', async (_name, bytes) => {
    expect((await compiled(bytes)).plans[0]?.plan.nodes['t']?.name).toBe('Prüfen');
  });

  test('5,000 tasks on one line', async () => {
    const tasks = Array.from(
      { length: 5000 },
      (_, n) => `<task id="t${n}"/>${flow(n === 0 ? 'start' : `t${n - 1}`, `t${n}`)}`,
    ).join('');
    const { plans, diagnostics } = await compiled(processOf(`<startEvent id="start"/>${tasks}`));
    expect(diagnostics).toEqual([]);
    expect(Object.keys(plans[0]?.plan.nodes ?? {})).toHaveLength(5002);
  });
});
