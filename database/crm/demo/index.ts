/** What `npm start` fills an empty CRM with, to try the shipped processes: each area brings its own. */
import type { DataSource, EntityManager } from 'typeorm';
import { Customer } from '../customer.entity.js';
import { seedExampleStaff } from '../seed.js';
import { collaboration } from './collaboration.js';
import { customers } from './customers.js';
import { demoInstances, type DemoInstance } from './instances.js';
import { purchases } from './purchases.js';
import { rules } from './rules.js';
import { sales } from './sales.js';
import { suppliers } from './suppliers.js';
import { tickets } from './tickets.js';

/** In the order in which they refer to each other. */
const AREAS: readonly ((manager: EntityManager) => Promise<void>)[] = [
  customers,
  sales,
  tickets,
  suppliers,
  purchases,
  rules,
  collaboration,
];

/** Staff always; the rest only where there is no customer yet, all of it or nothing. Answers what is to be begun with it. */
export async function seedDemo(dataSource: DataSource): Promise<readonly DemoInstance[]> {
  await seedExampleStaff(dataSource);
  return dataSource.transaction(async (manager) => {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('crm:demo', 0))`);
    if (await manager.exists(Customer)) return [];
    for (const area of AREAS) await area(manager);
    return demoInstances(manager);
  });
}
