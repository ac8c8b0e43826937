/** Every model of the corpus is compiled, or refused with diagnostics; none crashes or stalls the compiler. */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { compile, type CompileResult } from '../../processes/compiler/index.js';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

async function models(): Promise<readonly string[]> {
  const entries = await readdir(CORPUS, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(?:bpmn|bpmn20\.xml|xml)$/.test(entry.name));
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  const candidates = await Promise.all(
    paths.map(async (path) => {
      if (path.endsWith('.bpmn')) return [path];
      const text = await readFile(path, 'utf8');
      return text.includes('http://www.omg.org/spec/BPMN/20100524/MODEL') ? [path] : [];
    }),
  );
  return candidates.flat().sort();
}

describe('corpus', () => {
  const results = new Map<string, CompileResult>();

  beforeAll(async () => {
    for (const path of await models()) {
      const xml = await readFile(path);
      results.set(relative(CORPUS, path), await compile({ file: path, xml, catalogue: {}, now: 0 }));
    }
  });

  test('each model is compiled or refused with an error', () => {
    const counts = { compiled: 0, refused: 0, plans: 0 };
    const codes: Record<string, number> = {};
    const silent: string[] = [];
    for (const [path, { plans, diagnostics }] of results) {
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      if (plans.length > 0) counts.compiled += 1;
      else counts.refused += 1;
      counts.plans += plans.length;
      if (plans.length > 0 === errors.length > 0) silent.push(path);
      for (const code of new Set(diagnostics.map(({ code }) => code))) codes[code] = (codes[code] ?? 0) + 1;
    }
    const byCount = Object.entries(codes).sort(([, one], [, other]) => other - one);
    process.stdout.write(
      `corpus: ${JSON.stringify(counts)}\n${byCount.map(([code, count]) => `  ${count}\t${code}\n`).join('')}`,
    );
    expect(silent).toEqual([]);
    expect(results.size).toBeGreaterThan(1400);
  });

  test('files that are not well-formed are refused as such, and only those, but for attributes repeated', async () => {
    const { models: parsed } = JSON.parse(await readFile(join(CORPUS, 'cases/parse.json'), 'utf8')) as {
      readonly models: readonly { readonly model: string; readonly wellFormed: boolean }[];
    };
    const expected = new Map(parsed.map(({ model, wellFormed }) => [model, wellFormed]));
    const repeats = [...results].filter(([, { diagnostics }]) =>
      diagnostics.some(({ code }) => code === 'FILE_ATTRIBUTE_REPEATED'),
    );
    // `xmlns:olive` twice, with the same value: modelers open the file.
    expect(repeats.map(([path]) => path)).toEqual(['olive-io+bpmn/testdata/boundary_event.bpmn']);
    const wrong = [...results].filter(([path, { diagnostics }]) => {
      const wellFormed = expected.get(path) || repeats.some(([known]) => known === path);
      return expected.has(path) && diagnostics.some(({ code }) => code === 'FILE_NOT_XML') === wellFormed;
    });
    expect(wrong.map(([path, { diagnostics }]) => `${path}: ${diagnostics[0]?.message ?? 'compiled'}`)).toEqual([]);
  });

  test('every diagnostic has a line of the file, and a message that says what was expected', async () => {
    const wrong: string[] = [];
    for (const [path, { diagnostics }] of results) {
      if (diagnostics.length === 0) continue;
      const lines = (await readFile(join(CORPUS, path), 'utf8')).split('\n').length;
      for (const { code, line, message } of diagnostics) {
        if (!(line >= 1 && line <= lines) || !/^Expected .+[.]$/s.test(message))
          wrong.push(`${path}:${line} ${code} ${message}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('the same bytes give the same plan', async () => {
    const compiled = [...results].filter(([, { plans }]) => plans.length > 0).filter((_, index) => index % 10 === 0);
    for (const [path, { plans }] of compiled) {
      const again = await compile({ file: path, xml: await readFile(join(CORPUS, path)), catalogue: {}, now: 0 });
      expect(again.plans.map(({ hash }) => hash)).toEqual(plans.map(({ hash }) => hash));
    }
  });
});
