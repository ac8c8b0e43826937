/** The feed of changes: what it tells, to whom, and that nobody who follows it misses anything. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../../support/eventually.js';
import { startWithPeople, type People } from '../../api/people.js';
import type { Answer, Harness } from '../../api/harness.js';

describe('the feed of changes', () => {
  let who: People;
  let api: Harness;
  beforeAll(async () => {
    who = await startWithPeople({ worker: false });
    ({ api } = who);
    await api.sql(`INSERT INTO crm.departments (name, title) VALUES ('sales', 'Sales'), ('support', 'Support')`);
    await api.sql(`INSERT INTO crm.organisations (name, kind) VALUES ('Partner', 'partner')`);
    await who.person('sally', 'staff', 'sales');
    await who.person('paul', 'staff', 'sales');
    await api.sql(
      `INSERT INTO crm.users (username, name, email, department) VALUES ('sally', 'Sally', 's@example.com', 'sales')`,
    );
    await api.sql(`INSERT INTO crm.users (username, name, email, department, organisation_id)
      SELECT 'paul', 'Paul', 'p@example.com', 'sales', id FROM crm.organisations WHERE name = 'Partner'`);
    await who.machine('robot', 'connector');
  });
  afterAll(() => api.close());

  const now = async (name = 'sally'): Promise<string> =>
    (await who.as(name, 'GET', '/crm/changes?after=now')).body.next;
  const read = async (after: string, more = '', name = 'sally'): Promise<Answer['body']> => {
    const { status, body } = await who.as(name, 'GET', `/crm/changes?after=${after}${more}`);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body;
  };
  /** As soon as it has so many items: other databases' transactions, of other tests, keep back what is new here. */
  const readAll = (count: number, after: string, more = ''): Promise<Answer['body']> =>
    eventually(async () => {
      const page = await read(after, more);
      return page.items.length >= count && page;
    });
  const customer = async (name: string): Promise<string> =>
    (
      await api.sql<{ id: string }>('INSERT INTO crm.customers (name, email) VALUES ($1, $2) RETURNING id', [
        name,
        'a@example.com',
      ])
    )[0]?.id ?? '';

  it('tells what was done to which fields, by whom, without values', async () => {
    const after = await now();
    const id = await customer('Ada');
    await api.sql(`BEGIN; SELECT set_config('baton.source', 'erp', true), set_config('baton.actor', 'sally', true);
      UPDATE crm.customers SET name = 'Ada L.', time_zone = 'Asia/Shanghai' WHERE id = ${id}; COMMIT`);
    await api.sql('UPDATE crm.customers SET name = name WHERE id = $1', [id]);
    await api.sql(`BEGIN; SELECT set_config('baton.operation', 'erase', true);
      UPDATE crm.customers SET email = NULL WHERE id = ${id}; COMMIT`);
    await api.sql('DELETE FROM crm.customers WHERE id = $1', [id]);
    const { items } = await readAll(4, after);
    expect(items).toMatchObject([
      { recordType: 'customer', recordId: id, operation: 'create', source: 'baton', actor: null, version: 1 },
      { operation: 'update', fields: ['name', 'timeZone'], source: 'erp', actor: 'sally', version: 2 },
      { operation: 'erase', fields: ['email'], source: 'baton', version: 4 },
      { operation: 'delete', recordId: id },
    ]);
    expect(JSON.stringify(items)).not.toContain('Ada');
  });

  it('shows a change that is committed late after those that were committed before it, and to all', async () => {
    const after = await now();
    const slow = new pg.Client({ connectionString: api.databaseUrl });
    await slow.connect();
    try {
      await slow.query('BEGIN');
      await slow.query(`INSERT INTO crm.customers (name) VALUES ('slow')`);
      await customer('quick');
      const meanwhile = await read(after);
      expect(meanwhile.items).toEqual([]);
      await slow.query('COMMIT');
      expect((await readAll(2, meanwhile.next)).items).toHaveLength(2);
    } finally {
      await slow.end();
    }
  });

  it('comes in pages, and waits for what is new', async () => {
    const after = await now();
    for (const name of ['one', 'two', 'three']) await customer(name);
    const first = await readAll(2, after, '&limit=2');
    expect([first.items.length, first.more]).toEqual([2, true]);
    const second = await readAll(1, first.next, '&limit=2');
    expect([second.items.length, second.more]).toEqual([1, false]);
    const waiting = read(second.next, '&timeout=30000&recordType=customer');
    await api.sql(`INSERT INTO crm.leads (name) VALUES ('lead')`);
    const id = await customer('four');
    expect((await waiting).items).toMatchObject([{ recordId: id }]);
    expect((await who.as('sally', 'GET', '/crm/changes?after=yesterday')).status).toBe(400);
  });

  it('is silent to who may not read the record, and of fields that one may not read', async () => {
    const [mine, theirs] = [await now(), await now('paul')];
    await api.sql(`INSERT INTO crm.field_permissions VALUES ('sales', 'customer', 'email', false, false)
      ON CONFLICT DO NOTHING`);
    const id = await customer('Hidden');
    const [{ fields }] = (await readAll(1, mine)).items;
    expect(fields).toContain('name');
    expect(fields).not.toContain('email');
    expect((await read(theirs, '', 'paul')).items).toEqual([]);
    await api.sql(
      `INSERT INTO crm.sharing_grants (from_organisation, to_organisation, record_type, record_id, fields, purpose, state, expires_at)
       SELECT crm.home_organisation(), o.id, 'customer', $1, '{name}', 'test', 'active', now() + interval '1 hour'
       FROM crm.organisations o WHERE o.name = 'Partner'`,
      [id],
    );
    const shared = await eventually(async () => (await read(theirs, '', 'paul')).items[0]);
    expect(shared).toMatchObject({ recordId: id, fields: ['name'] });
  });

  it('and connectors are for who administers them, records for machines', async () => {
    const connector = { connectorName: 'erp', kind: 'webhook', direction: 'in', recordType: 'customer', idField: 'id' };
    const request = {
      ...connector,
      department: 'sales',
      mapping: [{ field: 'name', theirs: 'name' }],
      client: 'robot',
    };
    expect((await who.as('sally', 'POST', '/crm/connectors', request)).status).toBe(403);
    expect((await who.as('admin', 'POST', '/crm/connectors', request)).status).toBe(201);
    await who.machine('other', 'connector');
    const records = { records: [{ id: 'R1', name: 'Ada' }] };
    const hand = async (name: string): Promise<number> =>
      (await who.as(name, 'POST', '/crm/connectors/erp/records', records)).status;
    expect([await hand('sally'), await hand('other'), await hand('robot')]).toEqual([403, 403, 200]);
    expect((await who.as('robot', 'GET', '/crm/connectors/erp')).status).toBe(403);
    expect((await who.as('robot', 'POST', '/crm/connectors/none/records', records)).status).toBe(404);
    // The connector writes as its department: what that may not, it may not.
    await api.sql(`INSERT INTO crm.field_permissions VALUES ('sales', 'customer', 'name', true, false)`);
    const refused = await who.as('robot', 'POST', '/crm/connectors/erp/records', {
      records: [{ id: 'R1', name: 'Bob' }],
    });
    expect(refused.body.results).toMatchObject([{ result: 'REFUSED', code: 'FORBIDDEN' }]);
  });
});
