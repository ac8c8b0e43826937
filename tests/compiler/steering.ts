/** How a case steers a run from outside, said in the verbs of scenarios: choices and conditions are variables. */
import type { Step } from '../../processes/testing/runner.js';
import type { Source } from '../../workflows/bpmn/source.js';

const safe = (id: string): string => id.replace(/[^A-Za-z0-9_]/g, '_');

/** Variable that holds the ids of the flows chosen for an element. */
export const choiceOf = (elementId: string): string => `choice_${safe(elementId)}`;
/** Variable that makes a conditional event happen. */
export const conditionMetBy = (elementId: string): string => `met_${safe(elementId)}`;
/** Name of the message that an element, or the target of a message flow, waits for. */
export const messageTo = (id: string): string => `to-${id}`;

export interface Choice {
  readonly gatewayId: string;
  readonly flowIds: readonly string[];
}

/** What triggers the event, receive task or waiting activity of this id, or what its message flow leads to. */
export function triggering(elementId: string, elements: ReadonlyMap<string, Source>): readonly Step[] {
  const source = elements.get(elementId);
  if (source === undefined) return [{ publishMessage: { name: messageTo(elementId) } }];
  // An embedded subprocess waits for nothing.
  if (source.type === 'subProcess' && !source.triggeredByEvent) return [];
  if (source.triggeredByEvent) {
    const start = source.children.find(({ type }) => type === 'startEvent');
    return triggering(start?.id ?? '', elements);
  }
  const [trigger] = source.message ? [source.message] : source.triggers;
  const scope = elements.get(source.scope ?? '');
  if (source.type === 'startEvent' && scope?.type === 'process')
    return [{ start: { processId: scope.id, startEvent: elementId } }];
  switch (trigger?.kind) {
    case 'timer':
      return [{ fireTimer: { elementId } }];
    case 'message':
      return [{ publishMessage: { name: trigger.name?.text ?? '' } }];
    case 'signal':
      return [{ broadcastSignal: { name: trigger.name?.text ?? '' } }];
    case 'conditional':
      return [{ setVariables: { [conditionMetBy(elementId)]: true } }];
    default:
      return [source.type === 'userTask' ? { completeUserTask: { elementId } } : { completeJob: { elementId } }];
  }
}
