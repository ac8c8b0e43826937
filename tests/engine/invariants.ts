/** What holds of every state between steps, whatever happened before. */
import type { InstanceState } from '../../workflows/engine/index.js';

/** Answers what is broken; nothing where all holds. */
export function brokenInvariants(state: InstanceState): readonly string[] {
  const { elements, subscriptions, jobs, userTasks, calls, incidents, status } = state;
  const broken: string[] = [];
  for (const { key, elementId, tokens, arrivals, lifecycle, scopeKey } of Object.values(elements)) {
    const inside = Object.values(elements).filter((other) => other.scopeKey === key).length;
    const waiting = Object.values(arrivals).flatMap((flows) => Object.values(flows));
    const expected = inside + waiting.reduce((sum, count) => sum + count, 0);
    if (tokens !== expected) broken.push(`${elementId} has ${tokens} tokens, but ${expected} are accounted for`);
    if (waiting.some((count) => count < 0)) broken.push(`${elementId} waits for less than nothing`);
    if (scopeKey !== undefined && elements[scopeKey] === undefined) broken.push(`${elementId} outlives its scope`);
    if (lifecycle === 'completed' || lifecycle === 'terminated' || lifecycle === 'terminating')
      broken.push(`${elementId} is ${lifecycle}`);
  }
  const owners = [
    ...Object.values(subscriptions).map(({ ownerKey }) => ownerKey),
    ...Object.values(jobs).map(({ elementInstanceKey }) => elementInstanceKey),
    ...Object.values(userTasks),
    ...Object.keys(calls),
    ...Object.values(incidents).map(({ elementInstanceKey }) => elementInstanceKey),
  ];
  for (const owner of owners)
    if (elements[owner] === undefined) broken.push(`something belongs to ${owner}, which is no more`);
  if ((status === 'completed' || status === 'terminated') && Object.keys(elements).length > 0)
    broken.push('elements outlive the instance');
  return broken;
}
