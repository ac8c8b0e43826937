import { attribute, child, children, isA, type ModdleElement } from './moddle-element.js';

/**
 * Compensation handlers by the boundary event whose association leads to them (BPMN 2.0.2 §10.3.5, §13.5.5). The
 * association may be drawn in the process, a subprocess or the collaboration, and in either direction.
 */
export function readCompensationHandlers(definitions: ModdleElement): ReadonlyMap<string, string> {
  const handlers = new Map<string, string>();
  for (const association of associationsIn(definitions)) {
    const ends = [child(association, 'sourceRef'), child(association, 'targetRef')];
    const event = ends.find((end) => end !== undefined && isA(end, 'bpmn:BoundaryEvent'));
    const handler = ends.find((end) => end !== undefined && isA(end, 'bpmn:Activity'));
    const [eventId, handlerId] = [event && attribute(event, 'id'), handler && attribute(handler, 'id')];
    if (eventId !== undefined && handlerId !== undefined) handlers.set(eventId, handlerId);
  }
  return handlers;
}

function* associationsIn(container: ModdleElement): Generator<ModdleElement> {
  for (const artifact of children(container, 'artifacts')) if (artifact.$type === 'bpmn:Association') yield artifact;
  for (const inner of [...children(container, 'rootElements'), ...children(container, 'flowElements')])
    yield* associationsIn(inner);
}
