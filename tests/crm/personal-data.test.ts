/** What is known of a customer is given out whole, and erased whole. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { seal, sealSearchable } from '../../database/crm/sealed.js';
import { userTaskModel } from '../api/models.js';
import { startCrm, type Crm } from './crm-harness.js';
import { imported } from './csv-upload.js';
import { everyRow } from './every-row.js';

/** Ada's, in one spelling. */
const SECRETS = [
  'ada lovelace',
  'ada@example.org',
  '891234567',
  '张伟',
  'bergstraße 5',
  'likes engines',
  'first programmer',
];

let crm: Crm;
let customer: string;
let other: string;
let instance: string;
let unlinked: string;
let contact: string;
let merge: string;

beforeAll(async () => {
  crm = await startCrm({});
  await crm.deploy({ 'visit.bpmn': userTaskModel('visit', '<zeebe:assignmentDefinition candidateGroups="sales"/>') });
  const values = { name: 'Ada Lovelace', email: 'ada@example.org', phone: '+49891234567' };
  customer = await crm.make('customers', { ...values, attributes: { note: 'likes engines' } });
  const twin = await crm.make('customers', { ...values, address: 'Bergstraße 5' });
  other = await crm.make('customers', { name: 'Somebody else', email: 'else@example.org' });
  contact = await crm.make('contacts', { customerId: customer, name: '张伟', email: 'Wei@example.cn' });
  const lead = await crm.make('leads', { name: 'Ada Lovelace', email: 'ada@example.org', customerId: customer });
  for (const about of [{ customerId: customer }, { leadId: lead }])
    await crm.make('interactions', {
      ...about,
      channel: 'phone',
      direction: 'inbound',
      subject: 'Ada Lovelace called',
      body: 'likes engines',
    });
  merge = (await crm.as('sam', 'POST', `/crm/customers/${customer}/merge`, { loserIds: [twin] })).body.mergeKey;
  instance = await start({
    customerId: customer,
    greeting: 'Dear Ada Lovelace',
    chinese: '亲爱的张伟',
    to: { email: 'ada@example.org', 'ada@example.org': true },
    amount: 12,
  });
  await start({ customerId: other });
});
afterAll(() => crm.api.close());

const start = async (variables: object): Promise<string> =>
  (await crm.admin('POST', '/process-instances', { processDefinitionId: 'visit', variables })).body.processInstanceKey;
const erase = (purpose = 'asked by letter') =>
  crm.as('admin', 'POST', `/crm/customers/${customer}/erasure`, { purpose });

/** Names of tables with a row that tells one of the secrets. */
async function whereabouts(): Promise<readonly string[]> {
  const rows = await everyRow(crm.api.databaseUrl);
  const telling = rows.filter(({ opened }) => SECRETS.some((secret) => opened.toLowerCase().includes(secret)));
  return [...new Set(telling.map(({ table }) => table))].sort();
}

it('is exported: records over all tables, and variables of processes', async () => {
  const { body } = await crm.admin('GET', `/crm/customers/${customer}/personal-data`);
  expect(Object.keys(body.records)).toEqual(expect.arrayContaining(['customers', 'contacts', 'leads', 'interactions']));
  expect(body.records.customers).toMatchObject([{ email: 'ada@example.org', address: 'Bergstraße 5' }, {}]);
  expect(body.records.interactions).toHaveLength(2);
  expect(body.processInstances).toMatchObject([{ processInstanceKey: instance, variables: { amount: 12 } }]);
  expect(JSON.stringify(body)).not.toContain('else@example.org');
  expect((await crm.as('sam', 'GET', `/crm/customers/${customer}/personal-data`)).status).toBe(403);
});

it('is not erased while a process is about it, or has one of its addresses', async () => {
  unlinked = await start({ text: 'Call 089 / 123 45 67' });
  const answer = await erase();
  expect(answer).toMatchObject({ status: 409, body: { code: 'INSTANCES_RUNNING' } });
  expect(answer.body.processInstanceKeys).toEqual([instance, unlinked]);
  for (const key of [instance, unlinked]) await crm.admin('POST', `/process-instances/${key}/cancellation`, {});
});

it('is left in no table of the database, nor in Temporal, and who else is there stays', async () => {
  await scatter();
  expect(await whereabouts()).toEqual(
    [
      ...['comments', 'conflicts', 'contacts', 'customers', 'document_versions', 'documents', 'external_ids'],
      ...['idempotency_keys', 'import_rows', 'inbound_messages', 'interactions', 'leads', 'merges', 'named_events'],
      ...['outbox', 'sync_deliveries', 'sync_differences', 'sync_items', 'sync_runs', 'votes'],
    ]
      .map((table) => `crm.${table}`)
      .concat(['comments', 'commits', 'documents', 'messages', 'variables'].map((table) => `engine.${table}`)),
  );

  const { status, body } = await erase();
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { rows: { customers: 2, contacts: 1, leads: 1, interactions: 2 }, processInstanceKeys: [instance, unlinked] },
  });
  expect(await whereabouts()).toEqual([]);

  const { body: left } = await crm.admin('GET', `/crm/customers/${customer}`);
  expect(left).toMatchObject({ name: `⟦erased⟧ customer ${customer}`, email: null, status: 'inactive' });
  const variables = await crm.api.sql(
    `SELECT name, value FROM engine.variables WHERE process_instance_key = $1 ORDER BY name`,
    [instance],
  );
  expect(variables).toEqual([
    { name: 'amount', value: 12 },
    { name: 'chinese', value: '亲爱的⟦erased⟧' },
    { name: 'customerId', value: customer },
    { name: 'greeting', value: 'Dear ⟦erased⟧' },
    { name: 'to', value: { email: '⟦erased⟧', '⟦erased⟧': true } },
  ]);
  const log = await crm.api.sql(
    `SELECT action, purpose FROM crm.access_log WHERE record_ids = ARRAY[$1::bigint] AND action = 'erase'`,
    [customer],
  );
  expect(log).toEqual([{ action: 'erase', purpose: 'asked by letter' }]);
  const talks = await crm.admin('POST', '/crm/interactions/search', { filter: { customerId: other } });
  expect(talks.body.items).toMatchObject([{ subject: 'About ⟦erased⟧', body: 'Ask Bergmann' }]);
  expect((await crm.admin('GET', `/crm/customers/${other}`)).body.email).toBe('else@example.org');
  expect((await crm.as('sam', 'DELETE', `/crm/merges/${merge}`)).status).toBe(200);
  expect((await erase('once more')).status).toBe(200);
  expect(await whereabouts()).toEqual([]);
});

it('can be told apart after a merge: the one that is left is erased', async () => {
  const [one, two] = [
    await crm.make('customers', { name: 'Twin', email: 'twin@example.org' }),
    await crm.make('customers', { name: 'Twin', email: 'twin@example.org' }),
  ];
  await crm.as('sam', 'POST', `/crm/customers/${one}/merge`, { loserIds: [two] });
  expect(await crm.as('admin', 'POST', `/crm/customers/${two}/erasure`, { purpose: 'x' })).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining(`customer ${one}`) },
  });
});

/** Ada, where no key leads to her: in lists, files and notes, in spellings of their own. */
async function scatter(): Promise<void> {
  const csv = [
    'name,email,phone,source',
    'Ada  Lovelace,ADA@example.org,,likes engines',
    'Countess,ada@example.org,12,first programmer',
    'Bergmann,berg@example.org,,fair',
  ].join('\n');
  const file = await imported(crm, 'sam', { csv });
  expect(file).toMatchObject({ state: 'completed', rowsNew: 1, rowsDuplicate: 1, rowsBad: 1 });
  await crm.as('sam', 'POST', '/crm/comments', {
    recordType: 'customer',
    recordId: customer,
    body: 'She likes engines, @olga',
  });
  await crm.as('sam', 'POST', '/crm/comments', {
    recordType: 'customer',
    recordId: other,
    body: 'Knows ada@example.org',
  });
  await crm.make('interactions', {
    customerId: other,
    channel: 'note',
    direction: 'internal',
    subject: 'About Ada@Example.ORG',
    body: 'Ask Bergmann',
  });
  await crm.admin('POST', '/messages/publication', {
    name: 'anything',
    correlationKey: 'ada@example.org',
    timeToLive: 3_600_000,
    variables: { note: 'likes engines' },
  });
  const upload = new FormData();
  upload.append('title', 'Ada Lovelace');
  upload.append('recordType', 'customer');
  upload.append('recordId', customer);
  upload.append('file', new Blob(['The first programmer']), 'Ada Lovelace.txt');
  const document = await fetch(`${crm.api.url}/v2/crm/documents`, {
    method: 'POST',
    headers: { authorization: crm.authorization['sam'] ?? '' },
    body: upload,
  });
  expect({ status: document.status, body: await document.text() }).toMatchObject({ status: 201 });
  const { sql } = crm.api;
  const [task] = await sql<{ key: string }>('SELECT key FROM engine.user_tasks WHERE process_instance_key = $1', [
    instance,
  ]);
  await sql(
    `INSERT INTO engine.comments (key, user_task_key, process_instance_key, text, author)
     VALUES (1, $1, $2, 'Ada Lovelace called', 'sam')`,
    [task?.key, instance],
  );
  const item = seal(
    JSON.stringify({ id: 'A-1', title: 'Ada Lovelace', note: 'likes engines', mail: 'ada@example.org' }),
  );
  await sql(
    `INSERT INTO crm.connectors (name, kind, direction, record_type, system, id_field, mapping, department, active, transaction_id, sequence)
     VALUES ('erp', 'csv', 'both', 'customer', 'erp', 'id', '[]', 'sales', false, 0, 0)`,
  );
  for (const statement of [
    `INSERT INTO crm.sync_runs (connector_id, kind, state, content) SELECT id, 'export', 'COMPLETED', $1 FROM crm.connectors`,
    `INSERT INTO crm.sync_items (run_id, number, external_id, item, detail) SELECT id, 1, 'A-1', $1, 'Ada Lovelace' FROM crm.sync_runs`,
    `INSERT INTO crm.sync_differences (run_id, kind, ours, theirs) SELECT id, 'DIFFERENT', $1, $1 FROM crm.sync_runs`,
  ])
    await sql(statement, [item]);
  for (const [statement, parameters] of [
    [
      `INSERT INTO crm.external_ids (record_type, record_id, system, external_id, common) VALUES ('customer', $1, 'erp', 'ada@example.org', $2)`,
      [customer, item],
    ],
    [
      `INSERT INTO crm.conflicts (system, record_type, record_id, field, rule, state, ours, ours_source, ours_at, theirs_at)
       VALUES ('erp', 'contact', $1, 'name', 'manual', 'OPEN', $2, 'baton', now(), now())`,
      [contact, seal('"张伟"')],
    ],
    [
      `INSERT INTO crm.sync_deliveries (connector_id, record_id, next_attempt_at, error_message)
       SELECT id, $1, now(), 'Nobody is called Ada Lovelace' FROM crm.connectors`,
      [customer],
    ],
    [
      `INSERT INTO crm.inbound_messages (channel, provider_id, sender, sender_name, body, thread_id, received_at, state)
       VALUES ('email', 'm1', $1, 'Ada', $2, 'm1', now(), 'handled')`,
      [sealSearchable('ada@example.org'), seal('I am the first programmer')],
    ],
    [
      `INSERT INTO crm.outbox (channel, recipient, message_id, state, content, process_instance_key) VALUES ('sms', $1, 'o1', 'sent', $2, NULL)`,
      [sealSearchable('+49891234567'), seal(JSON.stringify({ body: 'Dear first programmer' }))],
    ],
    [
      `INSERT INTO crm.votes (ballot, voter, weight, choice, comment, process_instance_key, cast_at)
       VALUES ('b', 'sam', 1, 'approve', $2, $1, now())`,
      [instance, seal('The first programmer')],
    ],
    [
      `INSERT INTO crm.named_events (key, name, process_instance_key, element_id, variables, at, told_at) VALUES ('n', 'n', $1, 'task', $2, now(), now())`,
      [instance, seal(JSON.stringify({ to: 'Ada Lovelace' }))],
    ],
    [
      `INSERT INTO crm.idempotency_keys (key, activity_type, process_instance_key, result)
       VALUES ('k', 'crm:find', $1, '{"name": "Ada Lovelace"}')`,
      [instance],
    ],
  ] as const)
    await sql(statement, parameters);
}
