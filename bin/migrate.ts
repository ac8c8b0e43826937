/** `node dist/bin/migrate.js`: brings the database of `DATABASE_URL` up to date; also a step of `npm start`. */
import { pathToFileURL } from 'node:url';

import { createDataSource, migrate } from '../database/data-source.js';

/** Applies the migrations that the database lacks. */
export async function migrateDatabase(url: string): Promise<void> {
  const dataSource = createDataSource({ url, applicationName: 'baton-migrate' });
  await dataSource.initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const url = process.env['DATABASE_URL'];
  if (!url) {
    process.stderr.write('Expected DATABASE_URL, but it is not set.\n');
    process.exit(1);
  }
  await migrateDatabase(url);
  process.stdout.write('The database is up to date.\n');
}
