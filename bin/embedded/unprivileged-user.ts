/** PostgreSQL refuses to run as root: whom it runs as then, and which directories that user can reach. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { type Log, Refusal } from '../log.js';

/** Account that we create for the embedded PostgreSQL where this process is root. */
const ACCOUNT = 'baton';

export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The account PostgreSQL runs as; undefined where this process is not root and runs it itself. */
export function postgresAccount(log: Log): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = accountNamed(ACCOUNT);
  if (existing) return existing;
  for (const [command, ...args] of CREATIONS) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status !== 0) continue;
    const created = accountNamed(ACCOUNT);
    if (!created) continue;
    log(`PostgreSQL does not run as root: created the system user "${ACCOUNT}" for it.`);
    return created;
  }
  const packaged = accountNamed('postgres');
  if (packaged) return packaged;
  throw new Refusal(
    `Expected useradd or adduser to create the system user "${ACCOUNT}", since PostgreSQL does not run as root, but neither ` +
      `worked. Create that user by hand, run as another user than root, or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

/** Debian and Red Hat, then Busybox (Alpine). */
const CREATIONS: readonly (readonly [string, ...string[]])[] = [
  [
    'useradd',
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/bin/false',
    ACCOUNT,
  ],
  ['adduser', '-S', '-D', '-H', '-s', '/bin/false', ACCOUNT],
];

function accountNamed(name: string): Account | undefined {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [login, , uid, gid] = line.split(':');
    if (login === name) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

/** Whether the account can enter a directory: every folder above it must let it pass. */
export function canEnter(account: Account, directory: string): boolean {
  const shell = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    stdio: 'ignore',
  });
  return shell.status === 0;
}
