/** Texts hidden wherever in a value they stand. Pure. */
import type { Json } from '../../../workflows/engine/record.js';

/** What stands where something was erased. */
export const ERASED = '⟦erased⟧';

/** Shorter texts are hidden where they stand alone: within others they would be found by chance. */
const SHORTEST_WITHIN = 4;

/** A Han character tells as much as two letters: 张伟 is a whole name. */
export function isLongEnough(text: string): boolean {
  let weight = 0;
  for (const character of text) weight += /\p{Script=Han}/u.test(character) ? 2 : 1;
  return weight >= SHORTEST_WITHIN;
}

/** The value with each of its texts changed, names of properties too. */
export function withTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((entry: Json) => withTexts(entry, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [change(name), withTexts(entry, change)]));
}

export function someText(value: Json, holds: (text: string) => boolean): boolean {
  if (typeof value === 'string') return holds(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, entry]: [string, Json]) => holds(name) || someText(entry, holds));
}

/** Wherever in the text they occur; the longest should come first. */
export function maskedText(text: string, hidden: readonly string[], mask: string): string {
  if (hidden.includes(text)) return mask;
  return hidden.filter(isLongEnough).reduce((rest, part) => rest.replaceAll(part, mask), text);
}
