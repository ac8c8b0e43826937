/** `instance of` (DMN 1.5 §10.3.2.3): null is an instance of nothing but `Null`. */
import { FeelRange } from 'feelin';
import type { FeelType } from './ast.js';
import { entryOf, FeelClosure, isContext, isList, typeOf } from './values.js';

export function isInstance(value: unknown, type: FeelType): boolean {
  switch (type.kind) {
    case 'named':
      return isNamed(value, type.name);
    case 'list':
      return isList(value) && value.every((item) => conforms(item, type.element));
    case 'range':
      return (
        value instanceof FeelRange && [value.start, value.end].every((bound) => conforms(bound ?? null, type.element))
      );
    case 'context':
      return (
        isContext(value) &&
        type.entries.every((entry) => {
          const found = entryOf(value, entry.name);
          return found !== undefined && conforms(found, entry.type);
        })
      );
    case 'function':
      return (
        value instanceof FeelClosure && (value.type === undefined || value.parameters.length === type.parameters.length)
      );
  }
}

/** As `isInstance`, but null conforms to every type (§10.3.2.9.2). */
export function conforms(value: unknown, type: FeelType): boolean {
  return value === null || isInstance(value, type);
}

function isNamed(value: unknown, name: string): boolean {
  const found = typeOf(value);
  switch (name) {
    case 'Any':
      return value !== null;
    case 'Null':
      return value === null;
    case 'duration':
      return found === 'days and time duration' || found === 'years and months duration';
    default:
      return found === name;
  }
}
