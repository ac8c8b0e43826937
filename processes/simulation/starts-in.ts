import type { PlanTrigger } from '../../workflows/bpmn/define.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import { startBy, type StartDeclaration } from '../../workflows/bpmn/start-declaration.js';
import { partsOf } from '../../workflows/bpmn/triggers/index.js';

interface StartSpec {
  readonly trigger?: PlanTrigger;
  readonly eventSubProcess?: string;
}

/** The start events of a process that is compiled already, in the order of the file. */
export function startsIn({ processId, nodes }: Plan, now: number): readonly StartDeclaration[] {
  const starts = Object.values(nodes).filter(
    ({ kind, scope, spec }) =>
      kind === 'start-event' && scope === processId && (spec as StartSpec).eventSubProcess === undefined,
  );
  if (starts.length === 0) return [{ elementId: processId, trigger: 'none' }];
  return starts.flatMap(({ id: elementId, spec }): readonly StartDeclaration[] => {
    const { trigger } = spec as StartSpec;
    if (trigger === undefined) return [{ elementId, trigger: 'none' }];
    return partsOf(trigger).flatMap((part) => startBy(part, { elementId, now }) ?? []);
  });
}
