/** A filter that is true or false of an item. */
import { invalid } from '../problem/problem.js';
import { describe } from '../validation/describe.js';
import type { Parameters } from './parameters.js';
import type { CustomFilter } from './table.js';

/** `holds`: SQL condition of an item of which it is true. */
export function booleanFilter(description: string, holds: (parameters: Parameters) => string): CustomFilter {
  return {
    schema: { type: 'boolean', description },
    condition(value, path, parameters) {
      if (typeof value !== 'boolean')
        throw invalid(`Expected ${path} to be true or false, but it is ${describe(value)}.`);
      return value ? `(${holds(parameters)})` : `(${holds(parameters)}) IS NOT TRUE`;
    },
  };
}
