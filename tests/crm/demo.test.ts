/** What `npm start` fills an empty CRM with. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { RecordComment } from '../../database/crm/comment.entity.js';
import { Customer } from '../../database/crm/customer.entity.js';
import { seedDemo } from '../../database/crm/demo/index.js';
import { createDataSource } from '../../database/data-source.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

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

it('the demo is there once, however often and by however many it is made', async () => {
  await Promise.all([seedDemo(dataSource), seedDemo(dataSource)]);
  await seedDemo(dataSource);
  const customers = await dataSource.getRepository(Customer).find({ order: { id: 'ASC' } });
  expect(customers.map(({ name }) => name)).toContain('上海晨光酒店管理有限公司');
  expect(await dataSource.getRepository(RecordComment).find()).toMatchObject([
    { author: 'sofia', mentions: ['sam'], recordId: customers[0]?.id },
  ]);
  expect(new Set(customers.map(({ email }) => email)).size).toBe(customers.length);
});
