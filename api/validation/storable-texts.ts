import type { PipeTransform } from '@nestjs/common';
import { invalid } from '../problem/problem.js';

/** PostgreSQL stores neither: NUL, and half of a surrogate pair. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** What is nested deeper overflows the stack of whoever walks it. */
const DEEPEST = 500;

/**
 * Lets through what PostgreSQL can store. 400 where a text of the request, or a name in it, has a NUL character or half
 * of a surrogate pair, or where it is nested deeper than 500 levels.
 */
export const storableTexts: PipeTransform = {
  transform(value: unknown, { data, type }): unknown {
    const open: { readonly value: unknown; readonly path: string; readonly depth: number }[] = [
      { value, path: data ?? '', depth: 0 },
    ];
    for (let next = open.pop(); next; next = open.pop()) {
      const { path, depth } = next;
      if (typeof next.value === 'string' && UNSTORABLE.test(next.value)) throw unstorable(path === '' ? type : path);
      if (typeof next.value !== 'object' || next.value === null || Buffer.isBuffer(next.value)) continue;
      if (depth === DEEPEST)
        throw invalid(`Expected values nested at most ${String(DEEPEST)} levels deep, but there are more.`);
      for (const [name, inner] of Object.entries(next.value)) {
        if (UNSTORABLE.test(name)) throw unstorable(`the names of ${path === '' ? type : path}`);
        open.push({ value: inner, path: path === '' ? name : `${path}.${name}`, depth: depth + 1 });
      }
    }
    return value;
  },
};

function unstorable(path: string): Error {
  return invalid(
    `Expected ${path} to be a text that can be stored, but it has a NUL character or half of a surrogate pair.`,
  );
}
