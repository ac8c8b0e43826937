/** What is in the URL, as the API's searches and batches take it. */
import { containing } from '../../parts/list/list-search.js';
import type { InstanceSearch, InstanceState } from './instance-search.js';

const STATE = {
  running: { state: 'ACTIVE' },
  incident: { state: 'ACTIVE', hasIncident: true },
  suspended: { state: 'SUSPENDED' },
  completed: { state: 'COMPLETED' },
  canceled: { state: 'TERMINATED' },
  all: {},
} as const satisfies Record<InstanceState, object>;

/** They have no tokens: what counts is where they were. */
const ENDED: readonly InstanceState[] = ['completed', 'canceled'];

export function filterOf(search: InstanceSearch, state: InstanceState = search.state ?? 'running') {
  const { process, version, element, variable, value, error, from, to } = search;
  return {
    ...STATE[state],
    ...textOf(search.q),
    ...(process === undefined ? {} : { processDefinitionId: process }),
    ...(version === undefined ? {} : { processDefinitionVersion: version }),
    ...(element === undefined ? {} : { [ENDED.includes(state) ? 'elementId' : 'activeElementId']: element }),
    ...(variable === undefined ? {} : { variables: [{ name: variable, ...valueOf(value) }] as never }),
    ...(error === undefined ? {} : { errorMessage: error }),
    ...startedOf(from, to),
  };
}

/** A key of an instance, or part of a business key. */
function textOf(text: string | undefined): object {
  const businessId = containing(text?.trim());
  if (text === undefined || businessId === undefined) return {};
  if (!/^\d{1,19}$/.test(text.trim())) return { businessId };
  return { $or: [{ processInstanceKey: text.trim() }, { businessId }] };
}

/** Any value, where only the name is said. */
function valueOf(text: string | undefined): { readonly value: string | { readonly $exists: true } } {
  if (text === undefined) return { value: { $exists: true } };
  try {
    return { value: JSON.stringify(JSON.parse(text)) };
  } catch {
    return { value: JSON.stringify(text) };
  }
}

/** Whole days of whoever looks. */
function startedOf(from: string | undefined, to: string | undefined): object {
  if (from === undefined && to === undefined) return {};
  const after = to === undefined ? undefined : new Date(`${to}T00:00:00`);
  after?.setDate(after.getDate() + 1);
  return {
    startDate: {
      ...(from === undefined ? {} : { $gte: new Date(`${from}T00:00:00`).toISOString() }),
      ...(after === undefined ? {} : { $lt: after.toISOString() }),
    },
  };
}
