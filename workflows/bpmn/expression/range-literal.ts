/** The text of a range with literal bounds, `[1..3]`, `("a".."b"]`, `[@"P1D"..date("2026-01-31")]`, as a value. */
import type { FeelRange } from 'feelin';
import { order } from './comparison.js';
import { unquote } from './string-literal.js';
import { duration } from './duration.js';
import { parseAtLiteral, parseDate, parseDateAndTime, parseTime } from './temporal.js';
import { range } from './values.js';

const STRING = '"(?:[^"\\\\]|\\\\.)*"';
const BOUND = `(?:@${STRING}|(?:date and time|date|time|duration)\\s*\\(\\s*${STRING}\\s*\\)|${STRING}|-?\\d*\\.?\\d+)?`;
const RANGE = new RegExp(`^\\s*([[(\\]])\\s*(${BOUND})\\s*\\.\\.\\s*(${BOUND})\\s*([\\])[])\\s*$`, 's');

const CONSTRUCTORS: Readonly<Record<string, (text: string) => unknown>> = {
  '@': parseAtLiteral,
  date: parseDate,
  time: parseTime,
  'date and time': parseDateAndTime,
  duration,
};

/** Null where the text is no range, or its bounds have no order or the wrong one. An empty bound is open. */
export function parseRange(text: string): FeelRange | null {
  const [, opening, low = '', high = '', closing] = RANGE.exec(text) ?? [];
  const start = bound(low);
  const end = bound(high);
  if (opening === undefined || start === null || end === null || (start === undefined && end === undefined))
    return null;
  const startIncluded = opening === '[';
  const endIncluded = closing === ']';
  if ((start === undefined && startIncluded) || (end === undefined && endIncluded)) return null;
  const difference = start === undefined || end === undefined ? 0 : order(start, end);
  return difference === null || difference > 0 ? null : range(start, end, startIncluded, endIncluded);
}

function bound(text: string): unknown {
  if (text === '') return undefined;
  const quoted = new RegExp(STRING, 's').exec(text);
  if (quoted === null) return Number(text);
  const content = unquote(quoted[0]);
  const constructor = text.slice(0, quoted.index).replace('(', '').trim();
  return constructor === '' ? content : (CONSTRUCTORS[constructor]?.(content) ?? null);
}
