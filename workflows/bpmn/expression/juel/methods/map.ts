/** Methods of `java.util.Map` that change nothing. */
import { toText } from '../coerce.js';
import { same } from '../operators.js';
import { entryOf, type JuelMap } from '../values.js';
import { methods, taking, type Methods } from './define.js';

const { entries, hasOwn, keys, values } = Object;

export const mapMethods: Methods<JuelMap> = methods<JuelMap>({
  containsKey: taking(1, (map, name) => hasOwn(map, toText(name))),
  containsValue: taking(1, (map, value) => values(map).some((entry) => same(entry, value))),
  entrySet: (map) => entries(map).map(([key, value]) => ({ key, value })),
  equals: taking(1, (map, other) => same(map, other)),
  get: taking(1, (map, name) => entryOf(map, toText(name))),
  getOrDefault: taking(2, (map, name, other) => (hasOwn(map, toText(name)) ? entryOf(map, toText(name)) : other)),
  isEmpty: (map) => keys(map).length === 0,
  keySet: (map) => keys(map),
  size: (map) => keys(map).length,
  toString: (map: JuelMap) => toText(map),
  values: (map) => values(map),
});
