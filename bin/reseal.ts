/** `baton reseal`: after a new key was put first into `BATON_DATA_KEYS`. */
import { reseal } from '../database/crm/personal-data/reseal.js';
import { createDataSource } from '../database/data-source.js';
import { Refusal } from './log.js';

export async function resealDatabase(): Promise<void> {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Refusal('Expected DATABASE_URL to name the database, but it is not set.');
  const dataSource = await createDataSource({ url, poolSize: 1, applicationName: 'baton-reseal' }).initialize();
  try {
    const counts = Object.entries(await reseal(dataSource)).filter(([, count]) => count > 0);
    const lines = counts.map(([table, count]) => `${table}: ${String(count)}`);
    process.stdout.write(`Sealed under the first key.${lines.length === 0 ? ' Nothing was left to do.' : ''}\n`);
    for (const line of lines) process.stdout.write(`  ${line}\n`);
  } finally {
    await dataSource.destroy();
  }
}
