/** Keys of a table by what its entries belong to, kept up as these come and go: nobody need look at the whole table. */
import type { Key } from '../bpmn/plan.js';
import type { InstanceState } from './state.js';

export type TableName = 'elements' | 'subscriptions' | 'jobs' | 'userTasks' | 'calls' | 'incidents';
export type Entry<Name extends TableName = TableName> = InstanceState[Name][Key];

/** What element instances are grouped by. */
export type Grouped = 'scopeKey' | 'arrivals' | 'awaitsData';

interface GroupingDefinition<Name extends TableName> {
  readonly table: Name;
  /** Undefined for an entry that is in none of the groups. */
  groupOf(entry: Entry<Name>): string | undefined;
}

/** The one group of a grouping that only tells some entries from the others. */
export const ALL = '';

const define = <Name extends TableName>(definition: GroupingDefinition<Name>): GroupingDefinition<Name> => definition;

export const GROUPINGS = {
  /** Element instances by their scope. */
  children: define({ table: 'elements', groupOf: ({ scopeKey }) => scopeKey }),
  /** Element instances that wait for their data. */
  awaiting: define({ table: 'elements', groupOf: ({ awaitsData }) => (awaitsData === undefined ? undefined : ALL) }),
  /** Containers with tokens before joins. */
  joining: define({ table: 'elements', groupOf: ({ arrivals }) => (isEmpty(arrivals) ? undefined : ALL) }),
  conditions: define({
    table: 'subscriptions',
    groupOf: ({ trigger }) => (trigger === 'conditional' ? ALL : undefined),
  }),
  // The others by the element instance that they are of.
  subscriptions: define({ table: 'subscriptions', groupOf: ({ ownerKey }) => ownerKey }),
  jobs: define({ table: 'jobs', groupOf: ({ elementInstanceKey }) => elementInstanceKey }),
  userTasks: define({ table: 'userTasks', groupOf: (elementInstanceKey) => elementInstanceKey }),
  incidents: define({ table: 'incidents', groupOf: ({ elementInstanceKey }) => elementInstanceKey }),
} as const;

export type GroupingName = keyof typeof GROUPINGS;

export class Grouping {
  private readonly groups = new Map<string, Set<Key>>();
  private readonly groupByKey = new Map<Key, string>();
  private readonly groupOf: (entry: Entry) => string | undefined;

  constructor({ table, groupOf }: (typeof GROUPINGS)[GroupingName], state: InstanceState) {
    this.groupOf = groupOf as (entry: Entry) => string | undefined;
    const entries: Readonly<Record<Key, Entry>> = state[table];
    for (const key in entries) this.change(key, entries[key]);
  }

  /** In the order in which they came into the group. */
  keysOf(group: string): readonly Key[] {
    const keys = this.groups.get(group);
    return keys === undefined ? NONE : [...keys];
  }

  /** The entry is as it is now, or gone. */
  change(key: Key, entry: Entry | undefined): void {
    const from = this.groupByKey.get(key);
    const to = entry === undefined ? undefined : this.groupOf(entry);
    if (from === to) return;
    if (from !== undefined) this.leave(from, key);
    if (to !== undefined) this.join(to, key);
  }

  private leave(group: string, key: Key): void {
    this.groupByKey.delete(key);
    const keys = this.groups.get(group);
    keys?.delete(key);
    if (keys?.size === 0) this.groups.delete(group);
  }

  private join(group: string, key: Key): void {
    this.groupByKey.set(key, group);
    const keys = this.groups.get(group);
    if (keys === undefined) this.groups.set(group, new Set<Key>().add(key));
    else keys.add(key);
  }
}

/** Orders the keys of one instance from its oldest to its latest. */
export function byAge(one: Key, other: Key): number {
  return one.length - other.length || (one < other ? -1 : 1);
}

const NONE: readonly Key[] = [];

function isEmpty(record: object): boolean {
  for (const _ in record) return false;
  return true;
}
