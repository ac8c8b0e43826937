/** From FEEL back to JSON: what an expression leaves in variables. */
import { FeelDateTime, FeelTime } from 'feelin';
import { display } from './display.js';
import { FeelClosure, isList, typeOf } from './values.js';
import { fixedOffsetSeconds, offsetSeconds, offsetText } from './zone.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const { isFinite } = Number;
const { entries, fromEntries } = Object;

/**
 * Dates, times and durations become ISO-8601 strings (a named zone in the form of RFC 9557,
 * `2026-01-31T10:00:00+01:00[Europe/Berlin]`), ranges their text `[1..3]`; a function becomes null.
 */
export function toJson(value: unknown): Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return isFinite(value) ? value : null;
    case 'object':
      if (value === null || value instanceof FeelClosure) return null;
      if (isList(value)) return value.map(toJson);
      if (typeOf(value) === 'context') return fromEntries(entries(value).map(([name, entry]) => [name, toJson(entry)]));
      if (
        (value instanceof FeelDateTime || value instanceof FeelTime) &&
        value.zone !== null &&
        fixedOffsetSeconds(value.zone) === undefined
      ) {
        return `${value.value.toString()}${offsetText(offsetSeconds(value))}[${value.zone}]`;
      }
      return display(value);
    default:
      return null;
  }
}
