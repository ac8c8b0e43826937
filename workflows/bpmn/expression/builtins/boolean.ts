/** Boolean functions (DMN 1.5 §10.3.4.2) and Camunda's checks for null. */
import { show } from '../display.js';
import { define } from './define.js';

export const booleanFunctions = [
  define('not', [['negand', 'boolean']], ([negand]) => !negand),
  define('is defined', [['value', 'any']], ([value]) => value !== null),
  define(
    'get or else',
    [
      ['value', 'any'],
      ['default', 'any'],
    ],
    ([value, fallback]) => value ?? fallback,
  ),
  define(
    'assert',
    [
      ['value', 'any'],
      ['condition', 'any'],
      ['cause', 'string?'],
    ],
    ([value, condition, cause], evaluation) => {
      if (condition === true) return value;
      return evaluation.fail(
        cause ?? `Expected the condition of 'assert' to hold, but it is ${show(condition)} for ${show(value)}`,
      );
    },
  ),
  /** Tags a value as one that an AI integration fills in; the value itself passes through. */
  define(
    'fromAi',
    [
      ['value', 'any'],
      ['description', 'string?'],
      ['type', 'string?'],
      ['schema', 'context?'],
      ['options', 'context?'],
    ],
    ([value]) => value,
  ),
];
