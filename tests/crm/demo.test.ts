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

const counts = async (): Promise<unknown> => {
  const [row] = await dataSource.query<unknown[]>(`SELECT (SELECT count(*)::int FROM crm.customers) AS customers,
    (SELECT count(*)::int FROM crm.tickets) AS tickets, (SELECT count(score)::int FROM crm.feedback) AS feedback,
    (SELECT count(*)::int FROM crm.purchase_orders) AS orders, (SELECT count(*)::int FROM crm.votes) AS votes,
    (SELECT count(*)::int FROM crm.leads) AS leads,
    (SELECT count(*)::int FROM crm.opportunities WHERE stage = 'won') AS won`);
  return row;
};

it('the demo is there once, however often and by however many it is made', async () => {
  await Promise.all([seedDemo(dataSource), seedDemo(dataSource)]);
  await seedDemo(dataSource);
  const customers = await dataSource.getRepository(Customer).find({ order: { id: 'ASC' } });
  expect(customers.map(({ name }) => name)).toContain('上海晨光酒店管理有限公司');
  expect(await dataSource.getRepository(RecordComment).find()).toMatchObject([
    { author: 'sofia', mentions: ['sam'], recordId: customers[0]?.id },
  ]);
  expect(await counts()).toEqual({ customers: 5, tickets: 7, feedback: 3, orders: 3, votes: 6, leads: 3, won: 4 });
  const channels = await dataSource.query<{ channel: string }[]>('SELECT DISTINCT channel FROM crm.interactions');
  expect(channels.map(({ channel }) => channel).sort()).toEqual(['chat', 'email', 'meeting', 'phone', 'sms', 'web']);
  expect(new Set(customers.map(({ email }) => email)).size).toBe(customers.length);
});
