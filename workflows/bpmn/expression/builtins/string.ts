/** String functions (DMN 1.5 §10.3.4.3) and Camunda's. Positions count Unicode characters, from 1. */
import { show } from '../display.js';
import type { Evaluation } from '../evaluation.js';
import { bounded } from '../bounded.js';
import { regularExpression, replacementText } from '../regular-expression.js';
import { define } from './define.js';

const toArray = Array.from;

export const stringFunctions = [
  define(
    'substring',
    [
      ['string', 'string'],
      ['start position', 'number'],
      ['length', 'number?'],
    ],
    ([string, start, length], evaluation) => {
      const characters = toArray(string);
      if (start === 0)
        return evaluation.warn(
          "Expected a position from 1, or its negative, as parameter 'start position' of 'substring', but found 0",
        );
      if (length === null || (length !== undefined && length < 1))
        return length === undefined || length === null ? null : '';
      const from = start < 0 ? Math.max(characters.length + start, 0) : start - 1;
      return characters.slice(from, length === undefined ? undefined : from + Math.trunc(length)).join('');
    },
  ),
  define('string length', [['string', 'string']], ([string]) => toArray(string).length),
  define('upper case', [['string', 'string']], ([string]) => string.toUpperCase()),
  define('lower case', [['string', 'string']], ([string]) => string.toLowerCase()),
  define(
    'substring before',
    [
      ['string', 'string'],
      ['match', 'string'],
    ],
    ([string, match]) => {
      const index = string.indexOf(match);
      return index === -1 ? '' : string.slice(0, index);
    },
  ),
  define(
    'substring after',
    [
      ['string', 'string'],
      ['match', 'string'],
    ],
    ([string, match]) => {
      const index = string.indexOf(match);
      return index === -1 ? '' : string.slice(index + match.length);
    },
  ),
  define(
    'contains',
    [
      ['string', 'string'],
      ['match', 'string'],
    ],
    ([string, match]) => string.includes(match),
  ),
  define(
    'starts with',
    [
      ['string', 'string'],
      ['match', 'string'],
    ],
    ([string, match]) => string.startsWith(match),
  ),
  define(
    'ends with',
    [
      ['string', 'string'],
      ['match', 'string'],
    ],
    ([string, match]) => string.endsWith(match),
  ),
  define(
    'matches',
    [
      ['input', 'string'],
      ['pattern', 'string'],
      ['flags', 'string?'],
    ],
    ([input, pattern, flags], evaluation) => {
      const expression = compile('matches', pattern, flags ?? '', evaluation);
      return expression && bounded(() => expression.test(input), { pattern, text: input });
    },
  ),
  define(
    'replace',
    [
      ['input', 'string'],
      ['pattern', 'string'],
      ['replacement', 'string'],
      ['flags', 'string?'],
    ],
    ([input, pattern, replacement, flags], evaluation) => {
      const expression = compile('replace', pattern, flags ?? '', evaluation);
      const by = replacementText(replacement, flags ?? '');
      return expression && bounded(() => input.replace(expression, by), { pattern, text: input });
    },
  ),
  define(
    'split',
    [
      ['string', 'string'],
      ['delimiter', 'string'],
    ],
    ([string, delimiter], evaluation) => {
      const expression = compile('split', delimiter, '', evaluation);
      return expression && bounded(() => string.split(expression), { pattern: delimiter, text: string });
    },
  ),
  define(
    'extract',
    [
      ['string', 'string'],
      ['pattern', 'string'],
    ],
    ([string, pattern], evaluation) => {
      const expression = compile('extract', pattern, '', evaluation);
      if (expression === null) return null;
      return bounded(() => toArray(string.matchAll(expression), ([match]) => match), { pattern, text: string });
    },
  ),
  define(
    'string join',
    [
      ['list', 'list'],
      ['delimiter', 'string?'],
    ],
    ([list, delimiter], evaluation) => join(list, delimiter ?? '', evaluation),
  ),
  define(
    'string join',
    [
      ['list', 'list'],
      ['delimiter', 'string?'],
      ['prefix', 'string'],
      ['suffix', 'string'],
    ],
    ([list, delimiter, prefix, suffix], evaluation) => {
      const joined = join(list, delimiter ?? '', evaluation);
      return joined === null ? null : `${prefix}${joined}${suffix}`;
    },
  ),
  define('trim', [['string', 'string']], ([string]) => string.trim()),
  define('is blank', [['string', 'string']], ([string]) => string.trim() === ''),
];

/** Nulls are left out; any other value that is no string makes the result null. */
function join(list: readonly unknown[], delimiter: string, evaluation: Evaluation): string | null {
  const strings = list.filter((item) => item !== null);
  const other = strings.find((item) => typeof item !== 'string');
  if (other !== undefined)
    return evaluation.warn(`Expected strings in parameter 'list' of 'string join', but found ${show(other)}`);
  return strings.join(delimiter);
}

function compile(name: string, pattern: string, flags: string, evaluation: Evaluation): RegExp | null {
  return (
    regularExpression(pattern, flags) ??
    evaluation.warn(
      `Expected a regular expression and flags among s, m, i, x, q for '${name}', but found ${show(pattern)} and ${show(flags)}`,
    )
  );
}
