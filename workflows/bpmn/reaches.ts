/** Whether a token at one element could still reach a flow: what inclusive and complex joins have to know. */
import type { Plan, PlanFlow } from './plan.js';
import type { LinkSpec } from './triggers/link.js';
import type { PlanTrigger } from './define.js';

/** Follows sequence flows and links, with `boundary` boundary events too, from element `from`; never through element `avoiding`. */
export function reaches(
  plan: Plan,
  options: {
    readonly from: string;
    readonly flowId: string;
    readonly avoiding: string;
    readonly boundary: boolean;
  },
): boolean {
  const { from, flowId, avoiding, boundary } = options;
  const seen = new Set<string>([avoiding]);
  const ahead = [from];
  for (let elementId = ahead.pop(); elementId !== undefined; elementId = ahead.pop()) {
    if (seen.has(elementId)) continue;
    seen.add(elementId);
    const node = plan.nodes[elementId];
    if (node === undefined) continue;
    if (node.outgoing.includes(flowId)) return true;
    for (const next of node.outgoing) ahead.push((plan.flows[next] as PlanFlow).target);
    if (boundary) ahead.push(...node.boundary);
    const target = linkTarget((node.spec as { readonly trigger?: PlanTrigger } | null)?.trigger);
    if (target !== undefined) ahead.push(target);
  }
  return false;
}

function linkTarget(trigger: PlanTrigger | undefined): string | undefined {
  return trigger?.kind === 'link' ? (trigger.spec as LinkSpec).target : undefined;
}
