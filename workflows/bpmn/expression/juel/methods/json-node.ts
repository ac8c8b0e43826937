/** Methods of Camunda Spin's `SpinJsonNode`: any value may be asked, as a JSON variable is such a node. */
import { toBoolean, toNumber, toText } from '../coerce.js';
import { entryOf, fail, isList, isMap, show } from '../values.js';
import { methods, taking, type Methods } from './define.js';

const { hasOwn, keys } = Object;

export const jsonNodeMethods: Methods<unknown> = methods<unknown>({
  boolValue: (node) => (typeof node === 'boolean' ? toBoolean(node) : expected('a boolean', node)),
  elements: (node) => (isList(node) ? node : expected('a list', node)),
  fieldNames: (node) => (isMap(node) ? keys(node) : expected('a map', node)),
  hasProp: taking(1, (node, name) => isMap(node) && hasOwn(node, toText(name))),
  isArray: (node) => isList(node),
  isBoolean: (node) => typeof node === 'boolean',
  isNull: (node) => node === null,
  isNumber: (node) => typeof node === 'number',
  isObject: (node) => isMap(node),
  isString: (node) => typeof node === 'string',
  isValue: (node) => !isMap(node) && !isList(node),
  numberValue: (node) => (typeof node === 'number' ? toNumber(node) : expected('a number', node)),
  prop: taking(1, (node, name) =>
    isMap(node) && hasOwn(node, toText(name))
      ? entryOf(node, toText(name))
      : fail(`Expected a map with '${toText(name)}', but found ${show(node)}`),
  ),
  stringValue: (node) => (typeof node === 'string' ? node : expected('a string', node)),
  value: (node) => (isMap(node) || isList(node) ? expected('a single value', node) : node),
});

function expected(what: string, node: unknown): never {
  return fail(`Expected ${what}, but found ${show(node)}`);
}
