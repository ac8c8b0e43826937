/** The short form of `npm run fuzz`. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

test('a hundred mutated files neither crash nor hang the compiler, and compile to the same twice', async () => {
  const script = join(import.meta.dirname, '../fuzz/main.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--count', '100', '--seed', '20260731']);
  expect(stdout.trim().split('\n').at(-1)).toBe('100 files, 0 problems');
});
