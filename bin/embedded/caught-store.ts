/** What the catchers caught: one JSON file each, so that a restart finds it again. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Caught {
  /** Sorts by time of arrival. */
  readonly id: string;
  /** ISO 8601. */
  readonly receivedAt: string;
}

export interface CaughtStore<Item extends Caught> {
  add(item: Omit<Item, keyof Caught>): Promise<Item>;
  /** Newest first, at most `limit`. */
  list(limit: number): Promise<readonly Item[]>;
}

export async function openStore<Item extends Caught>(directory: string): Promise<CaughtStore<Item>> {
  await mkdir(directory, { recursive: true });
  let last = 0;
  return {
    async add(content) {
      // Two in the same millisecond keep their order.
      last = Math.max(last + 1, Date.now());
      const id = `${last}-${randomBytes(3).toString('hex')}`;
      const item = { ...content, id, receivedAt: new Date().toISOString() } as Item;
      const file = join(directory, `${id}.json`);
      await writeFile(`${file}.part`, JSON.stringify(item, undefined, 2));
      await rename(`${file}.part`, file);
      return item;
    },
    async list(limit) {
      const names = (await readdir(directory)).filter((name) => name.endsWith('.json'));
      const newest = names.sort().reverse().slice(0, limit);
      return Promise.all(newest.map(async (name) => JSON.parse(await readFile(join(directory, name), 'utf8')) as Item));
    },
  };
}
