/**
 * A state being changed: each table, and each element instance, is copied at its first change, so that the state given stays
 * as it is; from then on it is changed in place, until somebody keeps it.
 */
import type { Json } from '../bpmn/define.js';
import type { Key } from '../bpmn/plan.js';
import { type Entry, type Grouped, Grouping, type GroupingName, GROUPINGS, type TableName } from './grouping.js';
import type { ElementInstance, InstanceState } from './state.js';

export type Writable<T> = { -readonly [Name in keyof T]: T[Name] };
type Table = Record<Key, Entry>;

/** An element instance that is changed in place, but for what it is grouped by. */
export type OwnElement = Writable<Omit<ElementInstance, Grouped>> & Pick<ElementInstance, Grouped>;

export class Draft {
  /** As it is now: it changes. */
  readonly state: Writable<InstanceState>;
  private readonly groupings = new Map<GroupingName, Grouping>();
  private readonly groupingsOf = new Map<TableName, Grouping[]>();
  private readonly owned = new Set<TableName>();
  private readonly elements = new Map<Key, OwnElement>();
  private lists = new WeakSet<readonly Json[]>();

  constructor(state: InstanceState) {
    this.state = { ...state };
  }

  /** The entry is the draft's own from now on. */
  put<Name extends TableName>(table: Name, key: Key, entry: Entry<Name>): void {
    this.own(table)[key] = entry;
    if (table === 'elements') this.elements.set(key, entry as OwnElement);
    this.regroup(table, key, entry);
  }

  remove(table: TableName, key: Key): void {
    delete this.own(table)[key];
    if (table === 'elements') this.elements.delete(key);
    this.regroup(table, key);
  }

  element(key: Key): ElementInstance | undefined {
    return this.elements.get(key) ?? this.state.elements[key];
  }

  /** The element instance, to be changed. */
  ownElement(key: Key): OwnElement | undefined {
    const own = this.elements.get(key);
    const given = own ?? this.state.elements[key];
    if (own !== undefined || given === undefined) return own;
    const copy = { ...given };
    this.own('elements')[key] = copy;
    this.elements.set(key, copy);
    return copy;
  }

  /** Keys of the entries that belong together, in the order in which they came to. */
  keysOf(name: GroupingName, group: string): readonly Key[] {
    let grouping = this.groupings.get(name);
    if (grouping === undefined) {
      const { table } = GROUPINGS[name];
      grouping = new Grouping(GROUPINGS[name], this.state);
      this.groupings.set(name, grouping);
      this.groupingsOf.set(table, [...(this.groupingsOf.get(table) ?? []), grouping]);
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
    this.elements.clear();
    this.lists = new WeakSet();
    return { ...this.state };
  }

  private regroup(table: TableName, key: Key, entry?: Entry): void {
    for (const grouping of this.groupingsOf.get(table) ?? []) grouping.change(key, entry);
  }

  private own(table: TableName): Table {
    if (!this.owned.has(table)) {
      this.owned.add(table);
      (this.state as Record<TableName, unknown>)[table] = { ...this.state[table] };
    }
    return this.state[table] as Table;
  }
}
