/** A state being changed by one step: each table is copied at its first change, so that the state given stays as it is. */
import type { Key } from '../bpmn/plan.js';
import type { InstanceState } from './state.js';

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };
type TableName = 'elements' | 'subscriptions' | 'jobs' | 'userTasks' | 'calls' | 'incidents';
type Entry<Name extends TableName> = InstanceState[Name][Key];

export class Draft {
  readonly state: Writable<InstanceState>;
  private readonly copied = new Set<TableName>();

  constructor(state: InstanceState) {
    this.state = { ...state };
  }

  put<Name extends TableName>(table: Name, key: Key, entry: Entry<Name>): void {
    this.own(table)[key] = entry;
  }

  remove(table: TableName, key: Key): void {
    delete this.own(table)[key];
  }

  private own<Name extends TableName>(table: Name): Record<Key, Entry<Name>> {
    if (!this.copied.has(table)) {
      this.copied.add(table);
      (this.state as Record<TableName, unknown>)[table] = { ...this.state[table] };
    }
    return this.state[table] as Record<Key, Entry<Name>>;
  }
}
