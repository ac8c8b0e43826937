/** Every JUEL text of the corpus' Camunda 7 files compiles, but for calls of beans, where a value is needed. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { compileJuel } from '../../workflows/bpmn/expression/juel/juel.js';

const CORPUS = '../shared/corpus';
const NAMESPACE = /http:\/\/(?:camunda\.org\/schema\/1\.0\/bpmn|flowable\.org\/bpmn|activiti\.org\/bpmn)/;

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#34': '"',
};

/** Attribute values and element texts that hold an expression. */
function texts(xml: string): readonly string[] {
  const withoutComments = xml.replace(/<!--[^]*?-->/g, '');
  const attributes = [...withoutComments.matchAll(/[\w:]+="([^"]*[$#]\{[^"]*)"/g)].map(([, value = '']) =>
    decoded(value),
  );
  const bodies = [...withoutComments.matchAll(/<([\w:]+)([^>]*)>((?:<!\[CDATA\[[^]*?\]\]>|[^<])*)<\//g)]
    .filter(([, name = '', head = '', body = '']) => /[$#]\{/.test(body) && !isScript(name, head))
    .map(([, , , body = '']) =>
      (body.includes('<![CDATA[') ? body.replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1') : decoded(body)).trim(),
    );
  return [...attributes, ...bodies];
}

/** Template literals of JavaScript look like JUEL. */
function isScript(name: string, head: string): boolean {
  return /script$/i.test(name) || /language="javascript"/i.test(head);
}

function decoded(text: string): string {
  return text.replace(/&(\w+|#\d+);/g, (entity: string, name: string) => ENTITIES[name] ?? entity);
}

const found = new Map<string, string>();
for (const file of readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.bpmn') && !file.endsWith('.xml')) continue;
  const xml = readFileSync(join(CORPUS, file), 'utf8');
  if (NAMESPACE.test(xml)) for (const text of texts(xml)) found.set(text, file);
}

describe('the corpus', () => {
  const refused = [...found.keys()].flatMap((text) => {
    const compiled = compileJuel(text, { value: true });
    return compiled.ok ? [] : [{ text, code: compiled.code, message: compiled.message }];
  });

  test('has JUEL', () => {
    expect(found.size).toBeGreaterThan(100);
  });

  test('compiles, but for calls of beans', () => {
    const beanCalls = refused.filter(({ code }) => code === 'JUEL_UNSUPPORTED');
    process.stdout.write(
      `JUEL: ${found.size - refused.length} of ${found.size} texts compile\n` +
        refused.map(({ text, message }) => `  ${text}: ${message}\n`).join(''),
    );
    expect(refused.filter(({ code }) => code === 'JUEL_SYNTAX')).toEqual([]);
    expect(beanCalls.every(({ text }) => /^[$#]\{\s*[\w.]+\(.*\)\s*\}$/s.test(text))).toBe(true);
    expect(beanCalls.length / found.size).toBeLessThan(0.15);
  });
});
