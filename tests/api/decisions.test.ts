import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHarness, type Harness } from './harness.js';
import { flow, model } from './models.js';

interface Discount {
  readonly silver?: number;
  readonly versionTag?: string;
}

/** `discount` (a table on `customer` and the decision `large`), which requires `large`: `=amount > 1000`. */
function dmn({ silver = 5, versionTag }: Discount = {}): string {
  const tag =
    versionTag === undefined ? '' : `<extensionElements><zeebe:versionTag value="${versionTag}"/></extensionElements>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="discounts" name="Discounts" namespace="http://example.org/dmn">
<decision id="large" name="Large"><variable name="large"/><literalExpression id="expression"><text>amount &gt; 1000</text></literalExpression></decision>
<decision id="discount" name="Discount">${tag}
<informationRequirement id="requirement"><requiredDecision href="#large"/></informationRequirement>
<decisionTable id="table" hitPolicy="FIRST">
<input id="customer" label="Customer"><inputExpression id="customerExpression"><text>customer</text></inputExpression></input>
<input id="isLarge" label="Is large"><inputExpression id="largeExpression"><text>large</text></inputExpression></input>
<output id="percent" name="percent"/>
<rule id="gold"><inputEntry id="i1"><text>"gold"</text></inputEntry><inputEntry id="i2"><text>-</text></inputEntry><outputEntry id="o1"><text>20</text></outputEntry></rule>
<rule id="silver"><inputEntry id="i3"><text>"silver"</text></inputEntry><inputEntry id="i4"><text>true</text></inputEntry><outputEntry id="o2"><text>${String(silver)}</text></outputEntry></rule>
<rule id="other"><inputEntry id="i5"><text>-</text></inputEntry><inputEntry id="i6"><text>-</text></inputEntry><outputEntry id="o3"><text>assert(customer != "nobody", 0)</text></outputEntry></rule>
</decisionTable></decision>
</definitions>`;
}

/** `later`: a number. */
const LATER = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="laters" name="Laters" namespace="http://example.org/later">
<decision id="later" name="Later"><variable name="later"/><literalExpression id="sum"><text>1 + 1</text></literalExpression></decision>
</definitions>`;

function deciding(id: string, called: string): string {
  return model({
    id,
    body: `<bpmn:startEvent id="start"/>${flow('start', 'decide')}
<bpmn:businessRuleTask id="decide"><bpmn:extensionElements><zeebe:calledDecision ${called} resultVariable="discount"/></bpmn:extensionElements></bpmn:businessRuleTask>
${flow('decide', 'end')}<bpmn:endEvent id="end"/>`,
  });
}

describe('decisions', () => {
  let api: Harness;
  let firstKey: string;

  beforeAll(async () => {
    api = await startHarness();
    const { status, body } = await api.deploy({
      'discounts.dmn': dmn({ versionTag: 'v1' }),
      'latest.bpmn': deciding('latest', 'decisionId="discount"'),
      'bound.bpmn': deciding('bound', 'decisionId="discount" bindingType="deployment"'),
      'tagged.bpmn': deciding('tagged', 'decisionId="discount" bindingType="versionTag" versionTag="v1"'),
      'computed.bpmn': deciding('computed', 'decisionId="=which"'),
    });
    expect(status === 200 ? body.diagnostics : body).toEqual([]);
    const definitions = body.deployments.flatMap((item: Record<string, unknown>) => item['decisionDefinition'] ?? []);
    expect(definitions).toMatchObject([
      { decisionDefinitionId: 'large', name: 'Large', version: 1, decisionRequirementsId: 'discounts' },
      { decisionDefinitionId: 'discount', version: 1, decisionRequirementsId: 'discounts' },
    ]);
    firstKey = definitions[1].decisionDefinitionKey;
    await api.deploy({ 'discounts.dmn': dmn({ silver: 7 }) });
  });
  afterAll(() => api.close());

  const run = async (processDefinitionId: string, variables: object): Promise<string> =>
    (await api.post('/process-instances', { processDefinitionId, variables })).body.processInstanceKey;
  const variable = async (processInstanceKey: string, name: string): Promise<string> =>
    (await api.post('/variables/search', { filter: { processInstanceKey, name } })).body.items[0]?.value;

  it('are found by id and version, as graphs and as files', async () => {
    const latest = await api.post('/decision-definitions/search', {
      filter: { isLatestVersion: true, decisionDefinitionId: 'discount' },
    });
    expect(latest.body.items).toMatchObject([
      { version: 2, versionTag: null, decisionRequirementsVersion: 2, decisionRequirementsName: 'Discounts' },
    ]);
    const first = await api.get(`/decision-definitions/${firstKey}`);
    expect(first.body).toMatchObject({ decisionDefinitionKey: firstKey, version: 1, versionTag: 'v1' });
    expect((await api.get(`/decision-definitions/${firstKey}/xml`)).body).toBe(dmn({ versionTag: 'v1' }));
    const graphs = await api.post('/decision-requirements/search', { sort: [{ field: 'version' }] });
    expect(graphs.body.items.map((item: { readonly version: number }) => item.version)).toEqual([1, 2]);
    const [{ decisionRequirementsKey }] = graphs.body.items;
    expect((await api.get(`/decision-requirements/${decisionRequirementsKey}`)).body).toMatchObject({
      decisionRequirementsName: 'Discounts',
      resourceName: 'discounts.dmn',
    });
    expect((await api.get(`/decision-requirements/${decisionRequirementsKey}/xml`)).status).toBe(200);
    const { body: plan } = await api.get(`/decision-requirements/${decisionRequirementsKey}/plan`);
    expect(Object.keys(plan.decisions)).not.toEqual([]);
    expect((await api.get('/decision-requirements/1/plan')).status).toBe(404);
    expect(await api.get('/decision-definitions/1')).toMatchObject({ status: 404 });
  });

  it('are deployed once where nothing changed', async () => {
    const again = await api.deploy({ 'discounts.dmn': dmn({ silver: 7 }) });
    expect(again.body.deployments).toMatchObject([
      { decisionRequirements: { version: 2 } },
      { decisionDefinition: { version: 2 } },
      { decisionDefinition: { version: 2 } },
    ]);
  });

  it('are refused with a diagnostic where they cannot be executed', async () => {
    const broken = await api.deploy({ 'broken.dmn': dmn().replace('amount &gt; 1000', 'amount &gt;') });
    expect(broken).toMatchObject({ status: 400, body: { code: 'DEPLOYMENT_REFUSED' } });
  });

  it('are evaluated over HTTP, and kept', async () => {
    const { status, body } = await api.post('/decision-definitions/evaluation', {
      decisionDefinitionId: 'discount',
      variables: { customer: 'silver', amount: 2000 },
    });
    expect({ status, output: body.output, failure: body.failureMessage }).toEqual({
      status: 200,
      output: '7',
      failure: null,
    });
    const key = body.decisionEvaluationKey;
    expect(body.evaluatedDecisions).toMatchObject([
      {
        decisionDefinitionId: 'large',
        decisionDefinitionType: 'LITERAL_EXPRESSION',
        output: 'true',
        decisionEvaluationInstanceKey: `${key}-1`,
      },
      {
        decisionDefinitionId: 'discount',
        decisionDefinitionType: 'DECISION_TABLE',
        evaluatedInputs: [
          { inputId: 'customer', inputValue: '"silver"' },
          { inputId: 'isLarge', inputValue: 'true' },
        ],
        matchedRules: [
          {
            ruleId: 'silver',
            ruleIndex: 2,
            evaluatedOutputs: [
              { outputId: 'percent', outputName: 'percent', outputValue: '7', ruleId: 'silver', ruleIndex: 2 },
            ],
          },
        ],
      },
    ]);
    const kept = await api.post('/decision-instances/search', {
      filter: { decisionEvaluationKey: key, decisionDefinitionId: 'discount' },
    });
    expect(kept.body.items).toMatchObject([
      { state: 'EVALUATED', result: '7', processInstanceKey: null, decisionDefinitionVersion: 2 },
    ]);
    expect((await api.get(`/decision-instances/${key}-2`)).body).toMatchObject({
      decisionEvaluationInstanceKey: `${key}-2`,
      matchedRules: body.evaluatedDecisions[1].matchedRules,
      evaluatedInputs: body.evaluatedDecisions[1].evaluatedInputs,
    });
    expect(await api.get(`/decision-instances/${key}-3`)).toMatchObject({ status: 404 });
    const first = await api.post('/decision-definitions/evaluation', {
      decisionDefinitionKey: firstKey,
      variables: { customer: 'silver', amount: 2000 },
    });
    expect(first.body.output).toBe('5');
  });

  it('answer why they failed', async () => {
    const { status, body } = await api.post('/decision-definitions/evaluation', {
      decisionDefinitionId: 'discount',
      variables: { customer: 'nobody' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      output: 'null',
      failedDecisionDefinitionId: 'discount',
      evaluatedDecisions: [],
      failureMessage: expect.any(String),
    });
    const kept = await api.get(`/decision-instances/${body.decisionEvaluationKey}-1`);
    expect(kept.body).toMatchObject({ state: 'FAILED', evaluationFailure: body.failureMessage });
    expect(await api.post('/decision-definitions/evaluation', { decisionDefinitionId: 'none' })).toMatchObject({
      status: 404,
    });
    expect(await api.post('/decision-definitions/evaluation', {})).toMatchObject({ status: 400 });
  });

  it('decide in a process, by the version its binding means, with audit', async () => {
    const variables = { customer: 'silver', amount: 2000 };
    const latest = await run('latest', variables);
    expect(await variable(latest, 'discount')).toBe('7');
    expect(await variable(await run('bound', variables), 'discount')).toBe('5');
    expect(await variable(await run('tagged', variables), 'discount')).toBe('5');
    const audit = await api.post('/decision-instances/search', {
      filter: { processInstanceKey: latest },
      sort: [{ field: 'decisionEvaluationInstanceKey' }],
    });
    const [element] = (
      await api.post('/element-instances/search', { filter: { processInstanceKey: latest, elementId: 'decide' } })
    ).body.items;
    expect(audit.body.items).toMatchObject([
      { decisionDefinitionId: 'large', result: 'true' },
      {
        decisionDefinitionId: 'discount',
        result: '7',
        elementInstanceKey: element.elementInstanceKey,
        rootProcessInstanceKey: latest,
      },
    ]);
    expect((await api.get(`/process-instances/${latest}`)).body.state).toBe('COMPLETED');
  });

  const incidents = async (processInstanceKey: string): Promise<readonly { readonly incidentKey: string }[]> =>
    (await api.post('/incidents/search', { filter: { processInstanceKey, state: 'ACTIVE' } })).body.items;

  it('of Camunda 7 models become variables as their mapping says', async () => {
    const mapped = (id: string, mapping: string, attributes = ''): string =>
      deciding(id, '')
        .replace(/<bpmn:extensionElements>.*<\/bpmn:extensionElements>/, '')
        .replace(
          '<bpmn:businessRuleTask id="decide">',
          `<bpmn:businessRuleTask id="decide" camunda:decisionRef="discount" camunda:resultVariable="discount" camunda:mapDecisionResult="${mapping}" ${attributes}>`,
        )
        .replace(
          'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
          'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
        )
        .replace('Camunda Cloud', 'Camunda Platform')
        .replace('8.6.0', '7.23.0');
    const files = {
      'entry.bpmn': mapped('entry', 'singleEntry', 'camunda:decisionRefTenantId="&lt;default>"'),
      'list.bpmn': mapped('list', 'resultList'),
      'foreign.bpmn': mapped('foreign', 'singleEntry', 'camunda:decisionRefTenantId="acme"'),
    };
    const answer = await api.deploy(files);
    expect(answer.body.detail ?? 'deployed').toBe('deployed');
    const variables = { customer: 'gold', amount: 1 };
    expect(await variable(await run('entry', variables), 'discount')).toBe('20');
    expect(JSON.parse(await variable(await run('list', variables), 'discount'))).toEqual([{ percent: 20 }]);
    expect(await incidents(await run('foreign', variables))).toMatchObject([
      {
        errorType: 'CALLED_DECISION_ERROR',
        errorMessage:
          "Expected a deployed decision with id 'discount' in tenant 'acme', which has to be that of the process, but there is none.",
      },
    ]);
  });

  it('that are not there or fail are incidents that name them, and go on once resolved', async () => {
    const missing = await run('computed', { which: 'later' });
    expect(await incidents(missing)).toMatchObject([
      {
        errorType: 'CALLED_DECISION_ERROR',
        elementId: 'decide',
        errorMessage: "Expected a deployed decision with id 'later', but there is none.",
      },
    ]);
    expect(await api.deploy({ 'later.dmn': LATER })).toMatchObject({ status: 200 });
    const [incident] = await incidents(missing);
    expect(await api.post(`/incidents/${incident?.incidentKey}/resolution`)).toMatchObject({ status: 204 });
    expect(await incidents(missing)).toEqual([]);
    expect((await api.get(`/process-instances/${missing}`)).body.state).toBe('COMPLETED');

    const failing = await run('latest', { customer: 'nobody', amount: 1 });
    expect(await incidents(failing)).toMatchObject([{ errorType: 'DECISION_EVALUATION_ERROR', elementId: 'decide' }]);
    const audit = await api.post('/decision-instances/search', { filter: { processInstanceKey: failing } });
    expect(audit.body.items).toMatchObject([{ state: 'FAILED', decisionDefinitionId: 'discount' }]);
  });
});
