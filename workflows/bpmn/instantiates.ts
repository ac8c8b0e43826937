/** What starts a process besides its start events (BPMN 2.0.2 §10.3.3, §10.6.6): `instantiate` says so. */
import type { CheckContext } from './define.js';
import type { Source } from './source.js';

/** An instantiating receive task, or an event behind an instantiating event-based gateway. */
export function instantiates(source: Source, context: Pick<CheckContext, 'element'>): boolean {
  if (source.type === 'receiveTask' && source.instantiate) return true;
  return source.incoming.some((flow) => {
    const gateway = context.element(flow.source);
    return gateway?.type === 'eventBasedGateway' && gateway.instantiate === true;
  });
}
