/**
 * Lanes as the candidate groups of the user tasks in them (BPMN 2.0.2 §10.8: lanes "are often used for such things as
 * internal roles"). BPMN gives them no meaning of their own and Camunda draws them only, so it is asked for: by the
 * process, in a property `baton:lanes` with the value `candidate-groups` or `drawn`, else by whoever compiles.
 */
import type { Dialect } from './dialects/dialect.js';
import { attribute, child, children, type ModdleElement } from './moddle-element.js';

export type LaneMeaning = 'drawn' | 'candidate-groups';

const PROPERTY = 'baton:lanes';

/** The lane of each flow node of a process, by id: the innermost that holds it or the subprocess around it. */
export function readLanes(
  process: ModdleElement,
  dialect: Dialect,
  otherwise: LaneMeaning,
): ReadonlyMap<string, string> {
  const meaning = dialect.extensions(process).properties[PROPERTY] ?? otherwise;
  const lanes = new Map<string, string>();
  if (meaning === 'candidate-groups') collect(process, undefined, lanes);
  return lanes;
}

function collect(container: ModdleElement, around: string | undefined, lanes: Map<string, string>): void {
  const drawn = new Map<string, string>();
  for (const set of children(container, 'laneSets')) laneSet(set, drawn);
  for (const element of children(container, 'flowElements')) {
    const id = attribute(element, 'id') ?? '';
    const lane = drawn.get(id) ?? around;
    if (lane !== undefined) lanes.set(id, lane);
    collect(element, lane, lanes);
  }
}

/** Inner lanes are read after those around them, and win. */
function laneSet(set: ModdleElement, lanes: Map<string, string>): void {
  for (const lane of children(set, 'lanes')) {
    const name = (attribute(lane, 'name') ?? '').trim();
    const called = name === '' ? (attribute(lane, 'id') ?? '') : name;
    for (const node of children(lane, 'flowNodeRef')) lanes.set(attribute(node, 'id') ?? '', called);
    const inner = child(lane, 'childLaneSet');
    if (inner) laneSet(inner, lanes);
  }
}
