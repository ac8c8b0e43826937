/** Which flows and nodes of a model its scenarios have walked, together. */
import type { Plan, PlanNode } from '../../workflows/bpmn/plan.js';
import type { ProcessHost } from './process-host.js';

/**
 * Collects over the tests of one file; its last test expects `missing()` to be empty:
 *
 *     const walk = new Walk(stage.plan('lead-handoff'));
 *     const host = walk.with(await stage.host('lead-handoff'));
 *     test('walks every path', () => expect(walk.missing()).toEqual([]));
 */
export class Walk {
  private readonly hosts: ProcessHost[] = [];

  constructor(readonly plan: Plan) {}

  with(host: ProcessHost): ProcessHost {
    this.hosts.push(host);
    return host;
  }

  /** Ids of sequence flows that no host has taken, and of nodes that none has been at. */
  missing(): readonly string[] {
    const walked = new Set(this.hosts.flatMap((host) => [...host.taken(), ...host.visited()]));
    const { flows, nodes } = this.plan;
    const places = Object.values(nodes).filter((node) => !onlyPoints(node));
    return [...Object.keys(flows), ...places.map(({ id }) => id)].filter((id) => !walked.has(id)).sort();
  }
}

/** A compensation boundary event says who compensates: no token is ever at it. */
function onlyPoints({ kind, spec }: PlanNode): boolean {
  const { trigger } = spec as { readonly trigger?: { readonly kind: string } };
  return kind === 'boundary-event' && trigger?.kind === 'compensation';
}
