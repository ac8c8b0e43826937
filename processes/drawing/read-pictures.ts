/** bpmn-moddle's diagrams → `Picture`. What has no usable bounds or waypoints is not drawn. */
import { attribute, bpmnName, child, children, flag, isA, type ModdleElement } from '../compiler/moddle-element.js';
import type { Bounds, Drawn, Line, Picture, Point, Shape } from './picture.js';

export function readPictures(definitions: ModdleElement): readonly Picture[] {
  return children(definitions, 'diagrams').flatMap((diagram): readonly Picture[] => {
    const plane = child(diagram, 'plane');
    if (plane === undefined) return [];
    const elements = children(plane, 'planeElement');
    const shapes = elements.flatMap(readShape);
    const lines = elements.flatMap(readLine);
    if (shapes.length + lines.length === 0) return [];
    const drawn = child(plane, 'bpmnElement');
    return [{ name: attribute(drawn ?? diagram, 'name') ?? attribute(diagram, 'name') ?? '', shapes, lines }];
  });
}

function readShape(di: ModdleElement): readonly Shape[] {
  const element = child(di, 'bpmnElement');
  const bounds = boundsOf(di);
  if (element === undefined || bounds === undefined || !isA(di, 'bpmndi:BPMNShape')) return [];
  const label = labelOf(di);
  return [
    {
      kind: 'shape',
      element: readDrawn(element),
      bounds,
      ...(label && { label }),
      expanded: flag(di, 'isExpanded', !isA(element, 'bpmn:SubProcess')),
      horizontal: flag(di, 'isHorizontal', bounds.width >= bounds.height),
      markerVisible: flag(di, 'isMarkerVisible', false),
    },
  ];
}

function readLine(di: ModdleElement): readonly Line[] {
  const element = child(di, 'bpmnElement');
  if (element === undefined || !isA(di, 'bpmndi:BPMNEdge')) return [];
  const points = children(di, 'waypoint').flatMap((point) => pointOf(point) ?? []);
  if (points.length < 2) return [];
  const label = labelOf(di);
  // bpmn-moddle answers a kind for every edge; only message flows may show one.
  const message = Object.hasOwn(di, 'messageVisibleKind') && isA(element, 'bpmn:MessageFlow');
  return [{ kind: 'line', element: readDrawn(element), points, ...(label && { label }), message }];
}

function labelOf(di: ModdleElement): Bounds | undefined {
  const label = child(di, 'label');
  return label && boundsOf(label);
}

function boundsOf(di: ModdleElement): Bounds | undefined {
  const bounds = child(di, 'bounds');
  const at = bounds && pointOf(bounds);
  const [width, height] = [bounds?.['width'], bounds?.['height']];
  if (at === undefined || !isLength(width) || !isLength(height)) return undefined;
  return { ...at, width, height };
}

function pointOf({ x, y }: ModdleElement): Point | undefined {
  return isCoordinate(x) && isCoordinate(y) ? { x, y } : undefined;
}

/** Larger ones are typing errors, which would make everything else too small to see. */
const FARTHEST = 1e6;

function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) < FARTHEST;
}

function isLength(value: unknown): value is number {
  return isCoordinate(value) && value >= 0;
}

const DIRECTED: Readonly<Record<string, Drawn['directed']>> = { One: 'one', Both: 'both' };

function readDrawn(element: ModdleElement): Drawn {
  const type = bpmnName(element);
  const source = child(element, 'sourceRef');
  const processId = attribute(child(element, 'processRef') ?? element, 'id');
  const loop = repetition(child(element, 'loopCharacteristics'));
  const definitions = [...children(element, 'eventDefinitions'), ...children(element, 'eventDefinitionRef')];
  return {
    id: attribute(element, 'id') ?? '',
    type,
    name: textOf(element),
    events: definitions.map((definition) => bpmnName(definition).replace(/EventDefinition$/, '')),
    aside: !flag(element, type === 'startEvent' ? 'isInterrupting' : 'cancelActivity', true),
    parallelMultiple: flag(element, 'parallelMultiple', false),
    triggeredByEvent: flag(element, 'triggeredByEvent', false),
    forCompensation: flag(element, 'isForCompensation', false),
    instantiate: flag(element, 'instantiate', false),
    parallelInstantiation: attribute(element, 'eventGatewayType') === 'Parallel',
    ...(loop && { repeats: loop }),
    collection: flag(child(element, 'dataObjectRef') ?? element, 'isCollection', false),
    ...(type === 'participant' && processId !== undefined && { processId }),
    isDefault: source !== undefined && child(source, 'default') === element,
    isConditional:
      child(element, 'conditionExpression') !== undefined && source !== undefined && isA(source, 'bpmn:Activity'),
    directed: isA(element, 'bpmn:DataAssociation')
      ? 'one'
      : (DIRECTED[attribute(element, 'associationDirection') ?? ''] ?? 'none'),
  };
}

function repetition(loop: ModdleElement | undefined): Drawn['repeats'] {
  if (loop === undefined) return undefined;
  if (loop.$type === 'bpmn:StandardLoopCharacteristics') return 'loop';
  return flag(loop, 'isSequential', false) ? 'sequential' : 'parallel';
}

/** Annotations have a text, groups the value of their category. */
function textOf(element: ModdleElement): string {
  const value = child(element, 'categoryValueRef');
  const text = attribute(element, 'name') ?? attribute(element, 'text') ?? (value && attribute(value, 'value')) ?? '';
  return text.trim();
}
