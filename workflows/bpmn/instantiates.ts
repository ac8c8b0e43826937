/** What starts a process besides its start events (BPMN 2.0.2 §10.3.3, §10.6.6): `instantiate` says so. */
import type { CheckContext, Position } from './define.js';
import type { Source } from './source.js';

type Model = Pick<CheckContext, 'element'>;

/** An instantiating receive task, or an event behind an instantiating event-based gateway. */
export function instantiates(source: Source, context: Model): boolean {
  return (source.type === 'receiveTask' && source.instantiate === true) || gatewayBefore(source, context) !== undefined;
}

/** What is behind a parallel gateway starts an instance, or is caught by one that another of its events has started. */
export function positionOf(source: Source, context: Model): Position {
  return instantiates(source, context) && !gatewayBefore(source, context)?.parallelEvents ? 'start' : 'catch';
}

/** The other events of a parallel gateway. */
export function awaitedWith(source: Source, context: Model): readonly string[] {
  const gateway = gatewayBefore(source, context);
  const targets = gateway?.parallelEvents ? gateway.outgoing.map(({ target }) => target) : [];
  return [...new Set(targets)].filter((target) => target !== source.id);
}

function gatewayBefore({ incoming }: Source, context: Model): Source | undefined {
  return incoming
    .map((flow) => context.element(flow.source))
    .find((gateway) => gateway?.type === 'eventBasedGateway' && gateway.instantiate === true);
}
