/** What a plan needs beside itself, as far as that is known before it runs. */
import type { CallActivitySpec } from '../../workflows/bpmn/elements/call-activity.js';
import type { Expression, Plan, PlanNode } from '../../workflows/bpmn/plan.js';

export interface References {
  readonly processIds: readonly string[];
  readonly decisionIds: readonly string[];
}

export function referencesOf({ nodes }: Plan): References {
  const all = Object.values(nodes);
  return {
    processIds: known(
      all
        .filter(({ kind }) => kind === 'call-activity')
        .map((node) => (node as PlanNode<CallActivitySpec>).spec.processId),
    ),
    decisionIds: known(
      all
        .filter(({ kind }) => kind === 'business-rule-task')
        .map((node) => (node as PlanNode<{ readonly decision?: { readonly decisionId: Expression } }>).spec.decision)
        .map((decision) => decision?.decisionId),
    ),
  };
}

/** An id that is computed is known when it runs only. */
function known(ids: readonly (Expression | undefined)[]): readonly string[] {
  return ids.flatMap((id) => (id?.language === 'literal' && typeof id.value === 'string' ? [id.value] : []));
}
