/** Records that become one, with all that refers to them, and several again. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startCrm, type Crm } from './crm-harness.js';

let crm: Crm;
let winner: string;
let loser: string;
let count = 0;
beforeAll(async () => {
  crm = await startCrm();
});
afterAll(() => crm.api.close());
beforeEach(async () => {
  count += 1;
  winner = await crm.make('customers', { name: `Acme ${String(count)}`, email: 'info@acme.example', source: 'fair' });
  loser = await crm.make('customers', {
    name: `Acme ${String(count)} Holding`,
    email: 'office@acme.example',
    phone: '+49 30 901820',
    source: 'erp',
  });
});

const customer = async (id: string) => (await crm.as('sam', 'GET', `/crm/customers/${id}`)).body;
const merge = (body: object = {}, who = 'sam', route = 'merge') =>
  crm.as(who, 'POST', `/crm/customers/${winner}/${route}`, { loserIds: [loser], ...body });
const undo = (key: string) => crm.as('sam', 'DELETE', `/crm/merges/${key}`);
const listed = async (): Promise<readonly string[]> =>
  (await crm.as('sam', 'POST', '/crm/customers/search', { filter: { id: { $in: [winner, loser] } } })).body.items.map(
    ({ id }: { id: string }) => id,
  );

describe('a merge', () => {
  it('fills what the survivor lacks, moves what refers to the loser, and is undone exactly', async () => {
    const contact = await crm.make('contacts', { customerId: loser, name: 'Ann' });
    const talk = await crm.make('interactions', {
      customerId: loser,
      channel: 'note',
      direction: 'internal',
      subject: 'x',
    });
    const before = { winner: await customer(winner), loser: await customer(loser) };
    const preview = (await merge({}, 'sam', 'merge-preview')).body;
    expect(preview).toMatchObject({
      changes: { phone: { value: '+4930901820', from: loser, before: null } },
      references: [
        { table: 'crm.contacts', count: 1 },
        { table: 'crm.interactions', count: 1 },
      ],
    });
    expect(await customer(winner)).toEqual(before.winner);

    const { status, body } = await merge();
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { state: 'merged', recordId: winner, mergedBy: 'sam' },
    });
    expect(await customer(winner)).toMatchObject({
      name: before.winner.name,
      email: 'info@acme.example',
      phone: '+4930901820',
    });
    expect(await customer(loser)).toMatchObject({ mergedInto: winner, phone: '+4930901820' });
    expect(await listed()).toEqual([winner]);
    expect((await crm.as('sam', 'GET', `/crm/contacts/${contact}`)).body.customerId).toBe(winner);
    expect((await crm.as('sam', 'GET', `/crm/interactions/${talk}`)).body.customerId).toBe(winner);
    expect((await merge()).body.code).toBe('INVALID_STATE');

    expect((await undo(body.mergeKey)).body).toEqual({ changedSince: [], referencesChangedSince: 0 });
    const unversioned = ({ version: _version, updatedAt: _at, ...rest }: Record<string, unknown>) => rest;
    expect(unversioned(await customer(winner))).toEqual(unversioned(before.winner));
    expect(unversioned(await customer(loser))).toEqual(unversioned(before.loser));
    expect(await listed()).toEqual([winner, loser]);
    expect((await crm.as('sam', 'GET', `/crm/contacts/${contact}`)).body.customerId).toBe(loser);
    expect((await undo(body.mergeKey)).status).toBe(409);
  });

  it('lets survive what rules and choices say', async () => {
    const rules = { name: 'longest', email: 'source-priority' };
    await merge({ rules, sources: ['erp', 'fair'], fields: { source: winner } });
    expect(await customer(winner)).toMatchObject({
      name: `Acme ${String(count)} Holding`,
      email: 'office@acme.example',
      source: 'fair',
    });
    await crm.admin('PATCH', `/crm/customers/${winner}`, { country: 'DE' });
    const older = await crm.make('customers', { name: 'Newest', country: 'FR' });
    const { body } = await crm.as('sam', 'POST', `/crm/customers/${winner}/merge-preview`, {
      loserIds: [older],
      rules: { country: 'most-recent' },
    });
    expect(body.changes.country).toEqual({ value: 'FR', from: older, before: 'DE' });
  });

  it('undone later, leaves what was changed since, and says so', async () => {
    const contact = await crm.make('contacts', { customerId: loser, name: 'Ben' });
    const { mergeKey } = (await merge({ rules: { name: 'longest' } })).body;
    await crm.admin('PATCH', `/crm/customers/${winner}`, { phone: '+49 30 901821' });
    await crm.api.sql('DELETE FROM crm.contacts WHERE id = $1', [contact]);
    expect((await undo(mergeKey)).body).toEqual({ changedSince: ['phone'], referencesChangedSince: 1 });
    expect(await customer(winner)).toMatchObject({ name: `Acme ${String(count)}`, phone: '+4930901821' });
  });

  it('decides the pair of duplicates, and opens it again when it is undone', async () => {
    await crm.admin('PATCH', `/crm/customers/${loser}`, { email: 'info@acme.example' });
    const pair = async () =>
      (await crm.as('sam', 'POST', '/crm/duplicates/search', { filter: { oneId: winner, otherId: loser } })).body
        .items[0];
    expect(await pair()).toMatchObject({ state: 'open' });
    const { mergeKey } = (await merge()).body;
    expect(await pair()).toMatchObject({ state: 'merged', decidedBy: 'sam' });
    await undo(mergeKey);
    expect(await pair()).toMatchObject({ state: 'open', decidedBy: null });
  });

  it('is for who may write the records, and is in the access log', async () => {
    await crm.rule('support', 'customer', 'phone', true, false);
    expect((await merge({}, 'kim')).body).toMatchObject({ status: 403, code: 'FIELD_NOT_WRITABLE', fields: ['phone'] });
    expect((await merge({}, 'pat')).status).toBe(404);
    expect((await merge({ loserIds: [winner] })).status).toBe(400);
    expect((await merge({ rules: { name: 'best' } })).status).toBe(400);
    expect((await merge({ fields: { nothing: winner } })).status).toBe(400);
    const { mergeKey } = (await merge()).body;
    expect((await crm.as('pat', 'GET', `/crm/merges/${mergeKey}`)).status).toBe(404);
    expect(
      await crm.api.sql(
        `SELECT username, record_ids, fields FROM crm.access_log WHERE via = 'merge' ORDER BY id DESC LIMIT 1`,
      ),
    ).toEqual([{ username: 'sam', record_ids: [winner, loser], fields: ['phone'] }]);
  });

  it('keeps what it changed sealed', async () => {
    await merge();
    const [row] = await crm.api.sql<{ changes: string; moved: object }>(
      'SELECT changes, moved FROM crm.merges ORDER BY id DESC',
    );
    expect(row?.changes).toMatch(/^sealed:/);
    expect(JSON.stringify(row?.moved)).not.toContain('acme');
  });
});
