import type { HistoryEntry, Variable } from '../instance/instance-queries.js';
import { parsed } from '../variables/json.js';

/** What an element instance sees, by name: its own variables before those of the scopes around it. */
export function visibleVariables(options: {
  readonly processInstanceKey: string;
  readonly elementInstanceKey: string;
  readonly history: readonly HistoryEntry[];
  readonly variables: readonly Variable[];
}): Readonly<Record<string, unknown>> {
  const { processInstanceKey, elementInstanceKey, history, variables } = options;
  const scopeOf = new Map(history.map((entry) => [entry.elementInstanceKey, entry.elementInstanceScopeKey]));
  const inner: string[] = [];
  let key: string | undefined = elementInstanceKey;
  while (key !== undefined && key !== processInstanceKey) {
    inner.unshift(key);
    key = scopeOf.get(key);
  }
  const found = [processInstanceKey, ...inner]
    .flatMap((scope) => variables.filter(({ scopeKey }) => scopeKey === scope))
    .map(({ name, value }) => [name, parsed(value)?.value ?? null] as const);
  return Object.fromEntries(found);
}

/** Those whose values are others now. */
export function changedOf(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value),
  );
  return Object.fromEntries(changed);
}
