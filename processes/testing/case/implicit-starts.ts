/**
 * Drawings begin at everything that no flow enters, also beside start events. BPMN 2.0.2 §10.5.2 forbids that in models
 * that run; of a drawing it is what the simulator shows. The flows that are missing are drawn in.
 */
import type { Source, SourceFlow } from '../../../workflows/bpmn/source.js';
import { drawnIn } from '../../simulation/steering.js';

export function begun(container: Source): Source {
  const children = container.children.map(begun);
  const starts = children.filter(({ type }) => type === 'startEvent');
  const [first] = starts;
  if (first === undefined) return { ...container, children };
  const inside = container.type !== 'process' && !container.triggeredByEvent;
  const further = inside ? starts.slice(1) : [];
  const begins = [...further, ...children.filter(beginsAlone)].map(({ id }) => id);
  const from = inside ? [first] : starts;
  const flows = from.flatMap(({ id, line }) =>
    begins.map((target): SourceFlow => ({ id: drawnIn(id, target), line, source: id, target })),
  );
  return {
    ...container,
    children: children.map((child) => ({
      ...child,
      // A subprocess has one start event: the others are passed through.
      ...(further.includes(child) && { type: 'intermediateThrowEvent' }),
      incoming: [...child.incoming, ...flows.filter(({ target }) => target === child.id)],
      outgoing: [...child.outgoing, ...flows.filter(({ source }) => source === child.id)],
    })),
  };
}

/** Neither entered, nor begun by an event, an activity's compensation or a link. */
function beginsAlone({ type, incoming, triggeredByEvent, forCompensation, instantiate, triggers }: Source): boolean {
  const otherwise = triggeredByEvent || forCompensation || instantiate === true;
  const linked = type === 'intermediateCatchEvent' && triggers.some(({ kind }) => kind === 'link');
  return incoming.length === 0 && !otherwise && !linked && type !== 'startEvent' && type !== 'boundaryEvent';
}
