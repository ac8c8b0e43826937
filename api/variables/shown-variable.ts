import type { ItemOf } from '../search/table.js';
import { LARGEST_SHOWN_VALUE, type variables } from './variables.table.js';

export type Variable = ItemOf<typeof variables>;
export type FoundVariable = Variable & { readonly isTruncated: boolean };

/** A variable, its value as `JSON.stringify` writes it, as searches show it: long values cut off, unless `truncateValues` is false. */
export function foundVariable(variable: Variable, truncateValues: boolean): FoundVariable {
  return { ...variable, ...foundValue(variable.value, truncateValues) };
}

/** JSON text as searches show it. */
export function foundValue(
  value: string,
  truncateValues: boolean,
): { readonly value: string; readonly isTruncated: boolean } {
  const isTruncated = truncateValues && value.length > LARGEST_SHOWN_VALUE;
  return { value: isTruncated ? value.slice(0, LARGEST_SHOWN_VALUE) : value, isTruncated };
}
