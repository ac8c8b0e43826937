/** Connectors over HTTP, with a system of another house at the other end. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startHarness, type Answer, type Harness } from '../../api/harness.js';
import { eventually } from '../../support/eventually.js';
import { OtherSystem } from './other-system.js';

const MAPPING = [
  { field: 'name', theirs: 'title' },
  { field: 'country', theirs: 'land', in: 'upper case(value)', out: 'lower case(value)' },
  { field: 'source', theirs: 'origin' },
  { field: 'email', theirs: 'mail' },
];

describe('connectors', () => {
  let api: Harness;
  let erp: OtherSystem;
  let made = 0;
  beforeAll(async () => {
    api = await startHarness({ worker: false, logLevel: 'warn' });
    await api.sql(`INSERT INTO crm.departments (name, title) VALUES ('sales', 'Sales') ON CONFLICT DO NOTHING`);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    erp = await new OtherSystem('erp').start();
  });
  afterEach(() => erp.close());

  /** Answers its name. */
  const connect = async (options: object = {}): Promise<string> => {
    made += 1;
    const connectorName = `erp-${String(made)}`;
    const { status, body } = await api.post('/crm/connectors', {
      ...{ connectorName, kind: 'webhook', direction: 'both', recordType: 'customer', idField: 'id' },
      ...{ versionField: 'version', changedAtField: 'changedAt', mapping: MAPPING, url: erp.url, department: 'sales' },
      ...options,
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    erp.secret = body.secret;
    return connectorName;
  };
  const disconnect = (name: string): Promise<Answer> => api.call('DELETE', `/crm/connectors/${name}`);
  const customer = async (name: string): Promise<string> => {
    const [row] = await api.sql<{ id: string }>(`INSERT INTO crm.customers (name) VALUES ($1) RETURNING id`, [name]);
    return row?.id ?? '';
  };
  const change = (id: string, name: string): Promise<object[]> =>
    api.sql('UPDATE crm.customers SET name = $2 WHERE id = $1', [id, name]);
  const nameOf = async (id: string): Promise<string | undefined> =>
    (await api.sql<{ name: string }>('SELECT name FROM crm.customers WHERE id = $1', [id]))[0]?.name;
  const post = async (connector: string, ...records: object[]): Promise<Answer['body']> => {
    const { status, body } = await api.post(`/crm/connectors/${connector}/records`, { records });
    expect({ status, body }).toMatchObject({ status: 200 });
    return body.results;
  };
  const drained = (connector: string): Promise<unknown> =>
    eventually(async () => {
      const [behind] = await api.sql(
        `SELECT 1 FROM crm.connectors c JOIN crm.changes n ON (n.transaction_id, n.sequence) > (c.transaction_id, c.sequence)
           AND n.record_type = c.record_type WHERE c.name = $1 LIMIT 1`,
        [connector],
      );
      return !behind && (await api.get(`/crm/connectors/${connector}`)).body.pending === 0;
    });
  const ended = (connector: string, runId: string): Promise<Answer['body']> =>
    eventually(async () => {
      const { body } = await api.get(`/crm/connectors/${connector}/runs/${runId}`);
      return body.state !== 'ACTIVE' && body;
    });

  it('send what changed, signed, as the other system names it, and nothing but that', async () => {
    const connector = await connect();
    const id = await customer('Ada');
    await drained(connector);
    expect(erp.delivered).toMatchObject([
      { type: 'crm.record.created', data: { recordId: id, externalId: null, fields: { title: 'Ada' } } },
    ]);
    await api.sql(`UPDATE crm.customers SET country = 'DE', status = 'inactive' WHERE id = $1`, [id]);
    await drained(connector);
    expect(erp.delivered.at(-1)).toMatchObject({ type: 'crm.record.updated', data: { externalId: 'erp-1' } });
    expect(erp.delivered.at(-1)?.data.fields).toEqual({ land: 'de' });
    expect(
      await api.sql(
        'SELECT action, fields, via FROM crm.access_log WHERE $1 = ANY (record_ids) ORDER BY id DESC LIMIT 1',
        [id],
      ),
    ).toEqual([{ action: 'share', fields: ['country'], via: `connector:${connector}` }]);
    await api.sql('DELETE FROM crm.customers WHERE id = $1', [id]);
    await drained(connector);
    expect(erp.delivered.at(-1)?.type).toBe('crm.record.deleted');
    expect(erp.records.size).toBe(0);
    await disconnect(connector);
  });

  it('take records in, each version once, and do not send them back', async () => {
    const connector = await connect();
    erp.edit('K1', new Date(1_000), { title: ' Ada ', land: 'de', mail: 'ada@example.com' });
    const [created] = await post(connector, ...erp.outbox());
    expect(created).toMatchObject({ externalId: 'K1', result: 'CREATED', conflicts: [] });
    expect((await post(connector, ...erp.outbox()))[0]).toMatchObject({
      result: 'UNCHANGED',
      recordId: created.recordId,
    });
    expect(await api.sql('SELECT name, country FROM crm.customers WHERE id = $1', [created.recordId])).toEqual([
      { name: 'Ada', country: 'DE' },
    ]);
    erp.edit('K1', new Date(2_000), { title: 'Ada L.' });
    expect((await post(connector, erp.outbox()[1] ?? {}))[0]).toMatchObject({ result: 'UPDATED' });
    expect((await post(connector, erp.outbox()[0] ?? {}))[0]).toMatchObject({ result: 'STALE' });
    expect(await nameOf(created.recordId)).toBe('Ada L.');
    await drained(connector);
    expect(erp.delivered).toEqual([]);
    const changes = await api.sql(
      `SELECT operation, fields, source, actor FROM crm.changes WHERE record_id = $1 ORDER BY sequence`,
      [created.recordId],
    );
    expect(changes).toMatchObject([
      { operation: 'create', source: connector, actor: `connector:${connector}` },
      { operation: 'update', fields: ['name'], source: connector },
    ]);
    await disconnect(connector);
  });

  it('refuse what a record cannot have, and take the rest', async () => {
    const connector = await connect();
    const results = await post(
      connector,
      { title: 'Nobody' },
      { id: 'R1', version: 'x', title: 'Ada' },
      { id: 'R2', version: 1 },
      { id: 'R3', version: 1, title: 'Ada' },
    );
    expect(results).toMatchObject([
      {
        externalId: null,
        result: 'REFUSED',
        code: 'INVALID_VALUE',
        detail: 'Expected the record to have id, but it has none.',
      },
      { externalId: 'R1', result: 'REFUSED', code: 'INVALID_VALUE' },
      { externalId: 'R2', result: 'REFUSED', code: 'VALUE_REQUIRED' },
      { externalId: 'R3', result: 'CREATED' },
    ]);
    await disconnect(connector);
  });

  it.each([
    ['ours', [], 'here', 'later'],
    ['theirs', [], 'there', 'earlier'],
    ['last-writer', [], 'there', 'later'],
    ['last-writer', [], 'here', 'earlier'],
    ['source-priority', ['baton', 'erp'], 'here', 'later'],
    ['source-priority', ['erp', 'baton'], 'there', 'earlier'],
  ])('by the rule %s %p the value from %s counts where theirs is %s', async (rule, sources, from, when) => {
    const connector = await connect({ system: 'erp' });
    const put = await api.call('PUT', '/crm/conflict-rules/customer/name', { rule, sources });
    expect(put).toMatchObject({ status: 200, body: { rule, sources } });
    const id = `C-${rule}-${from}-${when}`;
    erp.edit(id, new Date(1_000), { title: 'Both' });
    const [{ recordId }] = await post(connector, ...erp.outbox());
    const theirs = when === 'later' ? new Date(Date.now() + 3_600_000) : new Date(2_000);
    await api.call('PATCH', `/crm/connectors/${connector}`, { active: false });
    await change(recordId, 'From here');
    await api.call('PATCH', `/crm/connectors/${connector}`, { active: true });
    erp.edit(id, theirs, { title: 'From there' });
    await post(connector, erp.outbox()[1] ?? {});
    await drained(connector);
    const expected = from === 'here' ? 'From here' : 'From there';
    expect([await nameOf(recordId), erp.records.get(id)?.fields['title']]).toEqual([expected, expected]);
    const { items } = (await api.post('/crm/conflicts/search', { filter: { recordId } })).body;
    expect(items).toMatchObject([
      { field: 'name', rule, state: 'RESOLVED', base: 'Both', ours: 'From here', theirs: 'From there' },
    ]);
    expect(items[0].choice).toBe(from === 'here' ? 'ours' : 'theirs');
    await disconnect(connector);
    await api.call('DELETE', '/crm/conflict-rules/customer/name');
  });

  it('wait where the other system has news, and go on after a failure', async () => {
    const connector = await connect();
    const id = await customer('Wait');
    await drained(connector);
    const theirId = erp.ofBaton(id)?.id ?? '';
    erp.edit(theirId, new Date(), { origin: 'fair' });
    await change(id, 'Waited');
    await eventually(() => Promise.resolve(erp.delivered.some(({ status }) => status === 409)));
    await post(connector, ...erp.outbox());
    erp.answers.push(503);
    await drained(connector);
    expect(erp.records.get(theirId)?.fields).toMatchObject({ title: 'Waited', origin: 'fair' });
    expect(await api.sql('SELECT source FROM crm.customers WHERE id = $1', [id])).toEqual([{ source: 'fair' }]);
    await disconnect(connector);
  });

  it('compare both sides, and make them the same', async () => {
    const connector = await connect({ listUrl: erp.url });
    await api.sql('DELETE FROM crm.customers');
    const ids = [await customer('One'), await customer('Two'), await customer('Three')];
    await drained(connector);
    const theirs = (index: number) => erp.ofBaton(ids[index] ?? '') ?? { id: '', fields: {} as Record<string, string> };
    // Behind the back of all that is told: as after a loss of messages, or of a restored backup.
    theirs(0).fields['title'] = 'Uno';
    erp.records.delete(theirs(1).id);
    await api.call('PATCH', `/crm/connectors/${connector}`, { active: false });
    await change(ids[2] ?? '', 'Tres');
    const [known] = await api.sql<{ at: string }>('SELECT now() AS at');
    expect(known).toBeDefined();
    erp.records.set('X9', { id: 'X9', version: 1, batonRecordId: undefined, fields: { title: 'Nine' } });
    await api.call('PATCH', `/crm/connectors/${connector}`, { active: true });
    await api.sql(`UPDATE crm.connectors SET paused_until = now() + interval '1 hour' WHERE name = $1`, [connector]);
    const check = await api.post(`/crm/connectors/${connector}/check`);
    expect(check.status).toBe(202);
    expect(await ended(connector, check.body.runId)).toMatchObject({ state: 'COMPLETED', kind: 'check' });
    const found = await api.post(`/crm/connectors/${connector}/runs/${check.body.runId}/differences/search`, {});
    expect(
      found.body.items
        .map(({ kind, recordId, field, ours, theirs: value }: Record<string, unknown>) => [
          kind,
          recordId,
          field,
          ours,
          value,
        ])
        .sort(),
    ).toEqual([
      ['MISSING_HERE', null, null, null, null],
      ['MISSING_THERE', ids[1], null, null, null],
      ['STALE_HERE', ids[0], 'name', 'One', 'Uno'],
      ['STALE_THERE', ids[2], 'name', 'Tres', 'Three'],
    ]);
    await api.sql('UPDATE crm.connectors SET paused_until = NULL WHERE name = $1', [connector]);
    const reconcile = await api.post(`/crm/connectors/${connector}/reconcile`);
    expect(await ended(connector, reconcile.body.runId)).toMatchObject({
      state: 'COMPLETED',
      counts: { CREATED: 1, UPDATED: 1, UNCHANGED: 1, SENT: 1 },
    });
    await drained(connector);
    const again = await api.post(`/crm/connectors/${connector}/check`);
    expect(await ended(connector, again.body.runId)).toMatchObject({ state: 'COMPLETED', counts: { SAME: 4 } });
    await disconnect(connector);
  });

  it('write and read CSV', async () => {
    const connector = await connect({ kind: 'csv', url: null, delimiter: ';' });
    const upload = async (text: string): Promise<Answer['body']> => {
      const form = new FormData();
      form.append('file', new Blob([text]), 'customers.csv');
      const response = await fetch(`${api.url}/v2/crm/connectors/${connector}/files`, { method: 'POST', body: form });
      expect(response.status).toBe(202);
      return ended(connector, ((await response.json()) as { runId: string }).runId);
    };
    expect(await upload('id;version;title;land\nV1;1;"Müller; Söhne";de\nV2;1;;fr\n')).toMatchObject({
      state: 'COMPLETED',
      total: 2,
      counts: { CREATED: 1, REFUSED: 1 },
    });
    const [row] = await api.sql<{ id: string }>(`SELECT id FROM crm.customers WHERE name = 'Müller; Söhne'`);
    const id = row?.id ?? '';
    const other = await customer('Only here');
    await change(id, 'Müller & Söhne');
    await eventually(async () => (await api.get(`/crm/connectors/${connector}`)).body.pending === 2);
    const started = await api.post(`/crm/connectors/${connector}/export`);
    const run = await ended(connector, started.body.runId);
    expect(run).toMatchObject({ state: 'COMPLETED', counts: { WRITTEN: 2 } });
    const file = await api.get(`/crm/connectors/${connector}/runs/${run.runId}/file`);
    expect(file).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8' });
    expect(file.body).toBe(
      `id;batonRecordId;operation;changed;title;land;origin;mail\n` +
        `V1;${id};update;title;Müller & Söhne;de;;\n` +
        `;${other};create;title;Only here;;;\n`,
    );
    expect(await upload(`id;version;batonRecordId;title\nV3;1;${other};Only here\n`)).toMatchObject({
      counts: { UNCHANGED: 1 },
    });
    expect(await api.sql('SELECT external_id FROM crm.external_ids WHERE record_id = $1', [other])).toEqual([
      { external_id: 'V3' },
    ]);
    await disconnect(connector);
  });
});
