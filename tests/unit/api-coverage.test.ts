/** The generated page says what the routes say. `UPDATE=1` writes it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { apiCoveragePage } from '../../bin/docs/api-coverage.js';

test('docs/api-coverage.md', async () => {
  const path = join(import.meta.dirname, '../../docs/api-coverage.md');
  if (process.env['UPDATE'] === '1') await writeFile(path, apiCoveragePage());
  expect(await readFile(path, 'utf8')).toBe(apiCoveragePage());
});
