/** What an instance was like after an event: made of the events up to it. */
import type { HistoryEvent } from './history-queries.js';

export interface PastElement {
  readonly key: string;
  readonly elementId: string;
  readonly name: string;
  readonly scopeKey: string;
  /** The process itself, or something in it. */
  readonly type: string;
  state: 'ACTIVE' | 'COMPLETED' | 'TERMINATED';
}

export interface PastState {
  readonly elements: ReadonlyMap<string, PastElement>;
  /** How often each flow was taken. */
  readonly flows: ReadonlyMap<string, number>;
  /** Elements with an open incident, by the incident's key. */
  readonly incidents: ReadonlyMap<string, string>;
  readonly variables: readonly PastVariable[];
}

export interface PastVariable {
  readonly scopeKey: string;
  readonly name: string;
  readonly value: string;
  /** Index of the event that gave it this value. */
  readonly since: number;
}

export function stateAt(events: readonly HistoryEvent[], index: number): PastState {
  const elements = new Map<string, PastElement>();
  const flows = new Map<string, number>();
  const incidents = new Map<string, string>();
  const variables = new Map<string, PastVariable>();
  for (const event of events.slice(0, index + 1)) {
    switch (event.type) {
      case 'element-activated': {
        const { key, elementId, elementName: name = elementId, scopeKey, elementType: type } = event;
        elements.set(key, { key, elementId, name, scopeKey, type, state: 'ACTIVE' });
        break;
      }
      case 'element-ended': {
        const ended = elements.get(event.key);
        if (ended) ended.state = event.state;
        break;
      }
      case 'element-migrated': {
        const migrated = elements.get(event.key);
        if (migrated) elements.set(event.key, { ...migrated, elementId: event.elementId });
        break;
      }
      case 'flow-taken':
        flows.set(event.flowId, (flows.get(event.flowId) ?? 0) + 1);
        break;
      case 'incident-raised':
        incidents.set(event.key, event.elementId);
        break;
      case 'incident-resolved':
        incidents.delete(event.key);
        break;
      case 'variable-set': {
        const { scopeKey, name, value } = event;
        variables.set(`${scopeKey} ${name}`, { scopeKey, name, value, since: event.index });
        break;
      }
      default:
    }
  }
  return {
    elements,
    flows,
    incidents,
    // Those of scopes that have ended are gone with them.
    variables: [...variables.values()].filter(
      ({ scopeKey }) => (elements.get(scopeKey)?.state ?? 'ACTIVE') === 'ACTIVE',
    ),
  };
}

/** The element instance that had just begun then: where a copy can go on. */
export function beginningAt(events: readonly HistoryEvent[], index: number) {
  return events
    .slice(0, index + 1)
    .findLast((event) => event.type === 'element-activated' && event.elementType !== 'PROCESS');
}
