/** Files that Camunda Modeler wrote, of both flavours: each deploys unchanged, or the list says why it does not. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from '@jest/globals';
import { compile } from '../../processes/compiler/index.js';
import { NOT_DEPLOYED } from './not-deployed.js';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

test('Camunda Modeler’s files deploy unchanged', async () => {
  const entries = await readdir(CORPUS, { recursive: true, withFileTypes: true });
  const found: Record<string, string> = {};
  let [deployed, written] = [0, 0];
  for (const entry of entries.filter(({ name }) => name.endsWith('.bpmn'))) {
    const path = join(entry.parentPath, entry.name);
    const xml = await readFile(path);
    if (!/exporter="Camunda Modeler"|executionPlatform=/.test(xml.toString('utf8'))) continue;
    written += 1;
    const { plans, diagnostics } = await compile({ file: path, xml, catalogue: {}, now: 0 });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (plans.length > 0 && errors.length === 0) deployed += 1;
    else found[relative(CORPUS, path)] = [...new Set(errors.map(({ code }) => code))].sort().join(' ');
  }
  if (process.env['SHOW'] === '1') console.log(JSON.stringify(found, null, 1));
  expect(found).toEqual(
    Object.fromEntries(NOT_DEPLOYED.flatMap(({ files, codes }) => files.map((file) => [file, codes]))),
  );
  expect(deployed + Object.keys(found).length).toBe(written);
}, 300_000);
