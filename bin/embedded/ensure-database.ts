import pg from 'pg';

/** Creates the database where it is missing; the answer is its URL. `serverUrl` is a superuser's. */
export async function ensureDatabase(options: { readonly serverUrl: string; readonly name: string }): Promise<string> {
  const client = new pg.Client({ connectionString: options.serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [options.name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(options.name)}`);
  } finally {
    await client.end();
  }
  const url = new URL(options.serverUrl);
  url.pathname = `/${options.name}`;
  return url.href;
}
