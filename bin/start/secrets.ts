import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const Secrets = z.object({
  /** Password of the embedded PostgreSQL's superuser. */
  postgresPassword: z.string(),
  /** Signs one-time links (`BATON_LINK_SECRET`): a new one would break the links already sent. */
  linkSecret: z.string(),
  /** Seals personal data (`BATON_DATA_KEYS`): without it what is stored cannot be read. */
  dataKeys: z.string().default(newDataKey),
});
export type Secrets = z.infer<typeof Secrets>;

/** Reads the secrets of this data directory; makes what is missing, readable for their owner alone. */
export async function secretsIn(file: string): Promise<Secrets> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const stored = text === undefined ? firstSecrets() : (JSON.parse(text) as object);
  const secrets = Secrets.parse(stored);
  if (text !== undefined && 'dataKeys' in stored) return secrets;
  await writeFile(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}

function firstSecrets(): object {
  return { postgresPassword: randomBytes(18).toString('base64url'), linkSecret: randomBytes(32).toString('base64url') };
}

/** Its id is the day it was made. */
function newDataKey(): string {
  return `${new Date().toISOString().slice(0, 10)}:${randomBytes(32).toString('base64')}`;
}
