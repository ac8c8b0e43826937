import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const Secrets = z.object({
  /** Password of the embedded PostgreSQL's superuser. */
  postgresPassword: z.string(),
  /** Signs one-time links (`BATON_LINK_SECRET`): a new one would break the links already sent. */
  linkSecret: z.string(),
});
export type Secrets = z.infer<typeof Secrets>;

/** Reads the secrets of this data directory; makes them at the first start, readable for their owner alone. */
export async function secretsIn(file: string): Promise<Secrets> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined) return Secrets.parse(JSON.parse(text));
  const secrets: Secrets = {
    postgresPassword: randomBytes(18).toString('base64url'),
    linkSecret: randomBytes(32).toString('base64url'),
  };
  await writeFile(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}
