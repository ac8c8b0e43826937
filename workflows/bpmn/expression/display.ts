/** Values as warnings show them, and as `string()` writes them. */
import { isList, typeOf, type FeelClosure, type FeelContext } from './values.js';

const { entries } = Object;
const LONGEST = 80;

/** For messages: `"text"`, `[3 items]`, `{a, b}`; never longer than a line. */
export function show(value: unknown): string {
  switch (typeOf(value)) {
    case 'list':
      return `a list of ${(value as readonly unknown[]).length}`;
    case 'context': {
      const names = entries(value as FeelContext).map(([name]) => name);
      return shorten(`{${names.join(', ')}}`);
    }
    case 'function':
      return `the function '${(value as FeelClosure).name}'`;
    default:
      return shorten(display(value));
  }
}

/** FEEL text of the value: strings quoted, all else as `string()` gives it. */
export function display(value: unknown): string {
  switch (typeOf(value)) {
    case 'null':
      return 'null';
    case 'string':
      return `"${(value as string).replace(/["\\]/g, '\\$&')}"`;
    case 'list':
      return isList(value) ? `[${value.map(display).join(', ')}]` : '';
    case 'context':
      return `{${entries(value as FeelContext)
        .map(([name, entry]) => `${/^[\p{L}_?][\p{L}\p{N}_]*$/u.test(name) ? name : display(name)}: ${display(entry)}`)
        .join(', ')}}`;
    case 'function':
      return '<function>';
    case 'range':
      return displayRange(
        value as { start: unknown; end: unknown; 'start included': boolean; 'end included': boolean },
      );
    default:
      return String(value);
  }
}

function displayRange(range: {
  start: unknown;
  end: unknown;
  'start included': boolean;
  'end included': boolean;
}): string {
  if (range.end === undefined) return `${range['start included'] ? '>=' : '>'} ${display(range.start)}`;
  if (range.start === undefined) return `${range['end included'] ? '<=' : '<'} ${display(range.end)}`;
  return `${range['start included'] ? '[' : '('}${display(range.start)}..${display(range.end)}${range['end included'] ? ']' : ')'}`;
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
