/** Methods of `java.util.List` that change nothing. */
import { toInteger, toText } from '../coerce.js';
import { same } from '../operators.js';
import { fail, isList, show } from '../values.js';
import { methods, taking, type Methods } from './define.js';

type List = readonly unknown[];

export const listMethods: Methods<List> = methods<List>({
  contains: taking(1, (list, value) => list.some((item) => same(item, value))),
  containsAll: taking(1, (list, values) => listOf(values).every((value) => list.some((item) => same(item, value)))),
  equals: taking(1, (list, other) => same(list, other)),
  get: taking(1, (list, index) => list[indexIn(list, index, list.length - 1)] ?? null),
  indexOf: taking(1, (list, value) => list.findIndex((item) => same(item, value))),
  isEmpty: (list) => list.length === 0,
  lastIndexOf: taking(1, (list, value) => list.findLastIndex((item) => same(item, value))),
  size: (list) => list.length,
  subList: taking(2, (list, from, to) => {
    const end = indexIn(list, to, list.length);
    return list.slice(indexIn(list, from, end), end);
  }),
  toString: (list: List) => toText(list),
});

function listOf(value: unknown): List {
  return isList(value) ? value : fail(`Expected a list, but found ${show(value)}`);
}

function indexIn(list: List, value: unknown, maximum: number): number {
  const index = toInteger(value);
  return index >= 0 && index <= maximum
    ? index
    : fail(`Expected an index from 0 to ${maximum} in ${show(list)}, but found ${index}`);
}
