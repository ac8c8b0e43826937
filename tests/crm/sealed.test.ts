/** Personal data at rest. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import { Customer } from '../../database/crm/customer.entity.js';
import { refreshMatches } from '../../database/crm/matching/refresh.js';
import { reseal } from '../../database/crm/personal-data/reseal.js';
import { isCurrent, seal, sealedAs, sealedForms, sealSearchable, unseal } from '../../database/crm/sealed.js';
import { createDataSource } from '../../database/data-source.js';
import { Webhook } from '../../database/engine/webhook.entity.js';
import { testKey, withKeys } from '../support/data-keys.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { everyRow } from './every-row.js';

const OLD = testKey('old', 7);
const NEW = testKey('new', 8);

describe('a sealed text', () => {
  it('opens with its key, in any script', () => {
    for (const text of ['', 'wei@example.cn', '张伟，上海市', 'sealed:', '\u0000']) {
      expect(unseal(seal(text))).toBe(text);
      expect(unseal(sealSearchable(text))).toBe(text);
    }
  });

  it('is another one each time, unless it is searchable', () => {
    expect(seal('a')).not.toBe(seal('a'));
    expect(sealSearchable('a')).toBe(sealSearchable('a'));
    expect(sealSearchable('a')).not.toBe(sealSearchable('b'));
  });

  it('is not opened when one bit of it is another', () => {
    const stored = seal('a secret');
    const at = stored.length - 5;
    const bent = stored.slice(0, at) + (stored[at] === 'A' ? 'B' : 'A') + stored.slice(at + 1);
    expect(() => unseal(bent)).toThrow();
  });

  it('that is none is not taken for one: what looks like it is sealed like the rest', () => {
    const forged = 'sealed:test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    expect(unseal(seal(forged))).toBe(forged);
  });

  it('of an old key opens beside a new one, and is found by it', () => {
    const stored = withKeys(OLD, () => sealSearchable('mia@example.org'));
    withKeys(`${NEW},${OLD}`, () => {
      expect(unseal(stored)).toBe('mia@example.org');
      expect(isCurrent(stored)).toBe(false);
      expect(sealedForms('mia@example.org')).toContain(stored);
      expect(isCurrent(sealSearchable('mia@example.org'))).toBe(true);
    });
    expect(() => withKeys(NEW, () => unseal(stored))).toThrow('Expected BATON_DATA_KEYS to have the key old');
  });

  it.each(['', 'a', 'a:AAAA'])('needs keys: %p is none', (keys) => {
    expect(() => withKeys(keys, () => seal('a'))).toThrow('BATON_DATA_KEYS');
  });
});

describe('in the database', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await testDatabase();
    dataSource = await createDataSource({ url: database.url }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('personal data is not readable, and found all the same', async () => {
    const { id } = await dataSource.manager.save(Customer, {
      name: 'Ada',
      email: 'ada@example.org',
      phone: '+442079460018',
    });
    const [row] = await dataSource.query<[object]>('SELECT * FROM crm.customers WHERE id = $1', [id]);
    expect(JSON.stringify(row)).not.toMatch(/ada@example|\+442079460018/);
    const repository = dataSource.getRepository(Customer);
    expect(await repository.findOneBy({ email: 'ada@example.org' })).toMatchObject({ id, phone: '+442079460018' });
    expect(await repository.findOneBy({ email: sealedAs('ada@example.org') })).toMatchObject({ id });
    expect(await repository.findOneBy({ email: 'ben@example.org' })).toBeNull();
  });

  it('is sealed anew under a new key, wherever it is, and what was never sealed too; duplicates are found again', async () => {
    const old = process.env['BATON_DATA_KEYS'] ?? '';
    const { manager } = dataSource;
    const { id } = await manager.save(Customer, { name: 'Ben', email: 'ben@example.org', address: 'Quay 1' });
    await manager.query(`INSERT INTO crm.customers (name, email) VALUES ('Cy', 'cy@example.org')`);
    await keepCopies(manager, id);
    await manager.query(
      `INSERT INTO engine.webhooks (key, url, secret, transaction_id, number, place)
       VALUES (1, 'https://example.org', 'whsec_plain', 0, 0, 0)`,
    );
    await refreshMatches(dataSource);
    expect(await sealedUnder('test')).toEqual(['crm.customers', 'crm.import_rows', 'crm.merges']);
    process.env['BATON_DATA_KEYS'] = `${NEW},${old}`;
    try {
      const twin = await manager.save(Customer, { name: 'Ben', email: 'ben@example.org' });
      await refreshMatches(dataSource);
      expect(await pairs()).toEqual([]);
      expect(await reseal(dataSource)).toMatchObject({
        customers: 3,
        merges: 1,
        import_rows: 1,
        match_keys: 3,
        webhooks: 1,
      });
      expect(await pairs()).toEqual([{ one: id, other: twin.id }]);
      expect(await sealedUnder('test')).toEqual([]);
      const again = await reseal(dataSource);
      expect(Object.values(again).filter((count) => count > 0)).toEqual([]);
      process.env['BATON_DATA_KEYS'] = NEW;
      expect(await manager.findOneBy(Customer, { id })).toMatchObject({ email: 'ben@example.org', address: 'Quay 1' });
      expect(await manager.countBy(Customer, { email: 'cy@example.org' })).toBe(1);
      const [row] = await manager.query<[{ email: string }]>(`SELECT before->>'email' AS email FROM crm.import_rows`);
      expect(row.email).toBe(sealSearchable('ben@example.org'));
      expect(await manager.find(Webhook)).toMatchObject([{ key: '1', secret: 'whsec_plain' }]);
    } finally {
      process.env['BATON_DATA_KEYS'] = old;
    }
  });

  /** What is sealed in columns that no entity has, and within JSON. */
  const keepCopies = async (manager: EntityManager, id: string): Promise<void> => {
    await manager.query(
      `INSERT INTO crm.merges (owned_by, record_type, winner_id, loser_ids, changes, moved, merged_at)
       VALUES (crm.home_organisation(), 'customer', $1, '{}', $2, '[]', now())`,
      [id, seal('{}')],
    );
    await manager.query(
      `INSERT INTO crm.imports (owned_by, record_type, state, file_name, size, mapping, delimiter, encoding, policy, dry_run, headers, caller)
       VALUES (crm.home_organisation(), 'customer', 'completed', 'f', 1, '{}', ',', 'utf-8', 'skip', false, '[]', '{}')`,
    );
    await manager.query(
      `INSERT INTO crm.import_rows (import_id, line, outcome, record_id, before, report)
       SELECT id, 1, 'update', $1, $2, $3 FROM crm.imports`,
      [id, JSON.stringify({ email: sealSearchable('ben@example.org'), name: 'Ben' }), seal('{}')],
    );
  };
  const sealedUnder = async (keyId: string): Promise<readonly string[]> => {
    const rows = (await everyRow(database.url)).filter(({ stored }) => stored.includes(`sealed:${keyId}:`));
    return [...new Set(rows.map(({ table }) => table))].sort();
  };
  const pairs = (): Promise<object[]> =>
    dataSource.query('SELECT one_id AS one, other_id AS other FROM crm.duplicates');
});
