/** Context functions (DMN 1.5 §10.3.4.10), with Camunda's paths of keys. */
import type { Evaluation } from '../evaluation.js';
import { entryOf, isContext, isList, type FeelContext } from '../values.js';
import { define } from './define.js';

const { entries, fromEntries } = Object;

export const contextFunctions = [
  define(
    'get value',
    [
      ['m', 'context'],
      ['key', 'string'],
    ],
    ([context, key]) => entryOf(context, key) ?? null,
  ),
  define(
    'get value',
    [
      ['context', 'context'],
      ['key', 'string'],
    ],
    ([context, key]) => entryOf(context, key) ?? null,
  ),
  define(
    'get value',
    [
      ['context', 'context'],
      ['keys', 'list'],
    ],
    ([context, keys]) => {
      if (keys.length === 0) return null;
      let value: unknown = context;
      for (const key of keys) value = isContext(value) && typeof key === 'string' ? entryOf(value, key) : null;
      return value ?? null;
    },
  ),
  define('get entries', [['m', 'context']], ([context]) => listEntries(context)),
  define('get entries', [['context', 'context']], ([context]) => listEntries(context)),
  define('context', [['entries', 'list']], ([list], evaluation) => contextOf(list, evaluation)),
  define(
    'context put',
    [
      ['context', 'context'],
      ['key', 'string'],
      ['value', 'any'],
    ],
    ([context, key, value]) => put(context, [key], value),
  ),
  define(
    'context put',
    [
      ['context', 'context'],
      ['keys', 'list'],
      ['value', 'any'],
    ],
    ([context, keys, value], evaluation) => {
      const result = keys.length > 0 && keys.every((key) => typeof key === 'string') ? put(context, keys, value) : null;
      return (
        result ??
        evaluation.warn("Expected 'keys' of 'context put' to be strings that lead through contexts, but they do not")
      );
    },
  ),
  /** Camunda's former names of `context put` and `context merge`. */
  define(
    'put',
    [
      ['context', 'context'],
      ['key', 'string'],
      ['value', 'any'],
    ],
    ([context, key, value]) => put(context, [key], value),
  ),
  define('put all', [['contexts', 'items...']], ([contexts], evaluation) => merge('put all', contexts, evaluation)),
  define('context merge', [['contexts', 'items...']], ([contexts], evaluation) =>
    merge('context merge', contexts, evaluation),
  ),
];

/** Of equal entries the last one counts. */
function merge(name: string, contexts: readonly unknown[], evaluation: Evaluation): FeelContext | null {
  if (contexts.every(isContext)) return fromEntries(contexts.flatMap((context) => entries(context)));
  return evaluation.warn(`Expected contexts as parameter 'contexts' of '${name}', but found other values among them`);
}

function listEntries(context: FeelContext): readonly FeelContext[] {
  return entries(context).map(([key, value]) => ({ key, value }));
}

/** An absent inner context is made; null where a key on the way leads to something else. */
function put(context: FeelContext, keys: readonly string[], value: unknown): FeelContext | null {
  const [key = '', ...rest] = keys;
  if (rest.length === 0) return fromEntries([...entries(context), [key, value]]);
  const existing = entryOf(context, key) ?? {};
  const inner = isContext(existing) ? put(existing, rest, value) : null;
  return inner === null ? null : fromEntries([...entries(context), [key, inner]]);
}

function contextOf(list: readonly unknown[], evaluation: Evaluation): FeelContext | null {
  const pairs = list.map((item): [string, unknown] | null => {
    if (!isContext(item) || isList(item)) return null;
    const key = entryOf(item, 'key');
    const value = entryOf(item, 'value');
    return typeof key === 'string' && value !== undefined ? [key, value] : null;
  });
  const complete = pairs.filter((pair) => pair !== null);
  if (complete.length === pairs.length && new Set(complete.map(([key]) => key)).size === pairs.length)
    return fromEntries(complete);
  return evaluation.warn(
    "Expected contexts with the entries 'key' and 'value', each key once, for 'context', but found others",
  );
}
