/**
 * Java's regular expressions by JavaScript's: the same for what models use (classes, groups, quantifiers, look-ahead);
 * possessive quantifiers and inline flags are refused.
 */
import { bounded } from '../../bounded.js';
import { checkLength } from '../coerce.js';
import { fail } from '../values.js';

export function wholeMatch(text: string, pattern: string): boolean {
  const whole = expression(`^(?:${pattern})$`, '');
  return bounded(() => whole.test(text), { pattern, text });
}

/** As `String.split`: no empty strings at the end unless `limit` is negative; a positive one bounds the pieces. */
export function splitAt(text: string, pattern: string, limit: number): readonly string[] {
  const matches = text.matchAll(expression(pattern, 'g'));
  return bounded(() => between(text, matches, limit), { pattern, text });
}

function between(text: string, matches: Iterable<RegExpExecArray>, limit: number): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const match of matches) {
    if (limit > 0 && pieces.length === limit - 1) break;
    const end = match.index + match[0].length;
    // An empty match at the front or the end splits nothing.
    if (match[0] === '' && (match.index === 0 || match.index === text.length)) continue;
    pieces.push(text.slice(start, match.index));
    start = end;
  }
  pieces.push(text.slice(start));
  if (limit === 0) while (pieces.length > 1 && pieces.at(-1) === '') pieces.pop();
  return pieces;
}

/** `$1` in the replacement is the first group; a backslash takes the next character as it is. */
export function replaceMatches(text: string, pattern: string, by: string, all: boolean): string {
  let length = text.length;
  const replaced = (...found: readonly unknown[]): string => {
    const groups = found.filter((part) => typeof part !== 'number' && typeof part !== 'object');
    const replacement = by.replace(/\\(.)|\$(\d)/gs, (_, plain?: string, group?: string) => {
      if (plain !== undefined) return plain;
      const index = Number(group);
      // After the groups comes the text itself.
      if (index >= groups.length - 1) fail(`Expected a group of '${pattern}', but found '$${index}'`);
      return typeof groups[index] === 'string' ? groups[index] : '';
    });
    checkLength((length += replacement.length));
    return replacement;
  };
  const sought = expression(pattern, all ? 'g' : '');
  return bounded(() => text.replace(sought, replaced), { pattern, text });
}

function expression(pattern: string, flags: string): RegExp {
  try {
    return new RegExp(pattern, `u${flags}`);
  } catch {
    return fail(`Expected a regular expression, but found '${pattern}'`);
  }
}
