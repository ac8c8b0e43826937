/**
 * JUEL values at run time: JSON as it is, dates, and the engine's objects. Java's number types are one here, the IEEE
 * double; its lists and maps (and beans that only hold data) are JSON's arrays and objects.
 */
import type { Temporal } from 'temporal-polyfill';

// Globals are looked up slowly in the workflow sandbox; module constants are not.
const { isArray } = Array;
const { hasOwn } = Object;

export type JuelMap = Readonly<Record<string, unknown>>;

/** A point in time: `now()` and `dateTime()`, in UTC. */
export class JuelDate {
  constructor(readonly value: Temporal.PlainDateTime) {}

  /** ISO-8601, e.g. `2026-01-31T10:00:00Z`. */
  toString(): string {
    return `${this.value.toString()}Z`;
  }
}

/** `execution`, `task` and what hangs on them: something to ask, not a value to keep. */
export class EngineObject {
  constructor(
    readonly name: string,
    /** Undefined: it has no such property. */
    readonly property: (name: string) => unknown,
    /** Undefined: it has no such method. */
    readonly method: (name: string) => ((values: readonly unknown[]) => unknown) | undefined,
  ) {}
}

/** What ends an evaluation; caught by `evaluateJuel`. */
export class JuelFailure extends Error {}

export function fail(message: string): never {
  throw new JuelFailure(message);
}

export function isList(value: unknown): value is readonly unknown[] {
  return isArray(value);
}

export function isMap(value: unknown): value is JuelMap {
  return (
    typeof value === 'object' &&
    value !== null &&
    !isArray(value) &&
    !(value instanceof JuelDate) &&
    !(value instanceof EngineObject)
  );
}

/** An own entry, null where there is none: nothing inherited is ever read. */
export function entryOf(map: JuelMap, name: string): unknown {
  return hasOwn(map, name) ? map[name] : null;
}

const LONGEST = 60;

/** For messages, never longer than a line. */
export function show(value: unknown): string {
  if (value instanceof EngineObject) return `the object '${value.name}'`;
  if (value instanceof JuelDate) return value.toString();
  if (isList(value)) return `a list of ${value.length}`;
  if (isMap(value)) return `a map of ${Object.keys(value).length}`;
  const text = typeof value === 'string' ? `'${value}'` : String(value ?? null);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
