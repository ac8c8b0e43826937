/** What a hostile expression may try: it ends by an error, soon, and takes no memory with it. */
import { describe, expect, test } from '@jest/globals';
import { evaluateText, type Variables } from './evaluate.js';

/** `{ a: start, b: next(a), c: next(b), … }` with `count` steps, of which the last is the value. */
function chain(start: string, next: (name: string) => string, count: number): string {
  const entries = Array.from({ length: count }, (_, index) => `x${String(index + 1)}: ${next(`x${String(index)}`)}`);
  return `{ x0: ${start}, ${entries.join(', ')} }.x${String(count)}`;
}

const LONG: Variables = { list: Array.from({ length: 200_000 }, (_, index) => [index]), text: 'a'.repeat(200_000) };

describe('ends', () => {
  test.each([
    ['a loop', 'for i in 1..1000000000000 return i'],
    ['loops in loops', 'for a in 1..100000, b in 1..100000 return 1'],
    ['a quantifier', 'every i in 1..1000000000000 satisfies i > 0'],
    ['a loop that looks back', 'for i in 1..900000 return count(partial)'],
    ['recursion', '{ f: function(n) if n < 2 then n else f(n - 1) + f(n - 2), r: f(80) }.r'],
    ['recursion without end', '{ f: function(n) f(n + 1), r: f(1) }.r'],
    ['a text that doubles', chain('"laugh"', (name) => `${name} + ${name}`, 40)],
    ['a list that doubles', chain('[1]', (name) => `concatenate(${name}, ${name})`, 40)],
    ['a list of lists that doubles', chain('[1]', (name) => `[${name}, ${name}]`, 40)],
    ['a context that doubles', chain('{ y: 1 }', (name) => `{ l: ${name}, r: ${name} }`, 40)],
    ['a comparison of what doubles', `${chain('[1]', (name) => `[${name}, ${name}]`, 40)} = []`],
    ['a loop over one large list', '{ l: [list, list, list], r: for i in 1..1000 return l }.r'],
    ['duplicates of a large list', 'duplicate values(list)'],
    ['distinct values of a large list', 'distinct values(list)'],
    ['a union of a large list', 'union(list, [])'],
    ['a large text, many times', 'for i in 1..900000 return upper case(text)'],
    ['a large list, many times', 'for i in 1..900000 return sum(list)'],
    ['a sort of a large list by a function', 'sort(for i in 1..900000 return -i, function(x, y) x < y)'],
  ])('%s', (_, text) => {
    const outcome = evaluateText(text, LONG);
    expect(outcome).toEqual({ ok: false, message: expect.stringMatching(/^Expected .*, but/) });
  });
});

describe('goes on', () => {
  test.each([
    ['count(for i in 1..100000 return i)', 100_000],
    ['count(distinct values(for i in 1..100000 return modulo(i, 7)))', 7],
    ['string length(text + text)', 400_000],
    ['count(concatenate(list, list))', 400_000],
    ['count(for i in 1..2000 return count(partial))', 2_000],
    ['{ f: function(n) if n < 2 then n else f(n - 1) + f(n - 2), r: f(20) }.r', 6_765],
    ['sort(for i in 1..2000 return -i, function(x, y) x < y)[1]', -2_000],
  ])('%s', (text, value) => {
    expect(evaluateText(text, LONG)).toMatchObject({ ok: true, value });
  });
});
