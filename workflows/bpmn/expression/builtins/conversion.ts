/** Conversion functions (DMN 1.5 §10.3.4.1) and Camunda's JSON, Base64 and UUID. Those of dates are in `temporal.ts`. */
import { fromBase64, toBase64 } from '../base64.js';
import { display, show } from '../display.js';
import { toJson } from '../json.js';
import { define } from './define.js';

const { floor } = Math;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const SEPARATORS = [' ', ',', '.'];

export const conversionFunctions = [
  define('string', [['from', 'any']], ([from]) =>
    from === null ? null : typeof from === 'string' ? from : display(from),
  ),
  define('number', [['from', 'number']], ([from]) => from),
  define(
    'number',
    [
      ['from', 'string'],
      ['grouping separator', 'string?'],
      ['decimal separator', 'string?'],
    ],
    ([from, grouping, decimal], evaluation) => {
      const separators = [grouping, decimal].filter((separator) => separator !== null && separator !== undefined);
      const valid =
        separators.every((separator) => SEPARATORS.includes(separator)) &&
        decimal !== ' ' &&
        new Set(separators).size === separators.length;
      if (!valid)
        return evaluation.warn(
          `Expected ' ', ',' or '.' as separators of 'number', but found ${separators.map(show).join(' and ')}`,
        );
      const plain = (grouping ? from.split(grouping).join('') : from).replace(decimal ?? '.', '.');
      return NUMBER.test(plain)
        ? Number(plain)
        : evaluation.warn(`Expected a number in parameter 'from' of 'number', but found ${show(from)}`);
    },
  ),
  define('from json', [['value', 'string']], ([value], evaluation) => {
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return evaluation.warn(`Expected JSON as parameter 'value' of 'from json', but found ${show(value)}`);
    }
  }),
  define('to json', [['value', 'any']], ([value]) => JSON.stringify(toJson(value))),
  define('to base64', [['value', 'string']], ([value]) => toBase64(value)),
  define('from base64', [['value', 'string']], ([value], evaluation) => {
    return (
      fromBase64(value) ??
      evaluation.warn(`Expected Base64 as parameter 'value' of 'from base64', but found ${show(value)}`)
    );
  }),
  /** Version 4 (RFC 9562), of the caller's randomness. */
  define('uuid', [], (_, { environment }) =>
    'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
      const digit = floor(environment.random() * 16);
      return (place === 'x' ? digit : 8 + (digit % 4)).toString(16);
    }),
  ),
];
