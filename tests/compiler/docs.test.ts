/** The generated pages say what the code says. `UPDATE=1` writes them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { diagnosticsPage } from '../../bin/docs/diagnostics.js';
import { elementsPage } from '../../bin/docs/elements.js';

test.each([
  ['docs/diagnostics.md', diagnosticsPage],
  ['docs/elements.md', elementsPage],
])('%s', async (page, generate) => {
  const path = join(import.meta.dirname, '../..', page);
  if (process.env['UPDATE'] === '1') await writeFile(path, generate());
  expect(await readFile(path, 'utf8')).toBe(generate());
});
