/** The generated pages say what the code says. `UPDATE=1` writes them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { diagnosticsPage } from '../../bin/docs/diagnostics.js';
import { elementsPage } from '../../bin/docs/elements.js';
import { supportMatrix } from '../../bin/docs/support-matrix.js';

test.each<readonly [page: string, generate: () => string | Promise<string>]>([
  ['docs/diagnostics.md', diagnosticsPage],
  ['docs/elements.md', elementsPage],
])('%s', async (page, generate) => {
  const path = join(import.meta.dirname, '../..', page);
  const text = await generate();
  if (process.env['UPDATE'] === '1') await writeFile(path, text);
  expect(await readFile(path, 'utf8')).toBe(text);
});

test('no symbol of a process diagram is refused', async () => {
  const lines = await supportMatrix();
  expect(
    lines
      .join('\n')
      .split('\n')
      .filter((line) => line.includes('refused')),
  ).toEqual([]);
});
