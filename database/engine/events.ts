/** The records of a step as those see them who follow the engine: kinds and keys; a reader finds the rest by the keys. */
import type { Key } from '../../workflows/bpmn/plan.js';
import type { EngineRecord } from '../../workflows/engine/record.js';

export const EVENT_TYPES = [
  'process-instance.started',
  'process-instance.completed',
  'process-instance.terminated',
  'process-instance.suspended',
  'process-instance.resumed',
  'process-instance.migrated',
  /** Steps were taken back: what was told of them did not happen. */
  'process-instance.rewound',
  'element-instance.activated',
  'element-instance.completed',
  'element-instance.terminated',
  'variables.changed',
  'user-task.created',
  'user-task.assigned',
  'user-task.unassigned',
  'user-task.updated',
  'user-task.completed',
  'user-task.canceled',
  'incident.created',
  'incident.resolved',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

export interface EngineEvent {
  readonly type: EventType;
  /** Of the element instance, task or incident; of the scope where variables changed. */
  readonly key?: Key;
  /** Of the variables; no values. */
  readonly names?: readonly string[];
}

/** In the order of the records; the variables that change in one scope are one event. */
export function eventsOf(records: readonly EngineRecord[]): readonly EngineEvent[] {
  const changed = new Map<Key, string[]>();
  return records.flatMap((record): readonly EngineEvent[] => {
    switch (record.type) {
      case 'instance-started':
        return [{ type: 'process-instance.started' }];
      case 'instance-ended':
        return [{ type: record.state === 'COMPLETED' ? 'process-instance.completed' : 'process-instance.terminated' }];
      case 'instance-suspended':
        return [{ type: 'process-instance.suspended' }];
      case 'instance-resumed':
        return [{ type: 'process-instance.resumed' }];
      case 'instance-migrated':
        return [{ type: 'process-instance.migrated' }];
      case 'element-activated':
        return [{ type: 'element-instance.activated', key: record.key }];
      case 'element-ended':
        return [
          {
            type: record.state === 'COMPLETED' ? 'element-instance.completed' : 'element-instance.terminated',
            key: record.key,
          },
        ];
      case 'variable-set':
        return variableEvent(changed, record.scopeKey, record.name);
      case 'user-task-created':
        return [{ type: 'user-task.created', key: record.key }];
      case 'user-task-ended':
        return [{ type: record.state === 'COMPLETED' ? 'user-task.completed' : 'user-task.canceled', key: record.key }];
      case 'incident-raised':
        return [{ type: 'incident.created', key: record.key }];
      case 'incident-resolved':
        return [{ type: 'incident.resolved', key: record.key }];
      default:
        return [];
    }
  });
}

/** None where the scope has one already, which then names this variable too. */
function variableEvent(changed: Map<Key, string[]>, scopeKey: Key, name: string): readonly EngineEvent[] {
  const names = changed.get(scopeKey);
  if (names !== undefined) {
    if (!names.includes(name)) names.push(name);
    return [];
  }
  const first = [name];
  changed.set(scopeKey, first);
  return [{ type: 'variables.changed', key: scopeKey, names: first }];
}
