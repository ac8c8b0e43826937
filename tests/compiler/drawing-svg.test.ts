/** Every diagram of the corpus becomes well-formed SVG, and what was found is marked in it. */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Parser } from 'saxen';
import { compile } from '../../processes/compiler/index.js';
import { draw } from '../../processes/drawing/index.js';
import type { Diagnostic } from '../../workflows/bpmn/codes.js';
import { flow, processOf } from './bpmn-text.js';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

/** Problems of a text as XML; an SVG has none. */
function problemsOf(xml: string): readonly string[] {
  const problems: string[] = [];
  const parser = new Parser()
    .ns({ 'http://www.w3.org/2000/svg': 'svg' })
    .on('openTag', (_name, attributes) => void attributes())
    .on('error', (error) => void problems.push(error.message))
    .on('warn', (error) => void problems.push(error.message));
  parser.parse(xml);
  return problems;
}

const finding = (elementId: string | undefined, message: string): Diagnostic => ({
  code: 'JOIN_DEADLOCK',
  severity: 'warning',
  message,
  file: 'model.bpmn',
  line: 3,
  ...(elementId !== undefined && { elementId }),
});

describe('drawing', () => {
  test('all files of the corpus that have a diagram', async () => {
    const entries = await readdir(CORPUS, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.bpmn'));
    const wrong: string[] = [];
    let drawn = 0;
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
      const xml = await readFile(path, 'utf8');
      if (!/<(?:\w+:)?BPMN(?:Shape|Edge)\b/.test(xml)) continue;
      const drawing = await draw({ xml });
      if (!drawing.ok) continue;
      drawn += 1;
      const problems = problemsOf(drawing.svg);
      const shapes = drawing.svg.match(/<g class=/g)?.length ?? 0;
      if (problems.length > 0 || shapes < 2 || /NaN|undefined|Infinity/.test(drawing.svg.replace(/>[^<]*</g, '><')))
        wrong.push(`${relative(CORPUS, path)}: ${problems[0] ?? `${shapes} shapes`}`);
    }
    expect(wrong).toEqual([]);
    expect(drawn).toBeGreaterThan(900);
  });

  test('what is found is marked on its element, with a title that says it', async () => {
    const xml = await readFile(
      join(CORPUS, 'zeebe-io+bpmn-tck/src/test/resources/workflows/asymmetric-parallel-gateway.bpmn'),
    );
    const { diagnostics } = await compile({ file: 'a.bpmn', xml, catalogue: {}, now: 0, lint: {} });
    const drawing = await draw({ xml, diagnostics });
    const svg = drawing.ok ? drawing.svg : '';
    const { elementId = '', message } = diagnostics.find(({ code }) => code === 'MERGE_REPEATED') as Diagnostic;
    expect(svg).toContain(`<g class="mark warning" data-element-id="${elementId}"`);
    expect(svg).toContain(`MERGE_REPEATED: ${message}`);
  });

  test('names and sentences are escaped, and what is not drawn is listed', async () => {
    const name = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;';
    const xml = processOf(`<startEvent id="start"/><userTask id="t" name="${name}"/>${flow('start', 't')}`);
    const drawing = await draw({
      xml,
      diagnostics: [finding('t', 'Expected <b>, but & ]]>.'), finding(undefined, 'Expected a file.')],
    });
    const svg = drawing.ok ? drawing.svg : '';
    expect(problemsOf(svg)).toEqual([]);
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('data-element-id="t" data-codes="JOIN_DEADLOCK"');
    expect(svg).toContain('JOIN_DEADLOCK: Expected &lt;b&gt;, but &amp; ]]&gt;.');
    expect(svg).toContain('line 3: JOIN_DEADLOCK: Expected a file.');
  });

  test.each([
    ['no XML', 'no xml'],
    ['nothing to draw', processOf('')],
  ])('%s is a sentence', async (_name, xml) => {
    const drawing = await draw({ xml });
    expect(!drawing.ok && drawing.message).toMatch(/^Expected .*, but .*\.$/);
  });
});
