/** List functions (DMN 1.5 §10.3.4.4, §10.3.4.9) and Camunda's. Positions count from 1, negative ones from the end. */
import { equal, order } from '../comparison.js';
import { times } from '../decimal.js';
import { show } from '../display.js';
import type { Evaluation } from '../evaluation.js';
import { mean, median, mode, standardDeviation, sum } from '../statistics.js';
import { isList, typeOf, type FeelClosure } from '../values.js';
import { define, type Signature } from './define.js';

const { isInteger } = Number;

export const listFunctions: readonly Signature[] = [
  define(
    'list contains',
    [
      ['list', 'list'],
      ['element', 'any'],
    ],
    ([list, element]) => list.some((item) => equal(item, element) === true),
  ),
  define('count', [['list', 'list']], ([list]) => list.length),
  define('min', [['list', 'items...']], ([list], evaluation) => extreme('min', list, -1, evaluation)),
  define('max', [['list', 'items...']], ([list], evaluation) => extreme('max', list, 1, evaluation)),
  statistic('sum', sum),
  statistic('product', (numbers) => numbers.reduce((product, number) => times(product, number), 1)),
  statistic('mean', mean),
  statistic('median', median),
  statistic('stddev', standardDeviation),
  define('mode', [['list', 'items...']], ([list], evaluation) =>
    list.every(isNumber) ? mode(list) : refuse('mode', list, evaluation),
  ),
  define('all', [['list', 'items...']], ([list]) =>
    list.includes(false) ? false : list.every((item) => item === true) ? true : null,
  ),
  define('any', [['list', 'items...']], ([list]) =>
    list.includes(true) ? true : list.every((item) => item === false) ? false : null,
  ),
  define(
    'sublist',
    [
      ['list', 'list'],
      ['start position', 'number'],
      ['length', 'number?'],
    ],
    ([list, start, length], evaluation) => {
      const from = indexOf(list, start);
      if (from === null) return misplaced('sublist', list, start, evaluation);
      if (length === undefined) return list.slice(from);
      if (length !== null && isInteger(length) && length >= 0) return list.slice(from, from + length);
      return evaluation.warn(
        `Expected a whole number of at least 0 as parameter 'length' of 'sublist', but found ${show(length)}`,
      );
    },
  ),
  define(
    'append',
    [
      ['list', 'list'],
      ['item', 'any...'],
    ],
    ([list, items]) => [...list, ...items],
  ),
  define('concatenate', [['list', 'any...']], ([lists]) => lists.flatMap((list) => (isList(list) ? list : [list]))),
  define(
    'insert before',
    [
      ['list', 'list'],
      ['position', 'number'],
      ['newItem', 'any'],
    ],
    ([list, position, newItem], evaluation) => {
      const index = indexOf(list, position);
      return index === null
        ? misplaced('insert before', list, position, evaluation)
        : [...list.slice(0, index), newItem, ...list.slice(index)];
    },
  ),
  define(
    'remove',
    [
      ['list', 'list'],
      ['position', 'number'],
    ],
    ([list, position], evaluation) => {
      const index = indexOf(list, position);
      return index === null
        ? misplaced('remove', list, position, evaluation)
        : list.filter((_, other) => other !== index);
    },
  ),
  define(
    'list replace',
    [
      ['list', 'list'],
      ['position', 'number'],
      ['newItem', 'any'],
    ],
    ([list, position, newItem], evaluation) => {
      const index = indexOf(list, position);
      return index === null
        ? misplaced('list replace', list, position, evaluation)
        : list.map((item, other) => (other === index ? newItem : item));
    },
  ),
  define(
    'list replace',
    [
      ['list', 'list'],
      ['match', 'function'],
      ['newItem', 'any'],
    ],
    ([list, match, newItem], evaluation) => {
      const matches = list.map((item) => match.apply([item, newItem]));
      const other = matches.find((result) => typeof result !== 'boolean');
      if (other !== undefined)
        return evaluation.warn(
          `Expected a boolean from the function 'match' of 'list replace', but found ${show(other)}`,
        );
      return list.map((item, index) => (matches[index] === true ? newItem : item));
    },
  ),
  define('reverse', [['list', 'list']], ([list]) => [...list].reverse()),
  define(
    'index of',
    [
      ['list', 'list'],
      ['match', 'any'],
    ],
    ([list, match]) => list.flatMap((item, index) => (equal(item, match) === true ? [index + 1] : [])),
  ),
  define('union', [['list', 'any...']], ([lists], evaluation) =>
    distinct(
      lists.flatMap((list) => (isList(list) ? list : [list])),
      evaluation,
    ),
  ),
  define('distinct values', [['list', 'list']], ([list], evaluation) => distinct(list, evaluation)),
  define('duplicate values', [['list', 'list']], ([list], evaluation) => {
    evaluation.touch(list.length ** 2);
    const twice = list.filter((item) => list.filter((other) => equal(item, other) === true).length > 1);
    return distinct(twice, evaluation);
  }),
  define('flatten', [['list', 'list']], ([list]) => flatten(list)),
  define(
    'sort',
    [
      ['list', 'list'],
      ['precedes', 'function?'],
    ],
    ([list, precedes]) => sorted(list, precedes),
  ),
  define('is empty', [['list', 'list']], ([list]) => list.length === 0),
  define(
    'partition',
    [
      ['list', 'list'],
      ['size', 'number'],
    ],
    ([list, size], evaluation) => {
      if (!isInteger(size) || size < 1)
        return evaluation.warn(
          `Expected a whole number of at least 1 as parameter 'size' of 'partition', but found ${show(size)}`,
        );
      return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
        list.slice(index * size, (index + 1) * size),
      );
    },
  ),
];

function statistic(name: string, compute: (numbers: readonly number[]) => number | null): Signature {
  return define(name, [['list', 'items...']], ([list], evaluation) => {
    if (!list.every(isNumber)) return refuse(name, list, evaluation);
    return list.length === 0 ? null : compute(list);
  });
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function refuse(name: string, list: readonly unknown[], evaluation: Evaluation): null {
  return evaluation.warn(
    `Expected numbers in parameter 'list' of '${name}', but found ${show(list.find((item) => !isNumber(item)))}`,
  );
}

function extreme(name: string, list: readonly unknown[], direction: 1 | -1, evaluation: Evaluation): unknown {
  const [first, ...others] = list;
  let best: unknown = first ?? null;
  for (const item of others) {
    const difference = order(item, best);
    if (difference === null)
      return evaluation.warn(
        `Expected comparable values in parameter 'list' of '${name}', but found ${show(item)} and ${show(best)}`,
      );
    if (difference * direction > 0) best = item;
  }
  return best;
}

/** Index from 0 of a position; null where the list has none such. */
function indexOf(list: readonly unknown[], position: number): number | null {
  const index = position < 0 ? list.length + position : position - 1;
  return isInteger(index) && index >= 0 && index < list.length ? index : null;
}

function misplaced(name: string, list: readonly unknown[], position: number, evaluation: Evaluation): null {
  return evaluation.warn(
    `Expected a position from 1 to ${list.length}, or its negative, in '${name}', but found ${show(position)}`,
  );
}

function distinct(list: readonly unknown[], evaluation: Evaluation): readonly unknown[] {
  const kept: unknown[] = [];
  const scalars = new Set<unknown>();
  for (const item of list) {
    const type = typeOf(item);
    const scalar = type === 'number' || type === 'string' || type === 'boolean' || type === 'null';
    if (!scalar) evaluation.touch(kept.length);
    if (scalar ? scalars.has(item) : kept.some((other) => equal(item, other) === true)) continue;
    if (scalar) scalars.add(item);
    kept.push(item);
  }
  return kept;
}

function flatten(list: readonly unknown[]): readonly unknown[] {
  return list.flatMap((item) => (isList(item) ? flatten(item) : [item]));
}

/** Stable; in FEEL's own order where no function is given. */
function sorted(list: readonly unknown[], precedes: FeelClosure | null | undefined): readonly unknown[] {
  return [...list].sort((left, right) => {
    if (!precedes) return order(left, right) ?? 0;
    return precedes.apply([left, right]) === true ? -1 : precedes.apply([right, left]) === true ? 1 : 0;
  });
}
