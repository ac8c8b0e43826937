/** From JUEL back to JSON: what an expression leaves in variables. */
import type { Json } from '../json.js';
import { EngineObject, fail, isList, isMap, JuelDate } from './values.js';

const { isFinite } = Number;
const { entries, fromEntries } = Object;

/** Dates become ISO-8601 strings; the engine's objects are no values. */
export function toJson(value: unknown): Json {
  if (value instanceof EngineObject) return fail(`Expected a value, but '${value.name}' is an object of the engine`);
  if (value instanceof JuelDate) return value.toString();
  if (isList(value)) return value.map(toJson);
  if (isMap(value)) return fromEntries(entries(value).map(([name, entry]) => [name, toJson(entry)]));
  if (typeof value === 'number') return isFinite(value) ? value : null;
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}
