import type { DataSource } from 'typeorm';
import { commitStep } from '../../database/engine/commit.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { AuditEntry, CommitResult } from '../../workflows/contract.js';
import type { EngineRecord } from '../../workflows/engine/record.js';

/** 2026-01-01T00:00:00Z */
export const START = Date.UTC(2026, 0, 1);

export interface InstanceOptions {
  /** Any number: the instance's key is `<number>0000000`. */
  readonly number: number;
  readonly processId?: string;
  readonly processDefinitionKey?: Key;
}

/** Commits steps as the shell does: numbered from 1, keys counted up. */
export class TestInstance {
  readonly key: Key;
  readonly processId: string;
  private readonly processDefinitionKey: Key;
  private counter = 0;
  private sequence = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly options: InstanceOptions,
  ) {
    this.key = `${options.number}0000000`;
    this.processId = options.processId ?? 'order';
    this.processDefinitionKey = options.processDefinitionKey ?? '990000000';
  }

  nextKey(): Key {
    this.counter += 1;
    return `${this.options.number}${String(this.counter).padStart(7, '0')}`;
  }

  started(): EngineRecord {
    return {
      type: 'instance-started',
      at: START,
      processInstanceKey: this.key,
      processDefinitionKey: this.processDefinitionKey,
      processId: this.processId,
      version: 3,
      versionTag: 'v3',
      workflowId: `${this.key}:business`,
      businessId: 'business',
      rootProcessInstanceKey: this.key,
      tags: ['a', 'b'],
      startedBy: 'ada',
    };
  }

  activated(key: Key, elementId: string, at = START): EngineRecord {
    return { type: 'element-activated', at, key, elementId, elementType: 'SERVICE_TASK', scopeKey: this.key };
  }

  set(name: string, value: Extract<EngineRecord, { type: 'variable-set' }>['value'], at = START): EngineRecord {
    return { type: 'variable-set', at, key: this.nextKey(), scopeKey: this.key, name, value };
  }

  opened(message: { readonly name: string; readonly key: string; readonly interrupting?: boolean }): EngineRecord & {
    readonly key: Key;
  } {
    return {
      type: 'subscription-opened',
      at: START,
      key: this.nextKey(),
      elementInstanceKey: this.nextKey(),
      elementId: 'wait',
      messageName: message.name,
      correlationKey: message.key,
      interrupting: message.interrupting ?? true,
    };
  }

  /** Commits step `sequence`, be it once more. */
  commitAs(sequence: number, records: readonly EngineRecord[]): Promise<CommitResult> {
    this.sequence = sequence - 1;
    return this.commit(records);
  }

  commit(records: readonly EngineRecord[], audit?: readonly AuditEntry[]): Promise<CommitResult> {
    this.sequence += 1;
    return commitStep(this.dataSource, {
      processInstanceKey: this.key,
      sequence: this.sequence,
      records,
      ...(audit === undefined ? {} : { audit }),
    });
  }
}
