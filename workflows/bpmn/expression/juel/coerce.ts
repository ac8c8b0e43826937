/**
 * Coercions (EL 2.2 §1.18): a string counts as the number it spells, null as 0, false or the empty string; what does
 * not fit ends the evaluation. Lists and maps become their JSON text, where Java would call `toString`.
 */
import { toJson } from './json.js';
import { EngineObject, fail, JuelDate, show } from './values.js';

const { isFinite } = Number;
const NUMBER = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** §1.18.3. */
export function toNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  if (value === null || value === undefined || value === '') return 0;
  if (typeof value === 'string' && NUMBER.test(value)) return finite(Number(value), show(value));
  return fail(`Expected a number, but found ${show(value)}`);
}

/** For positions in strings and lists: the fraction is cut off. */
export function toInteger(value: unknown): number {
  return Math.trunc(toNumber(value));
}

/** §1.18.5: of strings only `true`, in any case, is true. */
export function toBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null || value === undefined || value === '') return false;
  if (typeof value === 'string') return value.toLowerCase() === 'true';
  return fail(`Expected true or false, but found ${show(value)}`);
}

/** §1.18.2. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof EngineObject) return fail(`Expected a value, but found ${show(value)}`);
  if (value instanceof JuelDate) return value.toString();
  return limited(typeof value === 'object' ? JSON.stringify(toJson(value)) : String(value as number | boolean));
}

/** `of`: what was computed, for the message. */
export function finite(value: number, of: string): number {
  return isFinite(value) ? value : fail(`Expected a number that can be computed with, but ${of} gives ${value}`);
}

const LONGEST = 1_000_000;

/** Refuses to build longer texts: `length` is known before the text is. */
export function checkLength(length: number): void {
  if (length > LONGEST) fail(`Expected a text of at most ${LONGEST} characters, but it gets longer`);
}

export function limited(text: string): string {
  checkLength(text.length);
  return text;
}
