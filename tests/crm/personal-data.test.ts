/** What is known of a customer is given out whole, and erased whole. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { userTaskModel } from '../api/models.js';
import { startCrm, type Crm } from './crm-harness.js';

const SECRETS = ['Ada Lovelace', 'ada@example.org', '+49891234567', 'Bergstraße 5', 'likes engines'];

let crm: Crm;
let customer: string;
let other: string;
let instance: string;

beforeAll(async () => {
  crm = await startCrm({});
  await crm.deploy({ 'visit.bpmn': userTaskModel('visit', '<zeebe:assignmentDefinition candidateGroups="sales"/>') });
  const values = { name: 'Ada Lovelace', email: 'ada@example.org', phone: '+49891234567', address: 'Bergstraße 5' };
  customer = await crm.make('customers', { ...values, attributes: { note: 'likes engines' } });
  other = await crm.make('customers', { name: 'Somebody else', email: 'else@example.org' });
  await crm.make('contacts', { customerId: customer, name: 'Ada Lovelace', email: 'ada@example.org' });
  const lead = await crm.make('leads', { name: 'Ada Lovelace', email: 'ada@example.org', customerId: customer });
  for (const about of [{ customerId: customer }, { leadId: lead }])
    await crm.make('interactions', {
      ...about,
      channel: 'phone',
      direction: 'inbound',
      subject: 'Ada Lovelace called',
      body: 'likes engines',
    });
  const variables = {
    customerId: customer,
    greeting: 'Dear Ada Lovelace',
    to: { email: 'ada@example.org' },
    amount: 12,
  };
  const start = async (about: object): Promise<string> =>
    (await crm.admin('POST', '/process-instances', { processDefinitionId: 'visit', variables: about })).body
      .processInstanceKey;
  instance = await start(variables);
  await start({ customerId: other });
});
afterAll(() => crm.api.close());

/** Every row of the database that holds one of the texts, sealed or not. */
async function whereabouts(texts: readonly string[]): Promise<readonly string[]> {
  const { unseal } = await import('../../database/crm/sealed.js');
  const client = new pg.Client({ connectionString: crm.api.databaseUrl });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('crm', 'engine')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<object>(`SELECT * FROM ${name}`);
    const open = JSON.stringify(rows, (_, value: unknown) => (typeof value === 'string' ? unseal(value) : value));
    if (texts.some((text) => open.includes(text))) found.push(name);
  }
  await client.end();
  return found.sort();
}

it('is exported: records over all tables, and variables of processes', async () => {
  const { body } = await crm.admin('GET', `/crm/customers/${customer}/personal-data`);
  expect(Object.keys(body.records)).toEqual(expect.arrayContaining(['customers', 'contacts', 'leads', 'interactions']));
  expect(body.records.customers).toMatchObject([{ email: 'ada@example.org', address: 'Bergstraße 5' }]);
  expect(body.records.interactions).toHaveLength(2);
  expect(body.processInstances).toMatchObject([{ processInstanceKey: instance, variables: { amount: 12 } }]);
  expect(JSON.stringify(body)).not.toContain('else@example.org');
  expect((await crm.as('sam', 'GET', `/crm/customers/${customer}/personal-data`)).status).toBe(403);
});

it('is not erased while a process is about it', async () => {
  const answer = await crm.as('admin', 'POST', `/crm/customers/${customer}/erasure`, { purpose: 'asked by letter' });
  expect(answer).toMatchObject({ status: 409, body: { code: 'INSTANCES_RUNNING', processInstanceKeys: [instance] } });
});

it('is erased from every table and from Temporal; that it was there, and who looked, stays', async () => {
  expect(await whereabouts(SECRETS)).toEqual(expect.arrayContaining(['crm.customers', 'engine.variables']));
  await crm.admin('POST', `/process-instances/${instance}/cancellation`, {});
  const { body } = await crm.admin('POST', `/crm/customers/${customer}/erasure`, { purpose: 'asked by letter' });
  expect(body).toMatchObject({
    rows: { customers: 1, contacts: 1, leads: 1, interactions: 2 },
    processInstanceKeys: [instance],
  });
  expect(await whereabouts(SECRETS)).toEqual([]);
  const { body: left } = await crm.admin('GET', `/crm/customers/${customer}`);
  expect(left).toMatchObject({ name: `⟦erased⟧ customer ${customer}`, email: null, status: 'inactive' });
  const [variable] = await crm.api.sql(`SELECT value FROM engine.variables WHERE name = 'greeting'`);
  expect(variable).toEqual({ value: 'Dear ⟦erased⟧' });
  const log = await crm.api.sql(
    `SELECT action, purpose FROM crm.access_log WHERE record_ids = ARRAY[$1::bigint] AND action = 'erase'`,
    [customer],
  );
  expect(log).toEqual([{ action: 'erase', purpose: 'asked by letter' }]);
  expect((await crm.admin('GET', `/crm/customers/${other}`)).body.email).toBe('else@example.org');
  const again = await crm.admin('POST', `/crm/customers/${customer}/erasure`, { purpose: 'once more' });
  expect(again.status).toBe(200);
});
