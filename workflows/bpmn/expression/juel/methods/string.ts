/** Methods of `java.lang.String`; positions count UTF-16 units, as in Java. */
import { checkLength, limited, toInteger, toText } from '../coerce.js';
import { fail, show } from '../values.js';
import { methods, taking, type Methods } from './define.js';
import { replaceMatches, splitAt, wholeMatch } from './regular-expression.js';

export const stringMethods: Methods<string> = methods<string>({
  charAt: taking(1, (text, index) => text.charAt(position(text, index, text.length - 1))),
  compareTo: taking(1, (text, other) => order(text, toText(other))),
  compareToIgnoreCase: taking(1, (text, other) => order(text.toLowerCase(), toText(other).toLowerCase())),
  concat: taking(1, (text, other) => limited(text + toText(other))),
  contains: taking(1, (text, part) => text.includes(toText(part))),
  endsWith: taking(1, (text, part) => text.endsWith(toText(part))),
  equals: taking(1, (text, other) => text === other),
  equalsIgnoreCase: taking(1, (text, other) => typeof other === 'string' && text.toLowerCase() === other.toLowerCase()),
  indexOf: taking([1, 2], (text, part, from) => text.indexOf(toText(part), toInteger(from))),
  isBlank: (text) => text.trim() === '',
  isEmpty: (text) => text === '',
  lastIndexOf: taking([1, 2], (text, part, from) =>
    from === undefined ? text.lastIndexOf(toText(part)) : text.lastIndexOf(toText(part), toInteger(from)),
  ),
  length: (text) => text.length,
  matches: taking(1, (text, pattern) => wholeMatch(text, toText(pattern))),
  repeat: taking(1, (text, count) => repeated(text, toInteger(count))),
  replace: taking(2, (text, part, by) => replaced(text, toText(part), toText(by))),
  replaceAll: taking(2, (text, pattern, by) => replaceMatches(text, toText(pattern), toText(by), true)),
  replaceFirst: taking(2, (text, pattern, by) => replaceMatches(text, toText(pattern), toText(by), false)),
  split: taking([1, 2], (text, pattern, limit) => splitAt(text, toText(pattern), toInteger(limit))),
  startsWith: taking([1, 2], (text, part, from) => text.startsWith(toText(part), toInteger(from))),
  strip: (text) => text.trim(),
  substring: taking([1, 2], (text, from, to) => {
    const end = to === undefined ? text.length : position(text, to, text.length);
    return text.slice(position(text, from, end), end);
  }),
  toLowerCase: (text) => text.toLowerCase(),
  toString: (text: string) => text,
  toUpperCase: (text) => limited(text.toUpperCase()),
  trim: (text) => text.trim(),
});

function position(text: string, value: unknown, maximum: number): number {
  const index = toInteger(value);
  return index >= 0 && index <= maximum
    ? index
    : fail(`Expected a position from 0 to ${maximum} in ${show(text)}, but found ${index}`);
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function repeated(text: string, count: number): string {
  if (count < 0) return fail(`Expected a count from 0, but found ${count}`);
  checkLength(text.length * count);
  return text.repeat(count);
}

function replaced(text: string, part: string, by: string): string {
  const pieces = text.split(part);
  checkLength(text.length + (pieces.length + 1) * by.length);
  return text.replaceAll(part, () => by);
}
