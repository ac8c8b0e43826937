/** `a.b` and `a[b]` (EL 2.2 §1.6): own entries alone, so that nothing of JavaScript's objects shows through. */
import { toInteger, toText } from './coerce.js';
import { EngineObject, fail, isList, isMap, show } from './values.js';

const { hasOwn } = Object;

/** Names by which JavaScript's objects lead out of the data. */
const REFUSED: ReadonlySet<string> = new Set(['constructor', 'prototype', '__proto__']);

export function isRefusedName(name: string): boolean {
  return REFUSED.has(name);
}

/**
 * Null, with a warning, where there is no such entry, index or object. Java has no `length` of lists and strings; it
 * is here since files written for other engines read it.
 */
export function property(target: unknown, name: unknown, warn: (message: string) => null): unknown {
  if (target === null || target === undefined) return warn(`Expected an object with ${show(name)}, but found null`);
  if (name === null || name === undefined) return warn('Expected a property name or an index, but found null');
  if (isList(target) && typeof name !== 'string') return item(target, toInteger(name), warn);
  const text = toText(name);
  if (isRefusedName(text)) return fail(`Expected a property of the data, but found '${text}'`);
  if (target instanceof EngineObject) {
    const value = target.property(text);
    return value === undefined ? fail(`Expected a property of '${target.name}', but found '${text}'`) : value;
  }
  if (isMap(target))
    return hasOwn(target, text) ? target[text] : warn(`No entry found with name '${text}' in ${show(target)}`);
  if (isList(target) || typeof target === 'string') {
    if (text === 'length') return target.length;
    if (text === 'empty') return target.length === 0;
    if (isList(target) && /^\d+$/.test(text)) return item(target, Number(text), warn);
  }
  return fail(`Expected a map or list with '${text}', but found ${show(target)}`);
}

function item(list: readonly unknown[], index: number, warn: (message: string) => null): unknown {
  return index >= 0 && index < list.length
    ? (list[index] ?? null)
    : warn(`Expected an index below ${list.length}, but found ${index}`);
}
