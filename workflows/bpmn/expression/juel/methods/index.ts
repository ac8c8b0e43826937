/** THE list of methods that JUEL may call: nothing else of any object can be reached. */
import { EngineObject, fail, isList, isMap, JuelDate, show } from '../values.js';
import { engineMethodNames } from '../engine-object.js';
import { dateMethods } from './date.js';
import type { Method, Methods } from './define.js';
import { jsonNodeMethods } from './json-node.js';
import { listMethods } from './list.js';
import { mapMethods } from './map.js';
import { booleanMethods, numberMethods } from './scalar.js';
import { stringMethods } from './string.js';

const { hasOwn } = Object;

const NAMES: ReadonlySet<string> = new Set(
  [stringMethods, numberMethods, booleanMethods, listMethods, mapMethods, dateMethods, jsonNodeMethods]
    .flatMap((methods) => [...methods.keys()])
    .concat(engineMethodNames),
);

/** A getter of a Java bean reads the entry of a map that has no such method: `customer.getName()`. */
const GETTER = /^(?:get|is)(\p{Lu}.*)$/u;

/** Whether some value has such a method; false: it can only be a bean's. */
export function mayBeMethod(name: string, count: number): boolean {
  return NAMES.has(name) || (count === 0 && GETTER.test(name));
}

export function callMethod(target: unknown, name: string, values: readonly unknown[]): unknown {
  if (target instanceof EngineObject) return callEngine(target, name, values);
  const method: Method<never> | undefined = methodsOf(target)?.get(name) ?? jsonNodeMethods.get(name);
  if (method === undefined) {
    const entry = gettersEntry(target, name, values);
    return entry === undefined ? fail(`Expected a method of ${show(target)}, but found '${name}'`) : entry;
  }
  if (values.length < method.minimum || values.length > method.maximum)
    return fail(`Expected ${countText(method)} for '${name}' of ${show(target)}, but found ${values.length}`);
  return method.run(target as never, ...values);
}

function methodsOf(target: unknown): Methods<never> | undefined {
  if (typeof target === 'string') return stringMethods;
  if (typeof target === 'number') return numberMethods;
  if (typeof target === 'boolean') return booleanMethods;
  if (target instanceof JuelDate) return dateMethods;
  return isList(target) ? listMethods : isMap(target) ? mapMethods : undefined;
}

function callEngine(target: EngineObject, name: string, values: readonly unknown[]): unknown {
  const method = target.method(name);
  if (method !== undefined) return method(values);
  const property = values.length === 0 ? propertyName(name) : undefined;
  const value = property === undefined ? undefined : target.property(property);
  return value === undefined ? fail(`Expected a method of '${target.name}', but found '${name}'`) : value;
}

function gettersEntry(target: unknown, name: string, values: readonly unknown[]): unknown {
  const property = values.length === 0 && isMap(target) ? propertyName(name) : undefined;
  return property !== undefined && isMap(target) && hasOwn(target, property) ? target[property] : undefined;
}

/** `getBusinessKey` → `businessKey`. */
function propertyName(getter: string): string | undefined {
  const name = GETTER.exec(getter)?.[1];
  return name === undefined ? undefined : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function countText({ minimum, maximum }: Method<never>): string {
  const range = minimum === maximum ? `${minimum}` : `${minimum} to ${maximum}`;
  return `${range} argument${range === '1' ? '' : 's'}`;
}
