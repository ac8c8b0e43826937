/** Personal data in process variables, hidden from who may not read it in the CRM. */
import type { Json } from '../../../workflows/engine/record.js';

/** Stands where something is hidden. Nobody can write it back: what was hidden would be lost. */
export const MASK = '⟦hidden⟧';

/** Shorter values are hidden where they stand alone: within other texts they would hit by chance. */
const SHORTEST_WITHIN = 4;

/** The value with each of the texts hidden, wherever in it they occur. */
export function masked(value: Json, hidden: readonly string[], mask = MASK): Json {
  if (typeof value === 'string') return maskedText(value, hidden, mask);
  if (Array.isArray(value)) return value.map((entry: Json) => masked(entry, hidden, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, masked(entry, hidden, mask)]));
}

export const hasMask = (value: unknown): boolean => JSON.stringify(value)?.includes(MASK) ?? false;

/** Wherever in the text they occur; the longest should come first. */
export function maskedText(text: string, hidden: readonly string[], mask = MASK): string {
  if (hidden.includes(text)) return mask;
  return hidden
    .filter((part) => part.length >= SHORTEST_WITHIN)
    .reduce((rest, part) => rest.replaceAll(part, mask), text);
}
