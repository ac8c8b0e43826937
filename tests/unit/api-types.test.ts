/** The types of the web app's client say what the routes say. `UPDATE=1` writes them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { apiTypes } from '../../bin/docs/api-types.js';

test('console/api/schema.d.ts', async () => {
  const path = join(import.meta.dirname, '../../console/api/schema.d.ts');
  const types = await apiTypes();
  if (process.env['UPDATE'] === '1') await writeFile(path, types);
  expect(await readFile(path, 'utf8')).toBe(types);
});
