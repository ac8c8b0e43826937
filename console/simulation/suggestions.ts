/** What somebody who decides an outcome probably wants to say, read from the plan. */
import type { PlanTrigger, Variables } from '../../workflows/bpmn/define.js';
import type { Expression, Plan } from '../../workflows/bpmn/plan.js';
import { variablesRead } from '../../workflows/bpmn/expression/expression.js';

/** Names that the element's output mappings and the gateway behind it read: with the values they have, else null. */
export function suggestedVariables(plan: Plan, elementId: string, seen: Variables): Variables {
  const node = plan.nodes[elementId];
  if (!node) return {};
  const next = node.outgoing.flatMap((id) => plan.nodes[plan.flows[id]?.target ?? ''] ?? []);
  const conditions = [node, ...next].flatMap(({ outgoing }) =>
    outgoing.flatMap((id) => plan.flows[id]?.condition ?? []),
  );
  const outputs = node.outputs.map(({ source }) => source);
  const names = [
    ...outputs.flatMap(read),
    ...(outputs.length === 0 ? conditions.flatMap(read).filter((name) => !(name in seen)) : []),
  ];
  return Object.fromEntries(names.map((name) => [name, seen[name] ?? null]));
}

function read(expression: Expression): readonly string[] {
  return variablesRead(expression) ?? [];
}

/** Codes of the errors that events of the plan wait for. */
export function caughtErrors(plan: Plan): readonly string[] {
  const codes = Object.values(plan.nodes).flatMap(({ spec }) => {
    const { trigger } = (spec ?? {}) as { readonly trigger?: PlanTrigger };
    const { code } = (trigger?.kind === 'error' ? trigger.spec : {}) as { readonly code?: Expression };
    return code?.language === 'literal' && typeof code.value === 'string' ? [code.value] : [];
  });
  return [...new Set(codes)].sort();
}
