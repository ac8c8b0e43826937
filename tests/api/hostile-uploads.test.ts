/** Mutated BPMN, DMN and form files over HTTP: deployed, or refused with diagnostics; never a 5xx, and nothing hangs. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mutated } from '../fuzz/mutate.js';
import { startHarness, type Harness } from './harness.js';

const ROOT = join(import.meta.dirname, '../..');
const FIRST_SEED = 20_260_801;
const LARGEST = 100_000;

const filesIn = (folder: string, ending: string): readonly string[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).size < LARGEST)
    .sort();

let api: Harness;
beforeAll(async () => {
  api = await startHarness({ worker: false });
});
afterAll(() => api.close());

it.each(['.bpmn', '.dmn', '.form'])('forty mutated %s files', async (ending) => {
  const files = ['processes/library', '../shared/corpus'].flatMap((folder) => filesIn(join(ROOT, folder), ending));
  const read = (path: string): string => readFileSync(path, 'utf8');
  let refused = 0;
  for (let seed = FIRST_SEED; seed < FIRST_SEED + 40; seed += 1) {
    const { file, xml, mutations } = mutated(seed, files, read);
    const { status, body } = await api.deploy({ [`mutated${ending}`]: xml });
    const about = { seed, file, mutations, status, body };
    if (status === 200) continue;
    refused += 1;
    expect(about).toMatchObject({
      status: 400,
      body: { diagnostics: expect.arrayContaining([expect.objectContaining({ code: expect.any(String) })]) },
    });
  }
  expect(refused).toBeGreaterThan(5);
  expect((await api.get('/status')).status).toBe(204);
});
