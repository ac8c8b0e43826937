import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import type { Log } from '../log.js';
import { systemDirectory } from './system-directory.js';
import { type Account, canEnter } from './unprivileged-user.js';

/**
 * Where the database files lie: `dataDir`, or, where PostgreSQL's user cannot enter the folder above it (a clone in
 * /root), a directory of the system. The file `<dataDir>.location` remembers which; without it a new one is taken.
 */
export async function dataDirectoryFor(options: {
  readonly dataDir: string;
  readonly account: Account | undefined;
  readonly log: Log;
}): Promise<string> {
  const dataDir = resolve(options.dataDir);
  await mkdir(dirname(dataDir), { recursive: true });
  if (!options.account || canEnter(options.account, dirname(dataDir))) return dataDir;
  const note = `${dataDir}.location`;
  const noted = await readFile(note, 'utf8').catch(() => '');
  if (noted.trim() !== '') return noted.trim();
  const elsewhere = join(await systemDirectory(options.account), `postgres-${randomBytes(4).toString('hex')}`, 'data');
  await mkdir(dirname(elsewhere), { recursive: true, mode: 0o755 });
  await writeFile(note, `${elsewhere}\n`);
  options.log(
    `PostgreSQL's user "${options.account.name}" cannot enter ${dirname(dataDir)}: the database files go to ${elsewhere}.`,
  );
  return elsewhere;
}
