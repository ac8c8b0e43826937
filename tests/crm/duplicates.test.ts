/** Pairs of records that may be the same: found whoever wrote them, explained, decided. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCrm, type Crm } from './crm-harness.js';

let crm: Crm;
beforeAll(async () => {
  crm = await startCrm();
});
afterAll(() => crm.api.close());

const pairsOf = async (id: string, who = 'sam') =>
  (await crm.as(who, 'GET', `/crm/customers/${id}/duplicates`)).body.items;

describe('duplicates', () => {
  it('are found whatever the way they were written, with reasons', async () => {
    const one = await crm.make('customers', {
      name: 'Müller & Söhne GmbH',
      email: 'info@mueller.example',
      country: 'DE',
    });
    const other = await crm.make('customers', { name: 'Mueller', email: 'else@where.example' });
    expect(await pairsOf(one)).toEqual([]);
    await crm.api.sql(`UPDATE crm.customers SET name = 'Muller und Sohne', country = 'DE' WHERE id = $1`, [other]);
    await crm.admin('PATCH', `/crm/customers/${other}`, { email: 'info@mueller.example' });
    const [pair] = await pairsOf(other);
    expect(pair).toMatchObject({ oneId: one, otherId: other, recordType: 'customer', state: 'open' });
    expect(pair.explanation.map(({ field, weight }: { field: string; weight: number }) => [field, weight])).toEqual([
      ['name', 30],
      ['email', 45],
      ['country', 5],
    ]);
    expect(pair.explanation[1]).toEqual({
      field: 'email',
      values: ['info@mueller.example', 'info@mueller.example'],
      similarity: 1,
      weight: 45,
      contribution: 0.563,
    });
    await crm.admin('PATCH', `/crm/customers/${other}`, { name: 'Somebody Else', email: null });
    expect(await pairsOf(one)).toEqual([]);
  });

  it('are not any more once somebody says so, and stay so', async () => {
    const one = await crm.make('customers', { name: 'Twin Ltd', email: 'a@twin.example' });
    const other = await crm.make('customers', { name: 'Twin Ltd', email: 'b@twin.example' });
    const [pair] = await pairsOf(one);
    const dismiss = () => crm.as('sam', 'POST', `/crm/duplicates/${pair.duplicateKey}/dismissal`);
    expect((await dismiss()).status).toBe(204);
    expect((await dismiss()).status).toBe(409);
    await crm.admin('PATCH', `/crm/customers/${other}`, { country: 'DE' });
    expect(await pairsOf(one)).toEqual([]);
    const { body } = await crm.as('sam', 'POST', '/crm/duplicates/search', { filter: { state: 'dismissed' } });
    expect(body.items).toMatchObject([{ duplicateKey: pair.duplicateKey, decidedBy: 'sam' }]);
  });

  it('are explained by the fields that one may read, and are nobody else’s', async () => {
    const one = await crm.make('customers', { name: 'Veiled', phone: '+49 30 901821', email: 'x@veiled.example' });
    await crm.make('customers', { name: 'Veiled', phone: '+49 30 901821' });
    await crm.rule('onboarding', 'customer', 'phone', false);
    const fields = async (who: string) =>
      (await pairsOf(one, who))[0]?.explanation.map(({ field }: { field: string }) => field);
    expect(await fields('sam')).toEqual(['name', 'phone']);
    expect(await fields('olga')).toEqual(['name']);
    expect((await crm.as('pat', 'POST', '/crm/duplicates/search', {})).body.items).toEqual([]);
    expect((await crm.as('pat', 'GET', `/crm/customers/${one}/duplicates`)).status).toBe(404);
  });

  it('keep no address or number in the clear among their keys', async () => {
    const columns = await crm.api.sql(
      `SELECT column_name FROM information_schema.columns WHERE table_schema = 'crm' AND table_name IN ('match_keys', 'duplicates')
         AND data_type NOT IN ('bigint', 'numeric', 'timestamp with time zone')`,
    );
    expect(columns.map((column) => Object.values(column)[0]).sort()).toEqual([
      'decided_by',
      'kind',
      'record_type',
      'record_type',
      'state',
    ]);
  });

  it('need a score that is a setting of who administers the CRM', async () => {
    const one = await crm.make('customers', { name: 'Only Name', country: 'DE' });
    await crm.make('customers', { name: 'Only Name' });
    expect(await pairsOf(one)).toHaveLength(1);
    const settings = { possible: 0.7, certain: 0.9 };
    expect((await crm.as('sam', 'PUT', '/crm/match-settings/customer', settings)).status).toBe(403);
    expect((await crm.as('admin', 'PUT', '/crm/match-settings/customer', { possible: 1, certain: 0.9 })).status).toBe(
      400,
    );
    expect((await crm.admin('PUT', '/crm/match-settings/customer', settings)).body).toEqual(settings);
    expect(await pairsOf(one)).toEqual([]);
    expect((await crm.as('sam', 'GET', '/crm/match-settings/nothing')).status).toBe(404);
  });
});
