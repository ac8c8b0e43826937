/** Where a container begins when nothing triggers it (BPMN 2.0.2 §10.5.2, §13.3.4). */
import type { Source } from './source.js';

/** Ids of the start events without trigger; where there is no start event at all, of everything that no flow enters. */
export function startsInside(source: Source): readonly string[] {
  const starts = source.children.filter(({ type }) => type === 'startEvent');
  const begins =
    starts.length > 0
      ? starts.filter(({ triggers }) => triggers.length === 0)
      : source.children.filter(
          ({ type, incoming, triggeredByEvent, forCompensation, triggers, instantiate }) =>
            incoming.length === 0 &&
            type !== 'boundaryEvent' &&
            !triggeredByEvent &&
            !forCompensation &&
            !instantiate &&
            !triggers.some(({ kind }) => kind === 'link'),
        );
  return begins.map(({ id }) => id);
}
