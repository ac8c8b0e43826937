/** Who comes in where `BATON_AUTH` wants to know: the first admin, and `npm start` itself. */
import { randomBytes } from 'node:crypto';
import { newKey } from '../../api/auth/api-keys.js';
import { createDataSource } from '../../database/data-source.js';
import type { Log } from '../log.js';

export interface SignIn {
  /** For the API: of the first admin. */
  readonly env: NodeJS.ProcessEnv;
  /** With which `npm start` deploys the shipped processes; absent where nobody has to say who he is. */
  readonly apiKey?: string;
  /** The key is good for this start alone. */
  forget(): Promise<void>;
}

const CLIENT = 'npm start';

/** The password of the first admin is shown this once, unless `BATON_ADMIN_PASSWORD` says it. */
export async function signIn(options: { readonly databaseUrl: string; readonly log: Log }): Promise<SignIn> {
  if ((process.env['BATON_AUTH'] ?? 'none') === 'none') return { env: {}, forget: () => Promise.resolve() };
  const change = <Result>(work: (query: Query) => Promise<Result>): Promise<Result> =>
    connected(options.databaseUrl, work);
  const { key, secretHash } = newKey(CLIENT);
  const users = await change(async (query) => {
    await query(
      `INSERT INTO identity.api_keys (client_id, secret_hash) VALUES ($1, $2)
       ON CONFLICT (client_id) DO UPDATE SET secret_hash = EXCLUDED.secret_hash`,
      [CLIENT, secretHash],
    );
    await query(
      `INSERT INTO identity.memberships (party_kind, party_id, member_kind, member_id)
       VALUES ('ROLE', 'designer', 'CLIENT', $1) ON CONFLICT DO NOTHING`,
      [CLIENT],
    );
    return query('SELECT 1 FROM identity.users LIMIT 1', []);
  });
  return {
    env: users.length > 0 ? {} : firstAdmin(options.log),
    apiKey: key,
    forget: () =>
      change(async (query) => {
        await query('DELETE FROM identity.api_keys WHERE client_id = $1', [CLIENT]);
        await query(`DELETE FROM identity.memberships WHERE member_kind = 'CLIENT' AND member_id = $1`, [CLIENT]);
      }),
  };
}

function firstAdmin(log: Log): NodeJS.ProcessEnv {
  const username = process.env['BATON_ADMIN_USERNAME'] ?? 'admin';
  if (process.env['BATON_ADMIN_PASSWORD']) return { BATON_ADMIN_USERNAME: username };
  const password = randomBytes(15).toString('base64url');
  log(`The first admin is ${username}, with the password ${password} — shown this once: keep it, or change it.`);
  return { BATON_ADMIN_USERNAME: username, BATON_ADMIN_PASSWORD: password };
}

type Query = (text: string, values: readonly unknown[]) => Promise<unknown[]>;

async function connected<Result>(url: string, work: (query: Query) => Promise<Result>): Promise<Result> {
  const dataSource = await createDataSource({ url, poolSize: 1, applicationName: 'baton-start' }).initialize();
  try {
    return await dataSource.transaction((manager) => work((text, values) => manager.query(text, [...values])));
  } finally {
    await dataSource.destroy();
  }
}
