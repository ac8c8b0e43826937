import { chmod, mkdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Refusal } from '../log.js';
import { type Account, canEnter } from './unprivileged-user.js';

/** A directory outside the home of root that `account` can enter, for what it must reach: programs and data. */
export async function systemDirectory(account: Account): Promise<string> {
  for (const directory of ['/var/lib/baton', join(tmpdir(), 'baton')]) {
    try {
      await mkdir(directory, { recursive: true });
      await chmod(directory, 0o755);
    } catch {
      continue;
    }
    // Another user's directory of that name could hold anything.
    if ((await stat(directory)).uid === process.getuid?.() && canEnter(account, directory)) return directory;
  }
  throw new Refusal(
    `Expected a directory that the user "${account.name}" can enter, but neither /var/lib/baton nor ${tmpdir()} is one. ` +
      `Set DATABASE_URL to a PostgreSQL of your own.`,
  );
}
