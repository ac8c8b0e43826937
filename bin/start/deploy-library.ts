import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

import { type Client, createClient } from '../client.js';
import { deploymentLines } from '../commands/deploy.js';
import { PROJECT_ROOT } from '../project-root.js';

const DEPLOYABLE = ['.bpmn', '.dmn', '.form'];

/**
 * Deploys the shipped processes as one deployment; one line for each. Only where they changed since the last time: a
 * changed copy that somebody deployed meanwhile stays the latest version.
 */
export async function deployLibrary(options: {
  readonly apiUrl: string;
  /** Name of the database, to tell several apart. */
  readonly database: string;
  /** Remembers what was deployed. */
  readonly stamp: string;
  /** Where the API wants to know who is there. */
  readonly apiKey?: string | undefined;
}): Promise<readonly string[]> {
  const library = join(PROJECT_ROOT, 'processes', 'library');
  const names = (await readdir(library)).filter((name) => DEPLOYABLE.some((suffix) => name.endsWith(suffix))).sort();
  const files = names.map((name) => join(library, name));
  const hash = createHash('sha256').update(options.database);
  for (const name of names) hash.update(name).update(await readFile(join(library, name)));
  const fingerprint = hash.digest('hex');
  const client = createClient({ url: options.apiUrl, actor: 'npm start', apiKey: options.apiKey });
  const deployedLast = await readFile(options.stamp, 'utf8').catch(() => '');
  if (deployedLast === fingerprint && (await hasDefinitions(client))) return ['unchanged since the last start'];
  const answer = await client.upload('/deployments', files);
  await writeFile(options.stamp, fingerprint);
  return deploymentLines(answer);
}

/** False where somebody emptied the database. */
async function hasDefinitions(client: Client): Promise<boolean> {
  const found = await client.post('/process-definitions/search', { page: { limit: 1 } });
  return z.object({ items: z.array(z.unknown()) }).parse(found).items.length > 0;
}
