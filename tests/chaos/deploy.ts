/** The shipped processes and the small ones, as one deployment. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CarefulClient } from './client.js';
import { MODELS } from './models.js';

const LIBRARY = fileURLToPath(new URL('../../processes/library', import.meta.url));

export async function deployAll(client: CarefulClient): Promise<void> {
  const form = new FormData();
  for (const name of await readdir(LIBRARY))
    form.append('resources', new Blob([await readFile(join(LIBRARY, name))]), name);
  for (const [name, text] of Object.entries(MODELS)) form.append('resources', new Blob([text]), name);
  const answer = await client.persist('/deployments', form);
  if (answer?.status !== 200) throw new Error(`Expected the processes to be deployed, but: ${JSON.stringify(answer)}`);
}
