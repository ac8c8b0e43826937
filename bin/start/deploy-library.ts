import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { createClient } from '../client.js';
import { deploymentLines } from '../commands/deploy.js';
import { PROJECT_ROOT } from '../project-root.js';

const DEPLOYABLE = ['.bpmn', '.dmn', '.form'];

/** Deploys the shipped processes as one deployment; unchanged files keep their version. One line for each. */
export async function deployLibrary(apiUrl: string): Promise<readonly string[]> {
  const library = join(PROJECT_ROOT, 'processes', 'library');
  const names = (await readdir(library)).filter((name) => DEPLOYABLE.some((suffix) => name.endsWith(suffix))).sort();
  const answer = await createClient({ url: apiUrl, actor: 'npm start' }).upload(
    '/deployments',
    names.map((name) => join(library, name)),
  );
  return deploymentLines(answer);
}
