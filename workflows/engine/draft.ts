/**
 * A state being changed: each table is copied at its first change, so that the state given stays as it is; from then on
 * it is changed in place, until somebody keeps it.
 */
import type { Json } from '../bpmn/define.js';
import type { Key } from '../bpmn/plan.js';
import { type Entry, Grouping, type GroupingName, GROUPINGS, type TableName } from './grouping.js';
import type { InstanceState } from './state.js';

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };
type Table = Record<Key, Entry>;

export class Draft {
  /** As it is now: it changes. */
  readonly state: Writable<InstanceState>;
  private readonly groupings = new Map<GroupingName, Grouping>();
  private readonly owned = new Set<TableName>();
  private lists = new WeakSet<readonly Json[]>();

  constructor(state: InstanceState) {
    this.state = { ...state };
  }

  put<Name extends TableName>(table: Name, key: Key, entry: Entry<Name>): void {
    const entries = this.own(table);
    const before = entries[key];
    entries[key] = entry;
    this.regroup(table, key, before, entry);
  }

  remove(table: TableName, key: Key): void {
    const entries = this.own(table);
    const before = entries[key];
    delete entries[key];
    this.regroup(table, key, before);
  }

  /** Keys of the entries that belong together, in the order in which they came to. */
  keysOf(name: GroupingName, group: string): readonly Key[] {
    let grouping = this.groupings.get(name);
    if (grouping === undefined) {
      grouping = new Grouping(GROUPINGS[name], this.state);
      this.groupings.set(name, grouping);
    }
    return grouping.keysOf(group);
  }

  /** The list with another item. It is copied once: nobody else may have one that this answered. */
  withItem(list: readonly Json[], index: number, item: Json): readonly Json[] {
    const own = this.lists.has(list) ? (list as Json[]) : [...list];
    this.lists.add(own);
    own[index] = item;
    return own;
  }

  /** The state as it is now, for good: what changes after is copied anew. */
  keep(): InstanceState {
    this.owned.clear();
    this.lists = new WeakSet();
    return { ...this.state };
  }

  private regroup(table: TableName, key: Key, before: Entry | undefined, after?: Entry): void {
    for (const [name, grouping] of this.groupings) {
      if (GROUPINGS[name].table === table) grouping.change(key, before, after);
    }
  }

  private own(table: TableName): Table {
    if (!this.owned.has(table)) {
      this.owned.add(table);
      (this.state as Record<TableName, unknown>)[table] = { ...this.state[table] };
    }
    return this.state[table] as Table;
  }
}
