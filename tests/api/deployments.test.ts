import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { scheduleIdOf } from '../../api/deployments/timer-definitions.js';
import { startHarness, type Answer, type Harness } from './harness.js';
import { flow, form, model, messageStartModel, scriptModel, timerStartModel, userTaskModel } from './models.js';

const BROKEN_FEEL = scriptModel('broken').replace('=a + b', '=a + ');
const UNKNOWN_ELEMENT = model({
  id: 'unknown',
  body: `<bpmn:startEvent id="start"/>${flow('start', 'implicit')}\n<bpmn:implicitThrowEvent id="implicit"/>${flow('implicit', 'end')}<bpmn:endEvent id="end"/>`,
});
const MISSING_TARGET = model({
  id: 'open',
  body: `<bpmn:startEvent id="start"/>\n<bpmn:sequenceFlow id="dangling" sourceRef="start" targetRef="nowhere"/>`,
});
const MISSING_INPUT = model({
  id: 'input',
  body: `<bpmn:startEvent id="start"/>${flow('start', 'mail')}
<bpmn:serviceTask id="mail"><bpmn:extensionElements><zeebe:taskDefinition type="email:send"/></bpmn:extensionElements></bpmn:serviceTask>
${flow('mail', 'end')}<bpmn:endEvent id="end"/>`,
});
const BOMB = `<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><b>&b;</b>`;

describe('deployments over HTTP', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness({ worker: false });
  });
  afterAll(() => api.close());

  const count = async (): Promise<object> =>
    (
      await api.sql(
        `SELECT (SELECT count(*)::int FROM engine.deployments) AS deployments, (SELECT count(*)::int FROM engine.resources) AS resources,
           (SELECT count(*)::int FROM engine.process_definitions) AS definitions, (SELECT count(*)::int FROM engine.forms) AS forms`,
      )
    )[0] as object;

  it('answer what they deployed, as Camunda 8 does', async () => {
    const { body } = await api.deploy({ 'a.bpmn': userTaskModel('first'), 'a.form': form('first-form') });
    expect(body).toEqual({
      deploymentKey: expect.stringMatching(/^\d+$/),
      tenantId: '<default>',
      diagnostics: [],
      deployments: [
        {
          processDefinition: {
            processDefinitionId: 'first',
            processDefinitionVersion: 1,
            processDefinitionKey: expect.stringMatching(/^\d+$/),
            resourceName: 'a.bpmn',
            tenantId: '<default>',
          },
          decisionDefinition: null,
          decisionRequirements: null,
          form: null,
          resource: null,
        },
        {
          processDefinition: null,
          decisionDefinition: null,
          decisionRequirements: null,
          form: {
            formId: 'first-form',
            version: 1,
            formKey: expect.stringMatching(/^\d+$/),
            resourceName: 'a.form',
            tenantId: '<default>',
          },
          resource: null,
        },
      ],
    });
    const key: string = body.deployments[0].processDefinition.processDefinitionKey;
    expect((await api.get(`/process-definitions/${key}`)).body).toMatchObject({
      processDefinitionKey: key,
      processDefinitionId: 'first',
      name: 'Review',
      version: 1,
      versionTag: null,
      resourceName: 'a.bpmn',
      tenantId: '<default>',
      hasStartForm: false,
      state: 'ACTIVE',
    });
    const xml = await api.get(`/process-definitions/${key}/xml`);
    expect(xml).toMatchObject({ status: 200, type: 'text/xml; charset=utf-8', body: userTaskModel('first') });
    expect((await api.get(`/process-definitions/${key}/form`)).status).toBe(204);
  });

  it('answer the version that is there when nothing changed, and new versions of all files when one did', async () => {
    const versions = (answer: Awaited<ReturnType<Harness['deploy']>>): unknown[] =>
      answer.body.deployments.map(
        (item: { processDefinition?: { processDefinitionVersion: number }; form?: { version: number } }) =>
          item.processDefinition?.processDefinitionVersion ?? item.form?.version,
      );
    const files = { 'same.bpmn': userTaskModel('same'), 'same.form': form('same-form') };
    const first = await api.deploy(files);
    const before = await count();
    const again = await api.deploy(files);
    expect(again.body).toEqual(first.body);
    expect(await count()).toEqual(before);
    expect(versions(await api.deploy({ ...files, 'same.form': form('same-form', 'other') }))).toEqual([2, 2]);
    expect(versions(await api.deploy({ 'renamed.bpmn': files['same.bpmn'] }))).toEqual([3]);
    const latest = await api.post('/process-definitions/search', {
      filter: { processDefinitionId: 'same', isLatestVersion: true },
    });
    expect(latest.body.items).toMatchObject([{ version: 3, resourceName: 'renamed.bpmn' }]);
    const all = await api.post('/process-definitions/search', {
      filter: { processDefinitionId: 'same' },
      sort: [{ field: 'version', order: 'DESC' }],
    });
    expect(all.body.items.map((item: { version: number }) => item.version)).toEqual([3, 2, 1]);
  });

  it('give versions without gaps to deployments at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => api.deploy({ [`v${String(n)}.bpmn`]: userTaskModel('racing') })),
    );
    const versions = answers.map(
      (answer) => answer.body.deployments[0].processDefinition.processDefinitionVersion as number,
    );
    expect(versions.sort()).toEqual([1, 2, 3, 4, 5]);
  });

  describe('refuse', () => {
    let before: object;
    beforeAll(async () => {
      before = await count();
    });
    afterEach(async () => {
      expect(await count()).toEqual(before);
    });

    it.each([
      ['text that is no XML', 'not xml', 'FILE_NOT_XML', undefined, 1],
      ['an XML bomb', BOMB, 'FILE_FORBIDDEN_XML', undefined, 1],
      ['an unknown element', UNKNOWN_ELEMENT, 'ELEMENT_UNSUPPORTED', 'implicit', 6],
      ['a catalogue activity without its input', MISSING_INPUT, 'ACTIVITY_INPUT_MISSING', 'mail', 6],
      ['a broken expression', BROKEN_FEEL, 'EXPRESSION_SYNTAX', 'sum', 6],
      ['a flow without target', MISSING_TARGET, 'FLOW_TARGET_MISSING', 'dangling', 6],
    ])('%s', async (_, xml, code, elementId, line) => {
      const answer = await api.deploy({
        'good.bpmn': userTaskModel('good'),
        'bad.bpmn': xml,
        'good.form': form('good-form'),
      });
      expect(answer).toMatchObject({
        status: 400,
        type: expect.stringContaining('application/problem+json'),
        body: {
          type: 'about:blank',
          title: 'Bad Request',
          status: 400,
          instance: '/v2/deployments',
          code: 'DEPLOYMENT_REFUSED',
        },
      });
      expect(answer.body.detail).toMatch(/^Expected .*, but: bad\.bpmn, line \d+: Expected /);
      expect(answer.body.diagnostics).toContainEqual(
        expect.objectContaining({
          code,
          severity: 'error',
          file: 'bad.bpmn',
          line,
          ...(elementId === undefined ? {} : { elementId }),
          message: expect.stringMatching(/^Expected .*, but /),
        }),
      );
      const dry = await api.deploy({ 'bad.bpmn': xml }, '/deployments/validation');
      expect(dry).toMatchObject({ status: 200, body: { valid: false } });
      expect(dry.body.diagnostics.map((diagnostic: { code: string }) => diagnostic.code)).toContain(code);
    });

    it.each([
      ['a file of another kind', { 'a.txt': 'hello' }, 'RESOURCE_UNKNOWN'],
      ['a form that is none', { 'a.form': '{}' }, 'FORM_INVALID'],
      ['a process twice', { 'a.bpmn': userTaskModel('twice'), 'b.bpmn': userTaskModel('twice') }, 'ID_DUPLICATE'],
    ])('%s', async (_, files: Readonly<Record<string, string>>, code) => {
      const answer = await api.deploy(files);
      expect(answer.status).toBe(400);
      expect(answer.body.diagnostics).toMatchObject([{ code }]);
    });

    it('no files, files under another name, and other tenants', async () => {
      expect(await api.deploy({})).toMatchObject({ status: 400, body: { code: 'INVALID_ARGUMENT' } });
      const misnamed = new FormData();
      misnamed.append('files', new Blob([userTaskModel('good')]), 'good.bpmn');
      const tenant = new FormData();
      tenant.append('resources', new Blob([userTaskModel('good')]), 'good.bpmn');
      tenant.append('tenantId', 'acme');
      for (const body of [misnamed, tenant]) {
        const response = await fetch(`${api.url}/v2/deployments`, { method: 'POST', body });
        expect(response.status).toBe(400);
        expect(response.headers.get('content-type')).toContain('application/problem+json');
      }
    });

    it('nothing in a dry run of good files, but store nothing either', async () => {
      const dry = await api.deploy({ 'good.bpmn': userTaskModel('good') }, '/deployments/validation');
      expect(dry).toMatchObject({ status: 200, body: { valid: true } });
      expect(dry.body.diagnostics).toMatchObject([
        { code: 'LINT_LABEL_REQUIRED', severity: 'info', elementId: 'start', line: 5 },
        { code: 'LINT_LABEL_REQUIRED', severity: 'info', elementId: 'end', line: 7 },
      ]);
      expect(dry.body.drawings).toBeUndefined();
    });

    it('what a shop finds severe enough', async () => {
      const validate = async (lint: string): Promise<{ readonly status: number; readonly body: unknown }> => {
        const form = new FormData();
        form.append('resources', new Blob([userTaskModel('good')]), 'good.bpmn');
        form.append('lint', lint);
        form.append('svg', 'true');
        const response = await fetch(`${api.url}/v2/deployments/validation`, { method: 'POST', body: form });
        return { status: response.status, body: await response.json() };
      };
      expect(await validate('LINT_*=off')).toMatchObject({ status: 200, body: { valid: true, diagnostics: [] } });
      expect(await validate('LINT_LABEL_REQUIRED=error')).toMatchObject({
        body: { valid: false, drawings: [{ file: 'good.bpmn', svg: expect.stringContaining('class="mark error"') }] },
      });
      expect(await validate('LINT_LABEL_REQUIRED=loud')).toMatchObject({
        status: 400,
        body: { code: 'INVALID_ARGUMENT' },
      });
    });
  });

  it('warn of processes and forms that are not deployed, until they are', async () => {
    const calling = model({
      id: 'calling',
      body: `<bpmn:startEvent id="start"/>${flow('start', 'call')}
<bpmn:callActivity id="call"><bpmn:extensionElements><zeebe:calledElement processId="called-later"/></bpmn:extensionElements></bpmn:callActivity>
${flow('call', 'review')}
<bpmn:userTask id="review"><bpmn:extensionElements><zeebe:userTask/><zeebe:formDefinition formId="form-later"/></bpmn:extensionElements></bpmn:userTask>
${flow('review', 'end')}<bpmn:endEvent id="end"/>`,
    });
    const { body } = await api.deploy({ 'calling.bpmn': calling });
    expect(body.diagnostics).toMatchObject([
      { code: 'CALLED_PROCESS_UNKNOWN', severity: 'warning', elementId: 'call', line: 6 },
      { code: 'FORM_UNKNOWN', severity: 'warning', elementId: 'review', line: 8 },
    ]);
    await api.deploy({ 'called-later.bpmn': userTaskModel('called-later') });
    const later = JSON.stringify({ id: 'form-later', components: [] });
    const again = await api.deploy({ 'calling.bpmn': calling, 'later.form': later });
    expect(again.body.diagnostics).toEqual([]);
  });

  it('take scripts beside the models that name them', async () => {
    const scripted = model({
      id: 'scripted',
      body: `<bpmn:startEvent id="begin"><bpmn:timerEventDefinition><bpmn:timeDate>2041-05-06T07:08:09Z</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>${flow('begin', 'sum')}
<bpmn:scriptTask id="sum" scriptFormat="javascript" camunda:resource="deployment://sums/add.js"/>
${flow('sum', 'end')}<bpmn:endEvent id="end"/>`,
    })
      .replace(
        'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
        'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
      )
      .replace('Camunda Cloud', 'Camunda Platform');
    const deploy = async (files: Readonly<Record<string, string>>): Promise<number> =>
      (await api.deploy({ 'scripted.bpmn': scripted, ...files })).body.deployments[0].processDefinition
        .processDefinitionVersion as number;
    expect(await deploy({ 'add.js': '1 + 2' })).toBe(1);
    expect(await deploy({ 'add.js': '1 + 2' })).toBe(1);
    expect(await deploy({ 'add.js': '1 + 3' })).toBe(2);
    const [definition] = await api.sql<{ key: string }>(
      `SELECT key FROM engine.process_definitions WHERE process_id = 'scripted' AND version = 2`,
    );
    const timer = api.temporal.schedule.getHandle(scheduleIdOf(definition?.key ?? '', { elementId: 'begin', nth: 0 }));
    expect((await timer.describe()).info.nextActionTimes.map((at) => at.toISOString())).toEqual([
      '2041-05-06T07:08:09.000Z',
    ]);
    await timer.delete();
    expect((await api.deploy({ 'scripted.bpmn': scripted })).body.diagnostics).toMatchObject([
      { code: 'SCRIPT_FILE_MISSING', elementId: 'sum', line: 6 },
    ]);
    expect((await api.deploy({ 'add.js': '1' })).body.diagnostics).toMatchObject([{ code: 'RESOURCE_UNKNOWN' }]);
  });

  it('keep names beyond ASCII', async () => {
    const { body } = await api.deploy({ 'Prüfung ✓.bpmn': userTaskModel('umlaut') });
    expect(body.deployments[0].processDefinition.resourceName).toBe('Prüfung ✓.bpmn');
  });

  it('open message starts for the latest version alone', async () => {
    await api.deploy({ 'm.bpmn': messageStartModel('ordering', 'ordered') });
    await api.deploy({ 'm.bpmn': messageStartModel('ordering', 'ordered-anew') });
    const open = await api.sql(
      'SELECT message_name AS name, element_id AS element FROM engine.message_start_subscriptions WHERE process_id = $1',
      ['ordering'],
    );
    expect(open).toEqual([{ name: 'ordered-anew', element: 'begin' }]);
  });

  it('begin as design files, which nobody overwrites unseen, and which come back', async () => {
    const make = async (name: string, content: string, folder = 'Sales/Leads'): Promise<Answer> =>
      api.post('/design-files', { name, folder, content });
    const { status, body: first } = await make('lead.bpmn', userTaskModel('lead'));
    expect(status).toBe(201);
    expect(first).toMatchObject({ kind: 'BPMN', folder: 'Sales/Leads', version: 1, definitionIds: ['lead'] });
    expect((await make('lead.bpmn', '<half')).body).toMatchObject({ name: 'lead (2).bpmn', definitionIds: [] });
    expect((await make('lead.form', form('lead-form'), '')).body).toMatchObject({ definitionIds: ['lead-form'] });
    expect((await make('lead.txt', '')).body.detail).toContain('to be a name that ends in .bpmn, .dmn or .form');
    expect((await make('lead.dmn', '', '../up/')).status).toBe(400);
    expect((await api.get('/design-files/folders')).body).toEqual([
      { folder: '', fileCount: 1 },
      { folder: 'Sales/Leads', fileCount: 2 },
    ]);

    const at = `/design-files/${first.designFileKey}`;
    const ada = { 'baton-actor': 'ada' };
    const saved = await api.call('PUT', `${at}/content`, { content: userTaskModel('new'), version: 1 }, ada);
    expect(saved.body).toMatchObject({ version: 2, updatedBy: 'ada', definitionIds: ['new'] });
    expect(await api.call('PUT', `${at}/content`, { content: 'late', version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'VERSION_CONFLICT', detail: expect.stringContaining('but ada saved version 2') },
    });
    expect((await api.get(at)).body.content).toBe(userTaskModel('new'));

    expect((await api.call('PATCH', at, { name: 'lead (2).bpmn' })).body.code).toBe('ALREADY_EXISTS');
    expect((await api.call('PATCH', at, { name: 'lead.form' })).status).toBe(400);
    expect((await api.call('PATCH', at, { folder: '' })).body).toMatchObject({ folder: '', name: 'lead.bpmn' });
    expect((await api.call('DELETE', at)).status).toBe(204);
    expect((await api.get(at)).status).toBe(404);
    await make('lead.bpmn', '', '');
    expect((await api.post(`${at}/restoration`)).body).toMatchObject({ name: 'lead (2).bpmn', folder: '' });
    expect((await api.post(`${at}/restoration`)).status).toBe(404);
    const found = await api.post('/design-files/search', { filter: { definitionIds: { $in: ['new'] } } });
    expect(found.body.items).toEqual([expect.not.objectContaining({ content: expect.anything() })]);
  });

  describe('make Temporal Schedules of timer start events', () => {
    const deployTimer = async (id: string, timer: string): Promise<string> => {
      const { body } = await api.deploy({ 't.bpmn': timerStartModel(id, timer) });
      return body.deployments[0].processDefinition.processDefinitionKey as string;
    };
    const schedule = (key: string): ReturnType<ReturnType<Harness['temporal']['schedule']['getHandle']>['describe']> =>
      api.temporal.schedule.getHandle(scheduleIdOf(key, { elementId: 'begin', nth: 0 })).describe();
    const remove = (key: string): Promise<unknown> =>
      api.temporal.schedule.getHandle(scheduleIdOf(key, { elementId: 'begin', nth: 0 })).delete();

    it('by cron, of the latest version alone', async () => {
      const first = await deployTimer('cron', '<bpmn:timeCycle>0 30 8 ? * MON-FRI</bpmn:timeCycle>');
      const described = await schedule(first);
      expect(described.policies.overlap).toBe('ALLOW_ALL');
      const next = described.info.nextActionTimes[0] as Date;
      expect([next.getUTCHours(), next.getUTCMinutes(), next.getUTCSeconds()]).toEqual([8, 30, 0]);
      expect([1, 2, 3, 4, 5]).toContain(next.getUTCDay());
      const second = await deployTimer('cron', '<bpmn:timeCycle>0 0 9 * * *</bpmn:timeCycle>');
      await expect(schedule(first)).rejects.toThrow();
      expect(((await schedule(second)).info.nextActionTimes[0] as Date).getUTCHours()).toBe(9);
      await deployTimer('cron', '<bpmn:timeDate>2000-01-01T00:00:00Z</bpmn:timeDate>');
      await expect(schedule(second)).rejects.toThrow();
    });

    it('by a repeating duration, as often as it says', async () => {
      const key = await deployTimer('repeat', '<bpmn:timeCycle>R3/PT1H</bpmn:timeCycle>');
      const [row] = await api.sql<{ at: Date }>(
        'SELECT created_at AS at FROM engine.process_definitions WHERE key = $1',
        [key],
      );
      const deployedAt = Math.ceil((row?.at.getTime() ?? 0) / 1000) * 1000;
      const { info } = await schedule(key);
      expect(info.nextActionTimes.map((at) => at.getTime() - deployedAt)).toEqual([3_600_000, 7_200_000, 10_800_000]);
      await remove(key);
    });

    it('by months, and by a date', async () => {
      const monthly = await deployTimer('monthly', '<bpmn:timeCycle>R/2040-01-31T10:00:00Z/P1M</bpmn:timeCycle>');
      const times = (await schedule(monthly)).info.nextActionTimes.map((at) => at.toISOString());
      expect(times.slice(0, 2)).toEqual(['2040-01-31T10:00:00.000Z', '2040-02-29T10:00:00.000Z']);
      const once = await deployTimer('once', '<bpmn:timeDate>2041-05-06T07:08:09Z</bpmn:timeDate>');
      expect((await schedule(once)).info.nextActionTimes.map((at) => at.toISOString())).toEqual([
        '2041-05-06T07:08:09.000Z',
      ]);
      await remove(monthly);
      await remove(once);
    });
  });
});
