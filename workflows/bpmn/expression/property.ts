/** `value.name` (DMN 1.5 §10.3.2.5): entries of contexts, components of dates, times, durations and ranges. */
import { FeelRange } from 'feelin';
import { show } from './display.js';
import type { Evaluation } from './evaluation.js';
import { component } from './temporal.js';
import { entryOf, isList, typeOf, type FeelContext } from './values.js';

const { keys } = Object;

export function property(target: unknown, name: string, evaluation: Evaluation): unknown {
  if (target === null || target === undefined)
    return evaluation.warn(`No context entry found with key '${name}'. The context is null`);
  if (isList(target)) return target.map((item) => property(item, name, evaluation));
  if (target instanceof FeelRange) {
    if (name === 'start' || name === 'end' || name === 'start included' || name === 'end included')
      return (target[name] as unknown) ?? null;
  } else if (typeOf(target) === 'context') {
    const entry = entryOf(target as FeelContext, name);
    if (entry !== undefined) return entry;
    const names = keys(target as FeelContext).map((key) => `'${key}'`);
    return evaluation.warn(
      `No context entry found with key '${name}'. Available keys: ${names.length === 0 ? 'none' : names.slice(0, 20).join(', ')}`,
    );
  } else {
    const value = component(target, name);
    if (value !== undefined) return value;
  }
  return evaluation.warn(`No property found with name '${name}' of ${show(target)}`);
}
