/** What the browser loads before anything is opened. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';

const DIST = join(import.meta.dirname, '../../console/dist');

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

it('loads at most 300 KB, compressed, for the start page in either language', () => {
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const loaded = new Set([...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file = '']) => file));
  expect(loaded.size).toBeGreaterThan(1);
  const load = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`Expected the manifest to have ${name}, but it has not.`);
    if (loaded.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) loaded.add(file);
    for (const other of chunk.imports ?? []) load(other);
  };
  load('home/home.page.tsx');
  for (const area of ['app', 'parts', 'home']) load(`${area}/words/zh-CN.json`);
  const bytes = [...loaded].reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(300_000);
  expect([...loaded].filter((file) => /diagram-viewer|form-viewer/.test(file))).toEqual([]);
});
