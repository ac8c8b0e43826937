/**
 * What differs between two versions of a process as the engine runs them. Layout, comments and the order of elements
 * are not in a plan, and so in no difference.
 */
import type { Plan, PlanFlow, PlanNode } from '../../workflows/bpmn/plan.js';
import { leavesOf, type Leaves } from './leaves.js';

export interface AttributeChange {
  /** In words: `candidate groups`. */
  readonly attribute: string;
  /** Null where it was not there. */
  readonly from: string | null;
  /** Null where it is not there any more. */
  readonly to: string | null;
}

export interface DiffedElement {
  readonly elementId: string;
  /** Its id where it has no name. */
  readonly elementName: string;
  /** BPMN's, in kebab-case: `user-task`. */
  readonly elementKind: string;
}

export interface DiffedFlow {
  readonly sequenceFlowId: string;
  readonly sourceId: string;
  readonly targetId: string;
}

export interface PlanDiff {
  readonly elements: {
    readonly added: readonly DiffedElement[];
    readonly removed: readonly DiffedElement[];
    readonly changed: readonly (DiffedElement & { readonly changes: readonly AttributeChange[] })[];
  };
  readonly sequenceFlows: {
    readonly added: readonly DiffedFlow[];
    readonly removed: readonly DiffedFlow[];
    /** With another source, target or condition. */
    readonly changed: readonly (DiffedFlow & { readonly changes: readonly AttributeChange[] })[];
  };
}

/** Told by the flows, the boundary events and the subprocesses themselves. */
const DERIVED: ReadonlySet<string> = new Set(['id', 'incoming', 'outgoing', 'boundary', 'eventSubProcesses']);
const OF_PROCESS: ReadonlySet<string> = new Set([...DERIVED, 'spec']);

export function planDiff(from: Plan, to: Plan): PlanDiff {
  const nodes = compare(nodesOf(from), nodesOf(to), (node) =>
    leavesOf(node, node.kind === 'process' ? OF_PROCESS : DERIVED),
  );
  const flows = compare(from.flows, to.flows, (flow) => leavesOf(flow, new Set(['id'])));
  return {
    elements: {
      added: nodes.added.map(elementOf),
      removed: nodes.removed.map(elementOf),
      changed: nodes.changed.map(({ after, changes }) => ({ ...elementOf(after), changes })),
    },
    sequenceFlows: {
      added: flows.added.map(flowOf),
      removed: flows.removed.map(flowOf),
      changed: flows.changed.map(({ after, changes }) => ({ ...flowOf(after), changes })),
    },
  };
}

/** Elements whose instances run on something else now: they, or what leaves them, are changed or gone. */
export function touchedElements({ elements, sequenceFlows }: PlanDiff, from: Plan): ReadonlySet<string> {
  const { added, removed, changed } = sequenceFlows;
  const left = [...removed, ...changed].map(({ sequenceFlowId }) => from.flows[sequenceFlowId]?.source);
  return new Set(
    [
      ...elements.removed.map(({ elementId }) => elementId),
      ...elements.changed.map(({ elementId }) => elementId),
      ...added.map(({ sourceId }) => sourceId),
      ...left,
    ].filter((id) => id !== undefined && Object.hasOwn(from.nodes, id)) as readonly string[],
  );
}

/** A version with a `versionTag` and its name says so at the process itself. */
function nodesOf({ nodes, processId, versionTag }: Plan): Readonly<Record<string, PlanNode>> {
  const process = nodes[processId];
  return process === undefined || versionTag === undefined
    ? nodes
    : { ...nodes, [processId]: { ...process, versionTag } as PlanNode };
}

interface Compared<Part> {
  readonly added: readonly Part[];
  readonly removed: readonly Part[];
  readonly changed: readonly { readonly after: Part; readonly changes: readonly AttributeChange[] }[];
}

/** By id, in the order of the plans. */
function compare<Part>(
  from: Readonly<Record<string, Part>>,
  to: Readonly<Record<string, Part>>,
  said: (part: Part) => Leaves,
): Compared<Part> {
  return {
    added: Object.keys(to).flatMap((id) => (Object.hasOwn(from, id) ? [] : [to[id] as Part])),
    removed: Object.keys(from).flatMap((id) => (Object.hasOwn(to, id) ? [] : [from[id] as Part])),
    changed: Object.entries(to).flatMap(([id, after]) => {
      const before = Object.hasOwn(from, id) ? (from[id] as Part) : undefined;
      const changes = before === undefined ? [] : changesOf(said(before), said(after));
      return changes.length === 0 ? [] : [{ after, changes }];
    }),
  };
}

function changesOf(before: Leaves, after: Leaves): readonly AttributeChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((attribute) => before.get(attribute) !== after.get(attribute))
    .map((attribute) => ({
      attribute,
      from: before.get(attribute) ?? null,
      to: after.get(attribute) ?? null,
    }));
}

function elementOf({ id, name, kind }: PlanNode): DiffedElement {
  return { elementId: id, elementName: name ?? id, elementKind: kind };
}

function flowOf({ id, source, target }: PlanFlow): DiffedFlow {
  return { sequenceFlowId: id, sourceId: source, targetId: target };
}
