/** Tokens that reach an element. */
import { type Arrival, type Execution, type Triggered, WAITS } from '../bpmn/define.js';
import type { Key, PlanNode } from '../bpmn/plan.js';
import { descend, type Lineage, together } from './lineage.js';
import type { Machine } from './machine.js';

/** Each token activates, or as many as the activity takes to start, whichever flows they come by (BPMN 2.0.2 §10.3.1). */
export function gather(scope: Execution, { id, startQuantity = 1 }: PlanNode, flowId: string): Arrival {
  if (startQuantity === 1) return { consumed: 1, activates: true };
  const before = scope.arrivals(id);
  const waiting = { ...before, [flowId]: (before[flowId] ?? 0) + 1 };
  const complete = Object.values(waiting).reduce((sum, count) => sum + count, 0) === startQuantity;
  scope.setArrivals(id, complete ? {} : waiting);
  return complete ? { consumed: startQuantity, activates: true } : WAITS;
}

/** Takes the tokens that an arrival consumed out of the scope, and activates the element where it says so. */
export function arrived(
  machine: Machine,
  options: {
    readonly scopeKey: Key;
    readonly elementId: string;
    readonly arrival: Arrival;
    /** Of the token that has just come; absent where those that wait go on. */
    readonly lineage?: Lineage;
    readonly triggered?: Triggered;
  },
): void {
  const { scopeKey, elementId, arrival, lineage, triggered } = options;
  const passes = arrival.activates && arrival.consumed === 1 && lineage !== undefined;
  if (lineage !== undefined && !passes) gatherLineage(machine, options, lineage);
  if (arrival.consumed === 0) return;
  machine.addTokens(scopeKey, (arrival.activates ? 1 : 0) - arrival.consumed);
  if (!arrival.activates) return machine.enqueue({ op: 'child-ended', key: scopeKey });
  const led = passes ? lineage : gatheredLineage(machine, options);
  machine.enqueue({ op: 'activate', scopeKey, elementId, lineage: led, ...(triggered && { triggered }) });
}

type Join = { readonly scopeKey: Key; readonly elementId: string };

function gatherLineage(machine: Machine, { scopeKey, elementId }: Join, lineage: Lineage): void {
  const gathered = machine.element(scopeKey)?.gathered;
  const before = gathered?.[elementId];
  const after = before === undefined ? lineage : together(before, lineage);
  machine.update(scopeKey, { gathered: { ...gathered, [elementId]: after } });
}

/** All that has come, and one activation more of it. */
function gatheredLineage(machine: Machine, { scopeKey, elementId }: Join): Lineage {
  const gathered = machine.element(scopeKey)?.gathered;
  const lineage = descend(gathered?.[elementId] ?? machine.lastKey, elementId);
  machine.update(scopeKey, { gathered: { ...gathered, [elementId]: lineage } });
  return lineage;
}
