/** How the value of a decision becomes a variable, after Camunda 7's `mapDecisionResult`. */
import type { Json } from '../expression/json.js';

export type DecisionResultMapping = 'singleEntry' | 'singleResult' | 'collectEntries' | 'resultList';

export interface MapResultOptions {
  /** A decision's value: of one output the value itself, of several a context, of several rules a list of either. */
  readonly value: Json;
  readonly mapping: DecisionResultMapping;
  /** Name of the table's only output, under which results that are no contexts appear. */
  readonly outputName: string;
}

export type MapResultOutcome =
  { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly message: string };

export function mapResult({ value, mapping, outputName }: MapResultOptions): MapResultOutcome {
  const results = value === null ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];
  switch (mapping) {
    case 'resultList':
      return { ok: true, value: results.map((result) => asContext(result, outputName)) };
    case 'collectEntries': {
      const entries = results.map(entryOfSingle);
      return entries.includes(undefined)
        ? refuse('one output', 'several')
        : { ok: true, value: entries.filter((entry) => entry !== undefined) };
    }
    case 'singleResult':
    case 'singleEntry': {
      if (results.length > 1) return refuse('at most one result', `${results.length}`);
      const [result = null] = results;
      if (result === null) return { ok: true, value: null };
      if (mapping === 'singleResult') return { ok: true, value: asContext(result, outputName) };
      const entry = entryOfSingle(result);
      return entry === undefined ? refuse('one output', 'several') : { ok: true, value: entry };
    }
  }
}

function asContext(result: Json, outputName: string): Json {
  return isContext(result) ? result : { [outputName]: result };
}

/** Undefined where the result has several entries. */
function entryOfSingle(result: Json): Json | undefined {
  if (!isContext(result)) return result;
  const entries = Object.values(result);
  return entries.length === 1 ? entries[0] : undefined;
}

function isContext(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(expected: string, found: string): MapResultOutcome {
  return { ok: false, message: `Expected ${expected} of the decision, but found ${found}` };
}
