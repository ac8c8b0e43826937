import { Inject, Injectable } from '@nestjs/common';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { EngineRecord, Json } from '../../workflows/engine/record.js';
import { VariableMasking } from '../crm/masking/variable-masking.service.js';
import type { HistoryQuery } from './history.dto.js';
import { InstanceReplays } from './instance-replays.service.js';

export interface HistoryEvent {
  /** Place in the history, from 0. */
  readonly index: number;
  readonly timestamp: Date;
  readonly type: string;
  /** What the record of the engine says besides. */
  readonly [property: string]: unknown;
}

export interface History {
  readonly items: readonly HistoryEvent[];
  readonly totalItems: number;
}

/** What changes the diagram or a variable; the rest are means to that. */
const TOLD: ReadonlySet<EngineRecord['type']> = new Set([
  'instance-started',
  'instance-ended',
  'instance-suspended',
  'instance-resumed',
  'instance-migrated',
  'element-activated',
  'element-ended',
  'element-migrated',
  'flow-taken',
  'variable-set',
  'user-task-created',
  'user-task-ended',
  'job-created',
  'job-ended',
  'incident-raised',
  'incident-resolved',
]);

const MOST = 1000;

/** All that happened in an instance, in order: what its state at any point of it is made of. */
@Injectable()
export class HistoryService {
  constructor(
    @Inject(InstanceReplays) private readonly replays: InstanceReplays,
    @Inject(VariableMasking) private readonly masking: VariableMasking,
  ) {}

  async read(processInstanceKey: Key, { from = 0, limit = MOST }: HistoryQuery): Promise<History> {
    const { records } = await this.replays.replay(processInstanceKey);
    const told = records.filter(({ type }) => TOLD.has(type)).map((record, index) => ({ ...record, index }));
    const items = told.slice(from, from + limit);
    const set = items.flatMap((item) => (item.type === 'variable-set' ? [{ ...item, processInstanceKey }] : []));
    const shown = new Map((await this.masking.masked(set)).map(({ index, value }) => [index, value]));
    return { items: items.map((item) => event(item, shown.get(item.index))), totalItems: told.length };
  }
}

function event({ at, ...record }: EngineRecord & { readonly index: number }, value: Json | undefined): HistoryEvent {
  const timestamp = new Date(at);
  return record.type === 'variable-set'
    ? { ...record, timestamp, value: JSON.stringify(value) }
    : { ...record, timestamp };
}
