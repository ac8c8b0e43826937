/** Which dialect a file speaks, what its extensions become, and that big files are read in linear time. */
import { describe, expect, test } from '@jest/globals';
import { compile } from '../../processes/compiler/index.js';
import type { PlanNode } from '../../workflows/bpmn/plan.js';
import { around, definitions, extensions, flow, processOf } from './bpmn-text.js';

const MODELER = 'xmlns:modeler="http://camunda.org/schema/modeler/1.0" modeler:executionPlatform';
const platform = (xml: string, name: string): string =>
  xml.replace('<definitions ', `<definitions ${MODELER}="${name}" `);
const compiled = async (xml: string | Uint8Array) => compile({ file: 'model.bpmn', xml, catalogue: {}, now: 0 });
const codes = async (xml: string) => (await compiled(xml)).diagnostics.map(({ code }) => code);

describe('dialect', () => {
  const assigned = around('t', '<userTask id="t" camunda:unheardOf="demo"/>');
  const job = around(
    't',
    `<serviceTask id="t" camunda:topic="x">${extensions('<zeebe:taskDefinition type="work"/>')}</serviceTask>`,
  );

  test('the execution platform decides', async () => {
    expect(await codes(platform(job, 'Camunda Cloud'))).toEqual([]);
    expect(await codes(platform(job, 'Camunda Platform'))).toContain('JOB_TYPE_MISSING');
  });

  test('else the namespaces in use, whatever their prefix', async () => {
    expect(await codes(job)).toEqual([]);
    expect(await codes(assigned)).toEqual(['EXTENSION_UNSUPPORTED']);
    expect(
      await codes(assigned.replaceAll('camunda:unheardOf', 'x:unheardOf').replace('xmlns:camunda=', 'xmlns:x=')),
    ).toEqual(['EXTENSION_UNSUPPORTED']);
    expect(await codes(job.replaceAll('zeebe:', 'z:').replace('xmlns:zeebe=', 'xmlns:z='))).toEqual([]);
  });

  test('else an old modeler, which knew Camunda 7 alone', async () => {
    const waits = around('t', '<receiveTask id="t"/>');
    const by = (version: string): Promise<readonly string[]> =>
      codes(waits.replace('<definitions ', `<definitions exporter="Camunda Modeler" exporterVersion="${version}" `));
    expect(await by('1.2.2')).toEqual([]);
    expect(await by('5.2.0')).toContain('MESSAGE_NAME_MISSING');
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

describe('camunda', () => {
  const vendors = (xml: string): string =>
    xml.replace(
      '<definitions ',
      '<definitions xmlns:operaton="http://operaton.org/schema/1.0/bpmn" xmlns:flowable="http://flowable.org/bpmn" xmlns:activiti="http://activiti.org/bpmn" ',
    );
  const nodeOf = async (element: string, extra = ''): Promise<PlanNode> => {
    const { plans, diagnostics } = await compiled(vendors(around('t', element, extra)));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return plans[0]?.plan.nodes['t'] as PlanNode;
  };
  const juel = (source: string) => expect.objectContaining({ language: 'juel', source });
  const literal = (value: string) => ({ language: 'literal', value });
  const told = async (element: string) =>
    (await compiled(around('t', element))).diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n');

  test.each([
    ['camunda:type="external" camunda:topic="work"', { type: literal('work'), retries: literal('3') }],
    ['camunda:type="external" camunda:topic="${topic}"', { type: juel('${topic}') }],
    ['flowable:type="external-worker" flowable:topic="work"', { type: literal('work') }],
    ['operaton:class="org.example.Work"', { type: literal('org.example.Work') }],
    ['activiti:delegateExpression="#{worker}"', { type: literal('worker') }],
    ['camunda:expression="${a + 1}"', { expression: juel('${a + 1}') }],
    ['camunda:expression="${a}" camunda:resultVariable="b"', { expression: juel('${a}'), resultVariable: 'b' }],
  ])('service task: %s', async (attributes, spec) => {
    expect((await nodeOf(`<serviceTask id="t" ${attributes}/>`)).spec).toMatchObject(spec);
  });

  test('a fork’s own attribute wins', async () => {
    const element = '<userTask id="t" activiti:assignee="c" camunda:assignee="b" operaton:assignee="a"/>';
    expect((await nodeOf(element)).spec).toMatchObject({ assignee: literal('a') });
  });

  test('fields and retries of a job, properties', async () => {
    const inside = `<camunda:field name="to" stringValue="a@b"/><camunda:field name="text"><camunda:string>hi</camunda:string></camunda:field>
      <camunda:failedJobRetryTimeCycle>R5/PT10M</camunda:failedJobRetryTimeCycle>
      <camunda:properties><camunda:property name="k" value="v"/></camunda:properties>`;
    const node = await nodeOf(`<serviceTask id="t" camunda:class="x.Y">${extensions(inside)}</serviceTask>`);
    expect(node.spec).toMatchObject({ retries: literal('5'), headers: { to: 'a@b', text: 'hi' } });
    expect(node.properties).toEqual({ k: 'v' });
    expect(node.retryPauses).toEqual(['PT10M']);
  });

  test.each([
    ['R1/PT1S', '1', ['PT1S']],
    ['PT5M', '2', ['PT5M']],
    ['PT10M, PT17M,P1D', '4', ['PT10M', 'PT17M', 'P1D']],
  ])('the cycle %s', async (cycle, tries, pauses) => {
    const inside = `<camunda:failedJobRetryTimeCycle>${cycle}</camunda:failedJobRetryTimeCycle>`;
    const node = await nodeOf(`<serviceTask id="t" camunda:class="x.Y">${extensions(inside)}</serviceTask>`);
    expect(node).toMatchObject({ retryPauses: pauses, spec: { retries: literal(tries) } });
  });

  test('user task', async () => {
    const attributes = `camunda:assignee="\${who}" camunda:candidateUsers="a, b" camunda:candidateGroups="g" camunda:dueDate="\${due}"
      camunda:followUpDate="2030-01-01T00:00:00Z" camunda:priority="70" camunda:formRef="f" camunda:formRefBinding="deployment"`;
    expect((await nodeOf(`<userTask id="t" ${attributes}/>`)).spec).toMatchObject({
      assignee: juel('${who}'),
      candidateUsers: literal('a, b'),
      candidateGroups: literal('g'),
      dueDate: juel('${due}'),
      followUpDate: literal('2030-01-01T00:00:00Z'),
      priority: literal('70'),
      formId: literal('f'),
      formBinding: 'deployment',
    });
  });

  test('business rule task', async () => {
    const attributes = 'camunda:decisionRef="d" camunda:resultVariable="r" camunda:mapDecisionResult="singleEntry"';
    expect((await nodeOf(`<businessRuleTask id="t" ${attributes}/>`)).spec).toMatchObject({
      decision: { decisionId: literal('d'), binding: 'latest', resultVariable: 'r', mapResult: 'singleEntry' },
    });
  });

  test('call activity', async () => {
    const inside = `<camunda:in source="a" target="b"/><camunda:in sourceExpression="\${a + 1}" target="c"/>
      <camunda:in businessKey="#{execution.processBusinessKey}"/><camunda:out variables="all"/>`;
    const node = await nodeOf(`<callActivity id="t" calledElement="\${sub}">${extensions(inside)}</callActivity>`);
    expect(node.spec).toMatchObject({
      processId: juel('${sub}'),
      businessId: juel('#{execution.processBusinessKey}'),
      propagateAllParentVariables: false,
      propagateAllChildVariables: true,
    });
    expect(node.inputs).toEqual([
      { source: juel("${execution.getVariable('a')}"), target: 'b' },
      { source: juel('${a + 1}'), target: 'c' },
    ]);
  });

  test('mappings: texts, scripts, lists, maps', async () => {
    const inside = `<camunda:inputOutput><camunda:inputParameter name="a">x \${y}</camunda:inputParameter>
      <camunda:inputParameter name="l"><camunda:list><camunda:value>1</camunda:value><camunda:script scriptFormat="feel">1 + 1</camunda:script></camunda:list></camunda:inputParameter>
      <camunda:inputParameter name="m"><camunda:map><camunda:entry key="k">\${y}</camunda:entry></camunda:map></camunda:inputParameter>
      <camunda:outputParameter name="o">text</camunda:outputParameter></camunda:inputOutput>`;
    const node = await nodeOf(`<userTask id="t">${extensions(inside)}</userTask>`);
    expect(node.inputs).toMatchObject([
      { target: 'a', source: { language: 'juel', source: 'x ${y}' } },
      { target: 'l', source: { language: 'list', items: [literal('1'), { language: 'feel' }] } },
      { target: 'm', source: { language: 'map', entries: [['k', { language: 'juel' }]] } },
    ]);
    expect(node.outputs).toEqual([{ source: literal('text'), target: 'o' }]);
  });

  test('multi-instance', async () => {
    const loop = '<multiInstanceLoopCharacteristics camunda:collection="items" camunda:elementVariable="item"/>';
    expect((await nodeOf(`<userTask id="t">${loop}</userTask>`)).multiInstance).toMatchObject({
      inputCollection: juel('${items}'),
      inputElement: 'item',
      counters: 'camunda-7',
    });
  });

  test('variables of a caught error', async () => {
    const xml =
      processOf(`<startEvent id="start"/>${flow('start', 't')}<userTask id="t"/><endEvent id="end"/>${flow('b', 'end')}
      <boundaryEvent id="b" attachedToRef="t"><errorEventDefinition camunda:errorCodeVariable="c" camunda:errorMessageVariable="m"/></boundaryEvent>`);
    expect((await compiled(xml)).plans[0]?.plan.nodes['b']?.spec).toMatchObject({
      trigger: { kind: 'error', spec: { codeVariable: 'c', messageVariable: 'm' } },
    });
  });

  test('a message without key reaches its instance by business key or key', async () => {
    const element = '<receiveTask id="t" messageRef="m" camunda:asyncBefore="true"/>';
    const { spec } = await nodeOf(element, '<message id="m" name="paid"/>');
    expect(JSON.stringify(spec)).toContain('execution.processBusinessKey');
  });

  test.each([
    ['javascript', { code: 'a + 1', resultVariable: 'r' }],
    ['feel', { expression: expect.objectContaining({ language: 'feel' }), resultVariable: 'r' }],
  ])('script task: %s', async (format, spec) => {
    const element = `<scriptTask id="t" scriptFormat="${format}" camunda:resultVariable="r"><script>a + 1</script></scriptTask>`;
    expect((await nodeOf(element)).spec).toEqual(spec);
  });

  test('version tag, and expressions without vendor data', async () => {
    const xml = definitions(
      `<process id="p" isExecutable="true" camunda:versionTag="v1" camunda:historyTimeToLive="P1D"><startEvent id="s"/></process>`,
    );
    expect((await compiled(xml)).plans[0]?.plan.versionTag).toBe('v1');
    const bare = processOf(
      `<startEvent id="start"/>${flow('start', 'g')}<exclusiveGateway id="g" default="g-b"/>${flow('g', 'a', '${x}')}${flow('g', 'b')}<endEvent id="a"/><endEvent id="b"/>`,
    );
    expect((await compiled(bare)).plans[0]?.plan.flows['g-a']?.condition).toMatchObject({ language: 'juel' });
  });

  test.each([
    [
      'listeners of what is not heard',
      `<userTask id="t">${extensions('<camunda:taskListener event="delete" class="x.Y"/>')}</userTask>`,
      'taskListener event="delete", whose task has ended when it would be heard',
    ],
    [
      'listeners in Groovy',
      `<userTask id="t">${extensions('<camunda:executionListener event="start"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:executionListener>')}</userTask>`,
      "executionListener script in 'groovy'",
    ],
    [
      'connectors',
      `<serviceTask id="t" camunda:class="x.Y">${extensions('<camunda:connector/>')}</serviceTask>`,
      'camunda:connector without connectorId',
    ],
    ['other types', '<serviceTask id="t" camunda:type="mail"/>', 'type="mail"'],
    [
      'Groovy',
      '<scriptTask id="t" scriptFormat="groovy" camunda:asyncBefore="true"><script>1</script></scriptTask>',
      "a script in 'groovy'",
    ],
    [
      'scripts of mappings',
      `<userTask id="t">${extensions('<camunda:inputOutput><camunda:inputParameter name="a"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter></camunda:inputOutput>')}</userTask>`,
      "a mapping's script in 'groovy'",
    ],
    [
      'versions by number',
      '<callActivity id="t" calledElement="c" camunda:calledElementBinding="version"/>',
      'calledElementVersion=""',
    ],
    ['cases', '<callActivity id="t" calledElement="c" camunda:caseRef="x"/>', 'camunda:caseRef'],
  ])('refused by name: %s', async (_name, element, feature) => {
    expect(await told(element)).toContain(
      `EXTENSION_UNSUPPORTED Expected extensions that are executed on 't', but found ${feature}.`,
    );
  });

  test('form fields are a form of the deployment', async () => {
    const fields = `<camunda:formField id="n" label="Number" type="long" defaultValue="3"><camunda:validation><camunda:constraint name="required"/><camunda:constraint name="max" config="9"/></camunda:validation></camunda:formField>
      <camunda:formField id="c" label="Colour" type="enum" defaultValue="r"><camunda:value id="r" name="Red"/></camunda:formField>
      <camunda:formField id="w" type="date" label="When"/><camunda:formField id="y" type="boolean" defaultValue="true"><camunda:validation><camunda:constraint name="readonly"/></camunda:validation></camunda:formField>`;
    const element = `<userTask id="t">${extensions(`<camunda:formData>${fields}</camunda:formData>`)}</userTask>`;
    const { plans, forms, diagnostics } = await compiled(around('t', element));
    expect(diagnostics).toEqual([]);
    expect(plans[0]?.plan.nodes['t']?.spec).toMatchObject({ formId: literal('p-t-form'), formBinding: 'deployment' });
    expect(forms).toMatchObject([
      {
        formId: 'p-t-form',
        schema: {
          type: 'default',
          id: 'p-t-form',
          components: [
            { type: 'number', key: 'n', label: 'Number', defaultValue: 3, validate: { required: true, max: 9 } },
            { type: 'select', key: 'c', label: 'Colour', defaultValue: 'r', values: [{ value: 'r', label: 'Red' }] },
            { type: 'datetime', subtype: 'date', key: 'w', dateLabel: 'When' },
            { type: 'checkbox', key: 'y', defaultValue: true, readonly: true },
          ],
        },
      },
    ]);
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
