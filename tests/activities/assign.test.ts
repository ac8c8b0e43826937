import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { judge, type Member, type Wanted } from '../../activities/collaboration/candidates.js';
import { failureOf, startBench, type Bench } from './bench.js';

const member = (more: Partial<Member> = {}): Member => ({
  username: 'ann',
  active: true,
  territories: ['*'],
  skills: [],
  openTasks: 0,
  openRecords: 0,
  justAssigned: 0,
  ...more,
});
const wanted = (more: Partial<Wanted> = {}): Wanted => ({ department: 'd', territory: null, exclude: [], ...more });

describe('judgement', () => {
  test.each<[string, Partial<Member>, Partial<Wanted>, number]>([
    ['nothing to do', {}, {}, 1],
    ['load of each kind', { openTasks: 1, openRecords: 1, justAssigned: 1 }, {}, 1 / 4],
    ['named territory', { territories: ['DE'], openTasks: 1 }, { territory: 'DE' }, 2 + 1 / 2],
    ['rest of the world', { openTasks: 1 }, { territory: 'DE' }, 1 / 2],
    ['useful skills', { skills: ['a', 'b'] }, { usefulSkills: ['a', 'b', 'c', 'd'] }, 1 / 2 + 1],
    ['preferred', { openTasks: 3 }, { preferred: 'ann' }, 4 + 1 / 4],
    [
      'everything',
      { territories: ['DE'], skills: ['a'] },
      { territory: 'DE', usefulSkills: ['a'], preferred: 'ann' },
      8,
    ],
  ])('scores %s', (_, facts, wants, score) => {
    expect(judge(member(facts), wanted(wants))).toMatchObject({ eligible: true, score });
  });

  test.each<[string, Partial<Member>, Partial<Wanted>]>([
    ['Is not available.', { active: false }, {}],
    ['Is excluded.', {}, { exclude: ['ann'] }],
    ['Does not look after DE.', { territories: ['FR'] }, { territory: 'DE' }],
    ['Lacks law, tax.', { skills: ['sales'] }, { skills: ['law', 'sales', 'tax'] }],
    ['Has 2 open, of at most 2.', { openTasks: 2 }, { maximumLoad: 2 }],
  ])('%s', (reason, facts, wants) => {
    const judged = judge(member(facts), wanted(wants));
    expect([judged.eligible, judged.reasons[0]]).toEqual([false, reason]);
  });

  test('names the territory before any load and any skill', () => {
    const busy = judge(
      member({ territories: ['DE'], openTasks: 1000 }),
      wanted({ territory: 'DE', usefulSkills: ['a'] }),
    );
    const idle = judge(member({ skills: ['a'] }), wanted({ territory: 'DE', usefulSkills: ['a'] }));
    expect(busy.score).toBeGreaterThan(idle.score);
  });
});

describe('collaboration:assign', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench();
    await bench.query(`INSERT INTO crm.departments (name, title, manager) VALUES ('help', 'Help', 'sofia')`);
    await bench.query(`INSERT INTO crm.users (username, name, email, department, territories, skills) VALUES
      ('ann', 'Ann', 'ann@baton.example', 'help', '{*}', '{network,billing}'),
      ('bob', 'Bob', 'bob@baton.example', 'help', '{*}', '{network}'),
      ('cyd', 'Cyd', 'cyd@baton.example', 'help', '{CN}', '{}')`);
  });
  afterAll(() => bench.stop());
  beforeEach(() => bench.query('DELETE FROM crm.assignments'));

  const assigneeOf = async (input: Record<string, string | string[] | number>, key?: string) =>
    (await bench.run('collaboration:assign', { department: 'help', ...input }, key === undefined ? {} : { key }))[
      'assignee'
    ];
  let tasks = 0;
  const openTask = async (assignee: string, processInstanceKey = '1'): Promise<string> => {
    tasks += 1;
    const key = String(tasks);
    await bench.query(
      `INSERT INTO engine.user_tasks (key, state, element_instance_key, process_instance_key, process_definition_key,
         process_id, element_id, assignee, created_at) VALUES ($1, 'CREATED', $1, $3, 1, 'p', 'e', $2, now())`,
      [key, assignee, processInstanceKey],
    );
    return key;
  };

  test('says who, who leads, and why', async () => {
    await expect(
      bench.run('collaboration:assign', { department: 'help', skills: ['network'], usefulSkills: ['billing'] }),
    ).resolves.toEqual({
      assignee: 'ann',
      assigneeName: 'Ann',
      assigneeEmail: 'ann@baton.example',
      manager: 'sofia',
      managerEmail: 'sofia@baton.example',
      candidates: [
        {
          username: 'ann',
          eligible: true,
          score: 2,
          load: 0,
          reasons: ['Knows billing: 1.', 'Has 0 open tasks, 0 open records and 0 just assigned: 1.'],
        },
        {
          username: 'bob',
          eligible: true,
          score: 1,
          load: 0,
          reasons: ['Has 0 open tasks, 0 open records and 0 just assigned: 1.'],
        },
        {
          username: 'cyd',
          eligible: false,
          score: 1,
          load: 0,
          reasons: ['Lacks network.', 'Has 0 open tasks, 0 open records and 0 just assigned: 1.'],
        },
      ],
    });
  });

  test('spreads choices that are made at the same time evenly', async () => {
    const chosen = await Promise.all(Array.from({ length: 9 }, () => assigneeOf({})));
    expect(['ann', 'bob', 'cyd'].map((name) => chosen.filter((one) => one === name).length)).toEqual([3, 3, 3]);
  });

  test('counts a choice until its task is open, and then the task', async () => {
    expect(await assigneeOf({ exclude: ['bob', 'cyd'] })).toBe('ann');
    const load = async () => {
      const { candidates } = await bench.run('collaboration:assign', { department: 'help', exclude: ['ann', 'bob'] });
      return (candidates as { username: string; load: number }[]).find(({ username }) => username === 'ann')?.load;
    };
    expect(await load()).toBe(1);
    const task = await openTask('ann', '70000000');
    expect(await load()).toBe(1);
    await bench.query(`UPDATE engine.user_tasks SET state = 'COMPLETED' WHERE key = $1`, [task]);
    await bench.query(`UPDATE crm.assignments SET assigned_at = assigned_at - interval '6 minutes'`);
    expect(await load()).toBe(0);
  });

  test('weighs open tasks and owned leads alike', async () => {
    await openTask('bob');
    const { leadId } = await bench.run('crm:create-lead', { name: 'Ada' });
    await bench.run('crm:assign-owner', { leadId: leadId ?? null, owner: 'ann' });
    await bench.query('DELETE FROM crm.assignments');
    expect(await assigneeOf({ exclude: ['cyd'] })).toBe('ann');
    expect(await assigneeOf({ exclude: ['cyd'] })).toBe('bob');
  });

  test('counts tickets as long as they are open', async () => {
    const { customerId } = await bench.run('crm:create-customer', { name: 'Ada' });
    await bench.query(
      `INSERT INTO crm.tickets (customer_id, channel, subject, owner, status)
       VALUES ($1, 'web', 'x', 'cyd', 'open'), ($1, 'web', 'x', 'cyd', 'pending'), ($1, 'web', 'x', 'cyd', 'resolved')`,
      [customerId],
    );
    const { candidates } = await bench.run('collaboration:assign', { department: 'help', exclude: ['bob', 'cyd'] });
    const cyd = (candidates as { username: string; load: number }[]).find(({ username }) => username === 'cyd');
    expect(cyd?.load).toBe(2);
    await bench.query('DELETE FROM crm.tickets');
  });

  test('a repeated execution answers the same and counts once', async () => {
    const first = await assigneeOf({}, '930000001');
    expect(await assigneeOf({}, '930000001')).toBe(first);
    await expect(bench.query(`SELECT username FROM crm.assignments WHERE key = '930000001'`)).resolves.toHaveLength(1);
  });

  test('says NO_ASSIGNEE and what speaks against everybody', async () => {
    const input = { department: 'help', territory: 'DE', exclude: ['ann'], skills: ['tax'] };
    expect(await failureOf(bench.run('collaboration:assign', input))).toMatchObject({
      details: [
        {
          errorCode: 'NO_ASSIGNEE',
          variables: {
            candidates: expect.arrayContaining([
              expect.objectContaining({ username: 'cyd', reasons: expect.arrayContaining(['Lacks tax.']) }),
            ]),
          },
        },
      ],
    });
    expect(await failureOf(bench.run('collaboration:assign', { department: 'nobody' }))).toMatchObject({
      details: [{ errorCode: 'NO_ASSIGNEE', variables: { candidates: [] } }],
    });
  });

  test('gives it to the preferred, where he can do it', async () => {
    expect(await assigneeOf({ preferred: 'cyd', territory: 'CN' })).toBe('cyd');
    expect(await assigneeOf({ preferred: 'cyd', territory: 'DE', exclude: ['bob'] })).toBe('ann');
  });
});
