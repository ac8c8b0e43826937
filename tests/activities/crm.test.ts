import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { once } from '../../activities/crm/define-change.js';
import { failureOf, startBench, type Bench } from './bench.js';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());

const count = async (table: string, where = 'true'): Promise<number> => {
  const [row] = await bench.query<{ count: number }>(`SELECT count(*)::int AS count FROM crm.${table} WHERE ${where}`);
  return row?.count ?? -1;
};
const load = async (username: string): Promise<number> => {
  const [row] = await bench.query<{ open_load: number }>('SELECT open_load FROM crm.users WHERE username = $1', [
    username,
  ]);
  return row?.open_load ?? -1;
};
const newLead = async (input: Record<string, string | number> = {}): Promise<string> => {
  const { leadId } = await bench.run('crm:create-lead', { name: 'Ada', ...input });
  return String(leadId);
};

describe('idempotence', () => {
  test('a repeated execution changes nothing and answers what the first did', async () => {
    const before = await count('leads');
    const first = await bench.run('crm:create-lead', { name: 'Once' }, { key: '900000001' });
    const second = await bench.run('crm:create-lead', { name: 'Once' }, { key: '900000001' });
    expect(second).toEqual(first);
    expect(await count('leads')).toBe(before + 1);
  });

  test('two executions at the same time make one change', async () => {
    const before = await count('leads');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => bench.run('crm:create-lead', { name: 'Race' }, { key: '900000002' })),
    );
    expect(new Set(answers.map(({ leadId }) => leadId)).size).toBe(1);
    expect(await count('leads')).toBe(before + 1);
  });

  test('a crash between the change and the commit leaves neither change nor key; the next attempt makes the change', async () => {
    const { dataSource } = bench;
    const change = { dataSource, key: '900000003', activityType: 'test:crash', processInstanceKey: '900000000' };
    const insert = "INSERT INTO crm.organisations (name) VALUES ('Crash Ltd')";
    const crashed = once(change, async (manager) => {
      await manager.query(insert);
      await manager.query('SELECT pg_terminate_backend(pg_backend_pid())');
      return { id: 'never' };
    });
    await failureOf(crashed);
    expect(await count('organisations', "name = 'Crash Ltd'")).toBe(0);
    expect(await count('idempotency_keys', "key = '900000003'")).toBe(0);
    const attempt = () =>
      once(change, async (manager) => ({ rows: (await manager.query(`${insert} RETURNING name`)).length }));
    await expect(attempt()).resolves.toEqual({ rows: 1 });
    await expect(attempt()).resolves.toEqual({ rows: 1 });
    expect(await count('organisations', "name = 'Crash Ltd'")).toBe(1);
  });

  test('a BPMN error leaves no key, so that the task may be run again', async () => {
    const input = { leadId: '999999999', status: 'closed' };
    expect(await failureOf(bench.run('crm:update-lead', input, { key: '900000004' }))).toMatchObject({
      details: [{ errorCode: 'LEAD_NOT_FOUND' }],
    });
    expect(await count('idempotency_keys', "key = '900000004'")).toBe(0);
  });
});

describe('crm:find-duplicates', () => {
  test('finds an open lead by e-mail before one by telephone, a customer before both, and nobody where nobody is', async () => {
    await newLead({ email: 'dup@phone.example', phone: '+493012345' });
    const leadId = await newLead({ email: 'dup@mail.example' });
    const look = { email: 'dup@mail.example', phone: '+493012345' };
    await expect(bench.run('crm:find-duplicates', look)).resolves.toMatchObject({
      duplicate: true,
      duplicateKind: 'lead',
      duplicateLeadId: leadId,
      duplicateCustomerId: null,
      duplicateMatchedOn: 'email',
      duplicateCount: 2,
    });
    await expect(bench.run('crm:find-duplicates', { ...look, leadId })).resolves.toMatchObject({
      duplicateMatchedOn: 'phone',
    });
    const { customerId } = await bench.run('crm:create-customer', { name: 'Dup', phone: '+493012345', owner: 'sam' });
    await expect(bench.run('crm:find-duplicates', look)).resolves.toMatchObject({
      duplicateKind: 'customer',
      duplicateCustomerId: customerId ?? null,
      duplicateLeadId: null,
      duplicateOwner: 'sam',
    });
    await expect(bench.run('crm:find-duplicates', { email: 'no@body.example' })).resolves.toEqual({
      duplicate: false,
      duplicateKind: null,
      duplicateLeadId: null,
      duplicateCustomerId: null,
      duplicateOwner: null,
      duplicateMatchedOn: null,
      duplicateCount: 0,
      duplicateScore: null,
      duplicateExplanation: [],
    });
  });

  test('knows who is certainly the same by name, company and country, and says why', async () => {
    const leadId = await newLead({ name: 'Zoë Ångström', company: 'Nordwind GmbH', country: 'SE' });
    const look = { name: 'Angstrom, Zoe', company: 'nordwind', country: 'SE' };
    await expect(bench.run('crm:find-duplicates', look)).resolves.toMatchObject({
      duplicateLeadId: leadId,
      duplicateMatchedOn: 'name',
      duplicateScore: 1,
      duplicateExplanation: [
        { field: 'name', values: ['Angstrom, Zoe', 'Zoë Ångström'], similarity: 1, weight: 30, contribution: 0.6 },
        { field: 'company', values: ['nordwind', 'Nordwind GmbH'], similarity: 1, weight: 15, contribution: 0.3 },
        { field: 'country', values: ['SE', 'SE'], similarity: 1, weight: 5, contribution: 0.1 },
      ],
    });
    // Possibly the same is not enough to act upon.
    await expect(bench.run('crm:find-duplicates', { name: 'Zoë Ångström' })).resolves.toMatchObject({
      duplicate: false,
    });
  });

  test('leads without e-mail or telephone are not duplicates of one another', async () => {
    await newLead();
    await expect(bench.run('crm:find-duplicates', {})).resolves.toMatchObject({ duplicate: false });
  });
});

describe('crm:update-lead', () => {
  test('changes what is given, leaves the rest, and merges attributes', async () => {
    const { leadId } = await bench.run('crm:create-lead', {
      name: 'Ada',
      company: 'A',
      attributes: { employees: 5, budget: 1 },
    });
    await bench.run('crm:update-lead', { leadId: leadId ?? null, company: 'B', attributes: { budget: 2 } });
    const [lead] = await bench.query('SELECT name, company, status, attributes FROM crm.leads WHERE id = $1', [leadId]);
    expect(lead).toEqual({ name: 'Ada', company: 'B', status: 'new', attributes: { employees: 5, budget: 2 } });
  });

  test('with fillOnly fills in and overwrites nothing', async () => {
    const { leadId } = await bench.run('crm:create-lead', { name: 'Ada', company: 'A', attributes: { budget: 1 } });
    const more = {
      name: 'Eve',
      company: 'E',
      phone: '+491',
      status: 'closed',
      attributes: { budget: 9, employees: 3 },
    };
    await expect(
      bench.run('crm:update-lead', { leadId: leadId ?? null, fillOnly: true, ...more }),
    ).resolves.toMatchObject({
      leadStatus: 'new',
    });
    const [lead] = await bench.query('SELECT name, company, phone, attributes FROM crm.leads WHERE id = $1', [leadId]);
    expect(lead).toEqual({ name: 'Ada', company: 'A', phone: '+491', attributes: { budget: 1, employees: 3 } });
  });
});

describe('crm:assign-owner', () => {
  test('chooses by country, then by load, and says who manages', async () => {
    const leadId = await newLead({ country: 'DE' });
    await expect(bench.run('crm:assign-owner', { leadId })).resolves.toEqual({
      owner: 'lena',
      ownerName: 'Lena Vogt',
      ownerEmail: 'lena@baton.example',
      manager: 'sofia',
      managerEmail: 'sofia@baton.example',
    });
    expect(await load('lena')).toBe(1);
  });

  test('moves the load when the lead goes to someone else, and frees it when the lead is closed', async () => {
    const leadId = await newLead({ country: 'CN' });
    await bench.run('crm:assign-owner', { leadId });
    expect(await load('wei')).toBe(1);
    const sam = await load('sam');
    await expect(bench.run('crm:assign-owner', { leadId, exclude: ['wei'] })).resolves.toMatchObject({ owner: 'sam' });
    expect([await load('wei'), await load('sam')]).toEqual([0, sam + 1]);
    await bench.run('crm:update-lead', { leadId, status: 'closed' });
    expect(await load('sam')).toBe(sam);
  });

  test('spreads leads that arrive at the same time evenly', async () => {
    await bench.query(`INSERT INTO crm.departments (name, title) VALUES ('even', 'Even')`);
    await bench.query(`INSERT INTO crm.users (username, name, email, department, territories)
      SELECT 'even' || n, 'Even', 'even@baton.example', 'even', '{*}' FROM generate_series(1, 3) AS n`);
    const leads = await Promise.all(Array.from({ length: 9 }, () => newLead({ country: 'FR' })));
    await Promise.all(leads.map((leadId) => bench.run('crm:assign-owner', { leadId, department: 'even' })));
    expect(await Promise.all(['even1', 'even2', 'even3'].map(load))).toEqual([3, 3, 3]);
  });

  test('says NO_OWNER when everyone is excluded, on leave, or unknown', async () => {
    const leadId = await newLead({ country: 'SG' });
    await bench.query(`UPDATE crm.users SET active = false WHERE username = 'sam'`);
    const nobody = { details: [{ errorCode: 'NO_OWNER' }] };
    expect(await failureOf(bench.run('crm:assign-owner', { leadId, exclude: ['wei'] }))).toMatchObject(nobody);
    expect(await failureOf(bench.run('crm:assign-owner', { leadId, owner: 'ghost' }))).toMatchObject(nobody);
    await bench.query(`UPDATE crm.users SET active = true WHERE username = 'sam'`);
    await expect(bench.run('crm:assign-owner', { leadId, owner: 'sofia' })).resolves.toMatchObject({ owner: 'sofia' });
  });
});

describe('crm:convert-lead', () => {
  test('makes a customer with contact and organisation, takes the timeline along and frees the owner', async () => {
    const leadId = await newLead({ company: 'Engines Ltd', email: 'ada@engines.example', country: 'AT' });
    await bench.run('crm:assign-owner', { leadId });
    const carried = await load('lena');
    await bench.run('crm:log-interaction', { leadId, subject: 'Called', channel: 'phone', direction: 'outbound' });
    await bench.run('crm:log-interaction', { leadId, subject: 'Wrote' });
    const converted = await bench.run('crm:convert-lead', { leadId, role: 'CTO', handoverNotes: 'Likes tea' });
    expect(converted).toMatchObject({ interactionCount: 2 });
    const customerId = converted['customerId'];
    const [customer] = await bench.query(
      `SELECT c.name, c.email, c.owner, o.name AS organisation, o.country, p.name AS contact, p.role, l.status
       FROM crm.customers c JOIN crm.organisations o ON o.id = c.organisation_id JOIN crm.contacts p ON p.customer_id = c.id
       JOIN crm.leads l ON l.customer_id = c.id WHERE c.id = $1`,
      [customerId],
    );
    expect(customer).toEqual({
      name: 'Engines Ltd',
      email: 'ada@engines.example',
      owner: 'lena',
      organisation: 'Engines Ltd',
      country: 'AT',
      contact: 'Ada',
      role: 'CTO',
      status: 'converted',
    });
    const timeline = await bench.query(
      'SELECT subject, body FROM crm.interactions WHERE customer_id = $1 ORDER BY id',
      [customerId],
    );
    expect(timeline).toEqual([
      { subject: 'Called', body: null },
      { subject: 'Wrote', body: null },
      { subject: 'Lead converted to customer', body: 'Likes tea' },
    ]);
    expect(await load('lena')).toBe(carried - 1);
    const again = await bench.run('crm:convert-lead', { leadId });
    expect([again['customerId'], again['contactId']]).toEqual([customerId, converted['contactId']]);
  });

  test('joins an existing customer, and refuses one that does not exist', async () => {
    const { customerId } = await bench.run('crm:create-customer', { name: 'Known', organisation: 'Known Org' });
    const leadId = await newLead();
    await expect(bench.run('crm:convert-lead', { leadId, customerId: customerId ?? null })).resolves.toMatchObject({
      customerId,
    });
    expect(await failureOf(bench.run('crm:convert-lead', { leadId, customerId: '99999999' }))).toMatchObject({
      details: [{ errorCode: 'CUSTOMER_NOT_FOUND' }],
    });
  });
});

describe('crm:update-customer', () => {
  test('changes what is given; two customers of one organisation share it', async () => {
    const organisation = 'Shared Org';
    const { customerId } = await bench.run('crm:create-customer', {
      name: 'One',
      organisation,
      attributes: { tier: 'gold' },
    });
    await bench.run('crm:create-customer', { name: 'Two', organisation });
    expect(await count('organisations', "name = 'Shared Org'")).toBe(1);
    await bench.run('crm:update-customer', {
      customerId: customerId ?? null,
      status: 'inactive',
      attributes: { since: 2020 },
    });
    const [customer] = await bench.query('SELECT name, status, attributes FROM crm.customers WHERE id = $1', [
      customerId,
    ]);
    expect(customer).toEqual({ name: 'One', status: 'inactive', attributes: { tier: 'gold', since: 2020 } });
    expect(await failureOf(bench.run('crm:update-customer', { customerId: '99999999' }))).toMatchObject({
      details: [{ errorCode: 'CUSTOMER_NOT_FOUND' }],
    });
  });
});

describe('the schema', () => {
  test('is what the entities say', async () => {
    const { upQueries } = await bench.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query).filter((query) => query.includes('"crm"'))).toEqual([]);
  });
});
