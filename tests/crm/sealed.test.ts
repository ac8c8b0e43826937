/** Personal data at rest. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Customer } from '../../database/crm/customer.entity.js';
import { reseal } from '../../database/crm/personal-data/reseal.js';
import { isCurrent, seal, sealedAs, sealedForms, sealSearchable, unseal } from '../../database/crm/sealed.js';
import { createDataSource } from '../../database/data-source.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const OLD = `old:${Buffer.alloc(32, 7).toString('base64')}`;
const NEW = `new:${Buffer.alloc(32, 8).toString('base64')}`;

function withKeys<Value>(keys: string, run: () => Value): Value {
  const before = process.env['BATON_DATA_KEYS'];
  process.env['BATON_DATA_KEYS'] = keys;
  try {
    return run();
  } finally {
    process.env['BATON_DATA_KEYS'] = before;
  }
}

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
    const { id } = await dataSource.manager.save(Customer, { name: 'Ada', email: 'ada@example.org', phone: '+441' });
    const [row] = await dataSource.query<[object]>('SELECT * FROM crm.customers WHERE id = $1', [id]);
    expect(JSON.stringify(row)).not.toMatch(/ada@example|\+441/);
    const repository = dataSource.getRepository(Customer);
    expect(await repository.findOneBy({ email: 'ada@example.org' })).toMatchObject({ id, phone: '+441' });
    expect(await repository.findOneBy({ email: sealedAs('ada@example.org') })).toMatchObject({ id });
    expect(await repository.findOneBy({ email: 'ben@example.org' })).toBeNull();
  });

  it('is sealed anew under a new key, what was never sealed too, and read meanwhile', async () => {
    const old = process.env['BATON_DATA_KEYS'] ?? '';
    const { manager } = dataSource;
    const { id } = await manager.save(Customer, { name: 'Ben', email: 'ben@example.org', address: 'Quay 1' });
    await manager.query(`INSERT INTO crm.customers (name, email) VALUES ('Cy', 'cy@example.org')`);
    process.env['BATON_DATA_KEYS'] = `${NEW},${old}`;
    try {
      expect(await reseal(dataSource)).toMatchObject({ customers: 3 });
      expect(await reseal(dataSource)).toMatchObject({ customers: 0 });
      process.env['BATON_DATA_KEYS'] = NEW;
      expect(await manager.findOneBy(Customer, { id })).toMatchObject({ email: 'ben@example.org', address: 'Quay 1' });
      expect(await manager.countBy(Customer, { email: 'cy@example.org' })).toBe(1);
    } finally {
      process.env['BATON_DATA_KEYS'] = old;
    }
  });
});
