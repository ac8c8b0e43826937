/** What the audit log keeps of an operation on an instance: what was alive before it, and after. */
import type { Json } from './bpmn/define.js';
import type { InstanceState, StepResult } from './engine/index.js';
import type { Arrival } from './inbox.js';

/** Of larger instances only the oldest element instances are listed: the entry is for people to read. */
const LISTED = 200;

/** Otherwise the states do not matter. */
export function isToldWithStates({ audit }: Arrival): boolean {
  return audit?.details !== undefined;
}

/** An operation that is given again changes nothing and is not told again. */
export function withStates(
  arrival: Arrival,
  before: InstanceState,
  { state: after, records }: Omit<StepResult, 'commands'>,
): Arrival {
  const { audit, ...rest } = arrival;
  if (audit?.details === undefined) return arrival;
  if (records.length === 0) return rest;
  return {
    ...rest,
    audit: { ...audit, details: { ...audit.details, before: snapshotOf(before), after: snapshotOf(after) } },
  };
}

function snapshotOf({ status, suspended, info, elements }: InstanceState): Json {
  return {
    state: suspended === undefined ? status.toUpperCase() : 'SUSPENDED',
    processDefinitionKey: info.processDefinitionKey,
    version: info.version,
    elements: Object.values(elements)
      .slice(0, LISTED)
      .map(({ key, elementId }) => ({ elementInstanceKey: key, elementId })),
  };
}
