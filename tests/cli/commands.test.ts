/** What the commands ask of the API, and what they show of its answers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, it, test } from '@jest/globals';

import { createClient } from '../../bin/client.js';
import { hasColours, useColours } from '../../bin/colour.js';
import type { Output } from '../../bin/commands/command.js';
import { COMMANDS } from '../../bin/commands/index.js';
import { PROGRAMS } from '../../bin/programs.js';
import { type Answer, type ApiStub, startApiStub } from './api-stub.js';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function run(
  line: readonly string[],
  answers: Readonly<Record<string, Answer>>,
): Promise<{ readonly output: Output; readonly api: ApiStub }> {
  const api = await startApiStub(answers);
  cleanups.push(() => api.stop());
  const [name, ...args] = line;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) throw new Error(`Expected a command, but "${name}" is none`);
  const options = { ...command.options, as: { type: 'string' as const } };
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const actor = typeof values['as'] === 'string' ? values['as'] : undefined;
  const client = createClient({ url: api.url, actor });
  return { output: await command.run({ client, arguments: positionals, values, services: undefined }), api };
}

function file(name: string, text: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'baton-cli-'));
  cleanups.push(() => rmSync(directory, { recursive: true }));
  writeFileSync(join(directory, name), text);
  return join(directory, name);
}

const TASK = {
  userTaskKey: '10000001',
  name: 'Accept the lead',
  elementId: 'accept-lead',
  state: 'CREATED',
  assignee: null,
  candidateGroups: ['sales'],
  processDefinitionId: 'lead-handoff',
  processInstanceKey: '10000000',
  creationDate: '2026-11-20T10:00:00.000Z',
};

describe('diff', () => {
  const search = {
    'POST /v2/process-definitions/search': {
      body: {
        items: [
          { processDefinitionKey: '30', version: 3 },
          { processDefinitionKey: '20', version: 2 },
          { processDefinitionKey: '10', version: 1 },
        ],
      },
    },
  };
  const body = {
    sentences: ['User task ‘Review it’ (review) is gone.'],
    instances: {
      running: 7,
      touched: 2,
      items: [
        { processInstanceKey: '70', elementIds: ['review'], migrationProblems: ['Expected a mapping, but …'] },
        { processInstanceKey: '71', elementIds: ['pack'], migrationProblems: [] },
      ],
    },
  };

  it('compares the last two versions, and says whom that touches', async () => {
    const { output } = await run(['diff', 'order'], {
      ...search,
      'GET /v2/process-definitions/20/diff?to=30': { body },
    });
    expect(output.text.split('\n')).toEqual([
      'Version 2 → 3',
      'User task ‘Review it’ (review) is gone.',
      '',
      '2 of 7 running instances of version 2 are touched.',
      '70  at review  cannot migrate',
      '  Expected a mapping, but …',
      '71  at pack  can migrate',
    ]);
  });

  it('compares the versions that are named; one that is not there is refused', async () => {
    const { output } = await run(['diff', 'order', '--from', '3', '--to', '1'], {
      ...search,
      'GET /v2/process-definitions/30/diff?to=10': { body: { ...body, sentences: [] } },
    });
    expect(output.text).toContain('Version 3 → 1\nNo difference in what runs.');
    await expect(run(['diff', 'order', '--to', '4'], search)).rejects.toThrow('version 4');
    await expect(run(['diff', 'order', '--to', '1'], search)).rejects.toThrow('two versions');
  });
});

describe('deploy', () => {
  it('sends the files under their names and lists what they became', async () => {
    const processDefinition = {
      processDefinitionId: 'order',
      processDefinitionVersion: 3,
      processDefinitionKey: '20000000',
    };
    const { output, api } = await run(['deploy', file('order.bpmn', '<xml/>')], {
      'POST /v2/deployments': { body: { deploymentKey: '1', deployments: [{ processDefinition }] } },
    });
    expect(api.asked[0]?.body).toContain('name="resources"; filename="order.bpmn"');
    expect(output.text).toBe('process  order  version 3  key 20000000');
  });

  it('refuses with the detail and each diagnostic: file, line, code and element', async () => {
    const diagnostic = {
      code: 'FLOW_TARGET_MISSING',
      severity: 'error',
      message: 'Expected …',
      file: 'order.bpmn',
      line: 16,
      elementId: 'f',
    };
    const refused = run(['deploy', file('order.bpmn', '<xml/>')], {
      'POST /v2/deployments': { status: 400, body: { detail: 'Nothing was deployed.', diagnostics: [diagnostic] } },
    });
    await expect(refused).rejects.toThrow(
      'Nothing was deployed.\n  order.bpmn:16  FLOW_TARGET_MISSING  [f] Expected …',
    );
  });

  it('refuses a file that is not there', async () => {
    await expect(run(['deploy', 'no-such.bpmn'], {})).rejects.toThrow('Expected a readable file no-such.bpmn');
  });
});

describe('complete', () => {
  const answers = {
    'GET /v2/user-tasks/10000001': { body: TASK },
    'POST /v2/user-tasks/10000001/assignment': { body: null },
    'POST /v2/user-tasks/10000001/completion': { body: null },
  };

  it('takes a task that nobody has, without taking it from anybody', async () => {
    const { api } = await run(['complete', '10000001', '--as', 'ada', '--variables', '{"decision":"accept"}'], answers);
    expect(api.asked.map(({ method, path, actor, body }) => [method, path, actor, body])).toEqual([
      ['GET', '/v2/user-tasks/10000001', 'ada', ''],
      ['POST', '/v2/user-tasks/10000001/assignment', 'ada', '{"assignee":"ada","allowOverride":false}'],
      ['POST', '/v2/user-tasks/10000001/completion', 'ada', '{"variables":{"decision":"accept"}}'],
    ]);
  });

  it('leaves the assignment alone where the task is already theirs', async () => {
    const { api } = await run(['complete', '10000001', '--as', 'ada'], {
      ...answers,
      'GET /v2/user-tasks/10000001': { body: { ...TASK, assignee: 'ada' } },
    });
    expect(api.asked.map(({ path }) => path)).not.toContain('/v2/user-tasks/10000001/assignment');
  });

  it.each([
    ['{', 'Expected --variables to be JSON'],
    ['[1]', 'Expected --variables to be a JSON object'],
  ])('refuses the variables %s', async (variables, message) => {
    await expect(run(['complete', '10000001', '--variables', variables], answers)).rejects.toThrow(message);
  });
});

describe('tasks', () => {
  it('asks for open ones and aligns them', async () => {
    const { output, api } = await run(['tasks', '--group', 'sales'], {
      'POST /v2/user-tasks/search': { body: { items: [TASK] } },
    });
    expect(JSON.parse(api.asked[0]?.body ?? '')).toMatchObject({
      filter: { candidateGroup: 'sales', state: 'CREATED' },
    });
    const [head, row] = output.text.split('\n');
    expect(row?.indexOf('sales')).toBe(head?.indexOf('GROUPS'));
  });
});

test.each([
  ['suspend', 'suspension', 'Process instance 7 is suspended.'],
  ['resume', 'resumption', 'Process instance 7 goes on.'],
])('%s', async (name, route, text) => {
  const { output } = await run([name, '7'], { [`POST /v2/process-instances/7/${route}`]: { body: {} } });
  expect(output).toEqual({ json: { processInstanceKey: '7' }, text });
  await expect(run([name, '7'], {})).rejects.toThrow('Expected');
});

describe('what staff say and hand on', () => {
  const said = {
    commentKey: '7',
    author: 'ada',
    text: 'Ask @bob',
    creationDate: '2026-11-20T10:00:00.000Z',
    editDate: '2026-11-20T11:00:00.000Z',
  };

  it('comments, with whom it concerns, and lists comments', async () => {
    const { output, api } = await run(['comment', '10000001', 'Ask @bob', '--mention', 'bob', '--as', 'ada'], {
      'POST /v2/user-tasks/10000001/comments': { body: said },
    });
    expect(api.asked).toMatchObject([{ actor: 'ada', body: '{"text":"Ask @bob","mentions":["bob"]}' }]);
    expect(output.text).toBe('Comment 7 is added.');
    const listed = await run(['comments', '10000001'], {
      'POST /v2/user-tasks/10000001/comments/search': {
        body: { items: [said, { ...said, author: null, editDate: null }] },
      },
    });
    expect(listed.output.text).toMatch(/^ada {2}[-\d: ]+ \(edited\)\nAsk @bob\n\nsomebody {2}[-\d: ]+\nAsk @bob$/);
  });

  it('delegates a task and hands it back', async () => {
    const answers = {
      'POST /v2/user-tasks/10000001/delegation': { body: null },
      'POST /v2/user-tasks/10000001/resolution': { body: null },
    };
    const given = await run(['delegate', '10000001', 'bob', '--as', 'ada'], answers);
    expect(given.api.asked).toMatchObject([{ actor: 'ada', body: '{"assignee":"bob"}' }]);
    const back = await run(['hand-back', '10000001', '--variables', '{"ok":true}', '--as', 'bob'], answers);
    expect(back.api.asked).toMatchObject([{ actor: 'bob', body: '{"variables":{"ok":true}}' }]);
    expect(back.output).toEqual({
      json: { userTaskKey: '10000001' },
      text: 'Task 10000001 is with its owner again.',
    });
  });

  it('shows in a timeline who did what', async () => {
    const event = {
      timestamp: '2026-11-20T10:00:00.000Z',
      actorId: 'ada',
      entityType: 'USER_TASK',
      operationType: 'ASSIGN',
      action: 'delegate',
      elementName: 'Accept the lead',
      details: { before: {}, after: { assignee: 'bob', owner: 'ada', candidateGroups: [] } },
    };
    const operation = {
      ...event,
      actorId: null,
      entityType: 'PROCESS_INSTANCE',
      operationType: 'MODIFY',
      action: null,
      elementName: null,
      details: {},
    };
    const { output } = await run(['timeline', '10000000'], {
      'GET /v2/process-instances/10000000/timeline': { body: { items: [], events: [event, operation] } },
    });
    const rows = output.text
      .split('\n')
      .slice(-2)
      .map((line) => line.split(/ {2,}/).slice(1));
    expect(rows).toEqual([
      ['ada', 'delegate', 'Accept the lead', 'assignee: bob, owner: ada'],
      ['modify', 'process instance'],
    ]);
  });
});

describe('durations', () => {
  it('asks for the latest version and writes times for people', async () => {
    const measures = {
      count: 2,
      min: 350,
      avg: 4_200,
      p50: 4_200,
      p90: 185_000,
      p95: 7_800_000,
      p99: 97_200_000,
      max: 97_200_000,
    };
    const { output } = await run(['durations', 'order'], {
      'POST /v2/process-definitions/search': {
        body: {
          items: [
            { processDefinitionKey: '1', version: 1 },
            { processDefinitionKey: '2', version: 2 },
          ],
        },
      },
      'POST /v2/process-definitions/2/statistics/durations': {
        body: { items: [{ elementId: 'a', elementName: 'Approve', elementType: 'USER_TASK', ...measures }] },
      },
    });
    expect(output.text.split('\n')[1]?.split(/ {2,}/)).toEqual([
      'Approve',
      'USER_TASK',
      '2',
      '350 ms',
      '4.2 s',
      '4.2 s',
      '3 min 5 s',
      '2 h 10 min',
      '1 d 3 h',
      '1 d 3 h',
    ]);
  });

  it('of tasks tell who waited, who worked and what was late, by a calendar', async () => {
    const [waiting, working] = [60_000, 120_000].map((ms) => ({
      ...Object.fromEntries(['min', 'avg', 'p50', 'p90', 'p95', 'p99', 'max'].map((name) => [name, ms])),
      count: 3,
    }));
    const group = { count: 3, waiting, working, dueCount: 2, breachCount: 1 };
    const { output, api } = await run(
      ['durations', 'order', '--tasks', '--by', 'assignee,period', '--period', 'week', '--calendar', 'business'],
      {
        'POST /v2/user-tasks/statistics/durations': {
          body: { items: [{ ...group, assignee: null, period: '2026-11-16T00:00:00.000Z' }] },
        },
      },
    );
    expect(JSON.parse(api.asked[0]?.body ?? '')).toEqual({
      groupBy: ['assignee', 'period'],
      period: 'week',
      calendar: 'business',
      filter: { processDefinitionId: 'order' },
    });
    expect(output.text.split('\n')[1]?.split(/ {2,}/).slice(1)).toEqual([
      '(others)',
      '3',
      '1 min 0 s',
      '1 min 0 s',
      '2 min 0 s',
      '2 min 0 s',
      '1 of 2',
    ]);
  });

  it('refuses a process that is not deployed', async () => {
    const answers = { 'POST /v2/process-definitions/search': { body: { items: [] } } };
    await expect(run(['durations', 'order'], answers)).rejects.toThrow(
      'Expected a deployed process "order", but there is none.',
    );
  });
});

it('there is a command for each thing that staff, designers and operators do', () => {
  const names = [...PROGRAMS, ...COMMANDS].map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(
      'up deploy validate start tasks complete publish instances incidents resolve simulate bench'.split(' '),
    ),
  );
  expect(new Set(names).size).toBe(names.length);
});

describe('colours', () => {
  afterEach(() => {
    useColours(false);
  });

  it.each([
    ['a terminal that has them', { isTTY: true, hasColors: () => true }, {}, true],
    ['a terminal without', { isTTY: true, hasColors: () => false }, {}, false],
    ['a pipe', {}, {}, false],
    ['NO_COLOR', { isTTY: true, hasColors: () => true }, { NO_COLOR: '1' }, false],
    ['NO_COLOR and FORCE_COLOR', {}, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['an empty NO_COLOR', { isTTY: true, hasColors: () => true }, { NO_COLOR: '' }, true],
    ['FORCE_COLOR', {}, { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', { isTTY: true, hasColors: () => true }, { FORCE_COLOR: '0' }, false],
  ])('with %s', (_, stream, env, expected) => {
    expect(hasColours(stream, env)).toBe(expected);
  });

  it('tell late tasks and titles, leave the columns aligned, and stay out of JSON', async () => {
    const late = { ...TASK, dueDate: '2020-01-01T00:00:00.000Z' };
    const answers = { 'POST /v2/user-tasks/search': { body: { items: [late, TASK] } } };
    const plain = (await run(['tasks'], answers)).output;
    useColours(true);
    const coloured = (await run(['tasks'], answers)).output;
    expect(coloured.text).toContain('\u001b[1mTASK\u001b[22m');
    expect(coloured.text).toContain('\u001b[31m2020-01-01');
    expect(stripVTControlCharacters(coloured.text)).toBe(plain.text);
    expect(coloured.json).toEqual(plain.json);
    expect(plain.text).not.toContain('\u001b');
  });
});

it('an API that does not answer is said so', async () => {
  const api = await startApiStub({});
  await api.stop();
  await expect(createClient({ url: api.url }).get('/topology')).rejects.toThrow('does not answer');
});
