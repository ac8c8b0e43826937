/** Whose a record is: departments, organisations, grants, and the wall in PostgreSQL behind the API's. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startCrm, type Crm } from './crm-harness.js';

let crm: Crm;
let customer: string;
let name: string;
let count = 0;

beforeAll(async () => {
  crm = await startCrm();
});
afterAll(() => crm.api.close());
beforeEach(async () => {
  count += 1;
  name = `Customer ${String(count)}`;
  customer = await crm.make('customers', {
    name,
    email: `Office${String(count)}@Example.org`,
    phone: '+49 89 1234567',
    country: 'Germany',
  });
});

const found = async (who: string, filter: object): Promise<readonly string[]> => {
  const { status, body } = await crm.as(who, 'POST', '/crm/customers/search', { filter });
  return status === 200 ? body.items.map((item: { id: string }) => item.id) : [`status ${String(status)}`];
};
/** How many of the customer PostgreSQL itself lets a session see. */
const rows = async (department: string, organisation: string): Promise<number | undefined> => {
  const client = new pg.Client({ connectionString: crm.api.databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('baton.organisation', $1, true), set_config('baton.department', $2, true)`, [
      organisation,
      department,
    ]);
    await client.query('SET LOCAL ROLE baton_crm');
    const { rowCount } = await client.query('SELECT 1 FROM crm.customers WHERE id = $1', [customer]);
    return rowCount ?? undefined;
  } finally {
    await client.end();
  }
};

describe('a record', () => {
  it('is cleaned on its way in, and found by what is sealed', async () => {
    const { body } = await crm.as('sam', 'GET', `/crm/customers/${customer}`);
    expect(body).toMatchObject({
      name,
      email: `office${String(count)}@example.org`,
      phone: '+49891234567',
      country: 'DE',
      ownedBy: crm.home,
      version: 1,
      hiddenFields: [],
    });
    expect(await found('sam', { email: `office${String(count)}@example.org` })).toEqual([customer]);
    expect(await found('sam', { email: { $like: 'office*' } })).toEqual(['status 400']);
  });

  it('is refused whole where a field does not fit', async () => {
    const values = { name: 'X', email: 'nobody', phone: '12', nickname: 'Y' };
    expect(await crm.as('sam', 'POST', '/crm/customers', values)).toMatchObject({ status: 400 });
    const { body } = await crm.as('sam', 'POST', '/crm/customers', { name: 'X', email: 'nobody' });
    expect(body).toMatchObject({ code: 'RECORD_INVALID', problems: [{ field: 'email' }] });
    expect(await found('sam', { name: 'X' })).toEqual([]);
  });

  it('is changed once by two who saw the same version', async () => {
    const change = (locale: string) => crm.as('sam', 'PATCH', `/crm/customers/${customer}`, { locale, version: 1 });
    const answers = await Promise.all([change('zh-CN'), change('en')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('refers to nothing that its writer cannot see', async () => {
    const values = { title: 'Deal', customerId: customer };
    expect((await crm.as('sam', 'POST', '/crm/opportunities', values)).status).toBe(201);
    expect(await crm.as('pat', 'POST', '/crm/opportunities', values)).toMatchObject({
      status: 400,
      body: { code: 'REFERENCE_UNKNOWN' },
    });
  });

  it('leaves a line in the log for each who saw or changed it', async () => {
    await crm.as('sam', 'GET', `/crm/customers/${customer}`);
    await crm.as('olga', 'PATCH', `/crm/customers/${customer}`, { address: 'Bergstraße 5' });
    const log = await crm.api.sql(
      `SELECT username, department, action, via FROM crm.access_log WHERE record_ids @> ARRAY[$1::bigint] ORDER BY id`,
      [customer],
    );
    expect(log).toEqual([
      { username: 'root', department: null, action: 'create', via: 'record' },
      { username: 'sam', department: 'sales', action: 'read', via: 'record' },
      { username: 'olga', department: 'onboarding', action: 'update', via: 'record' },
    ]);
  });
});

describe('a member of a department', () => {
  it('reads and writes the fields that its rules name, and no other', async () => {
    await crm.rule('support', 'customer', 'phone', false);
    await crm.rule('support', 'customer', 'owner', true, false);
    const { body } = await crm.as('kim', 'GET', `/crm/customers/${customer}`);
    expect(body).toMatchObject({ name, phone: null, hiddenFields: ['phone'] });
    expect(await found('kim', { phone: '+49891234567' })).toEqual(['status 400']);
    expect(await crm.as('kim', 'POST', '/crm/customers/search', { sort: [{ field: 'phone' }] })).toMatchObject({
      status: 400,
    });
    for (const values of [{ phone: '+49891234568' }, { owner: 'kim' }]) {
      expect(await crm.as('kim', 'PATCH', `/crm/customers/${customer}`, values)).toMatchObject({
        status: 403,
        body: { code: 'FIELD_NOT_WRITABLE', fields: Object.keys(values) },
      });
    }
    expect((await crm.as('kim', 'PATCH', `/crm/customers/${customer}`, { locale: 'zh-CN' })).status).toBe(200);
  });

  it('that has no right on a type sees none of it, in PostgreSQL too', async () => {
    await crm.rule('onboarding', 'customer', '*', false);
    expect(await crm.as('olga', 'GET', `/crm/customers/${customer}`)).toMatchObject({ status: 404 });
    expect(await found('olga', {})).toEqual([]);
    expect(await rows('onboarding', crm.home)).toBe(0);
    expect(await rows('sales', crm.home)).toBe(1);
    await crm.rule('onboarding', 'customer', '*', true, true);
  });
});

describe('a member of another organisation', () => {
  it('sees nothing of it without a grant, neither by key nor by search, nor in PostgreSQL', async () => {
    expect(await crm.as('pat', 'GET', `/crm/customers/${customer}`)).toMatchObject({ status: 404 });
    expect(await found('pat', {})).toEqual([]);
    expect(await rows('partners', crm.partner)).toBe(0);
    expect(await crm.as('pat', 'PATCH', `/crm/customers/${customer}`, { name: 'Mine' })).toMatchObject({ status: 404 });
  });

  it('sees the fields of a grant while it lasts, and writes none', async () => {
    const grant = await crm.grant('customer', customer, ['name', 'country']);
    const { body } = await crm.as('pat', 'GET', `/crm/customers/${customer}`);
    expect(body).toMatchObject({ id: customer, name, country: 'DE', email: null, phone: null });
    expect(body.hiddenFields).toEqual(expect.arrayContaining(['email', 'phone', 'address']));
    expect(await found('pat', { name })).toEqual([customer]);
    expect(await found('pat', { email: `office${String(count)}@example.org` })).toEqual([]);
    expect(await crm.as('pat', 'PATCH', `/crm/customers/${customer}`, { name: 'Mine' })).toMatchObject({
      status: 403,
      body: { code: 'RECORD_OF_ANOTHER' },
    });
    await crm.api.sql(`UPDATE crm.sharing_grants SET state = 'revoked' WHERE id = $1`, [grant]);
    expect(await crm.as('pat', 'GET', `/crm/customers/${customer}`)).toMatchObject({ status: 404 });
    expect(await rows('partners', crm.partner)).toBe(0);
  });

  it('sees nothing of a grant that has run out', async () => {
    const grant = await crm.grant('customer', customer, ['name']);
    expect(await found('pat', {})).toEqual([customer]);
    await crm.api.sql(`UPDATE crm.sharing_grants SET expires_at = now() WHERE id = $1`, [grant]);
    expect(await found('pat', {})).toEqual([]);
  });

  it('has records of its own, which the house does not see', async () => {
    const { body } = await crm.as('pat', 'POST', '/crm/customers', { name: 'Of the partner' });
    expect(body).toMatchObject({ ownedBy: crm.partner });
    expect(await crm.as('sam', 'GET', `/crm/customers/${String(body.id)}`)).toMatchObject({ status: 404 });
  });
});

it('who is no member of staff sees nothing, and is told so when he writes', async () => {
  await crm.person('stranger', 'staff');
  expect(await found('stranger', {})).toEqual([]);
  expect(await crm.as('stranger', 'POST', '/crm/customers', { name: 'X' })).toMatchObject({
    status: 403,
    body: { code: 'NO_ORGANISATION' },
  });
});
