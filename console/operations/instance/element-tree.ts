/** Element instances in the scopes they stand in. */
import { grouped } from '../grouped.js';
import type { HistoryEntry } from './instance-queries.js';

export interface ElementNode {
  readonly value: string;
  readonly label: string;
  readonly entry: HistoryEntry;
  readonly children?: ElementNode[];
}

/** The process itself is the instance: what is in it stands at the top. */
export function treeOf(entries: readonly HistoryEntry[]): ElementNode[] {
  const inside = entries.filter(({ type }) => type !== 'PROCESS');
  const byScope = grouped(inside, ({ elementInstanceScopeKey }) => elementInstanceScopeKey);
  const keys = new Set(inside.map(({ elementInstanceKey }) => elementInstanceKey));
  const nodeOf = (entry: HistoryEntry): ElementNode => {
    const { elementInstanceKey: value, elementName: label } = entry;
    const children = byScope.get(value)?.map(nodeOf);
    return { value, label, entry, ...(children ? { children } : {}) };
  };
  return inside.filter(({ elementInstanceScopeKey }) => !keys.has(elementInstanceScopeKey)).map(nodeOf);
}

/** Those to the places where something goes on. */
export function openedOf(nodes: readonly ElementNode[]): Record<string, boolean> {
  const opened: Record<string, boolean> = {};
  const visit = (node: ElementNode): boolean => {
    const inside = (node.children ?? []).map(visit).some(Boolean);
    if (inside) opened[node.value] = true;
    return inside || node.entry.state === 'ACTIVE';
  };
  nodes.forEach(visit);
  return opened;
}
