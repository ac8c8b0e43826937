/** Sequence flows, message flows and associations (BPMN 2.0.2 §7.3, §12.3). */
import { EVENT_ICONS } from './icons.js';
import type { Line, Point } from './picture.js';
import { rounded, tag, type Attributes, type Svg } from './svg.js';
import { textIn } from './text.js';

/** The ends of lines, once for a drawing. */
export const LINE_ENDS: Svg = tag(
  'defs',
  {},
  end('flow', 'M0 0L10 5L0 10Z', '#222'),
  end('message', 'M0 0L10 5L0 10Z', 'white'),
  end('association', 'M0 0L10 5L0 10', 'none'),
);

function end(id: string, d: string, fill: string): Svg {
  const size = {
    viewBox: '-1 -1 12 12',
    refX: 10,
    refY: 5,
    markerWidth: 9,
    markerHeight: 9,
    orient: 'auto-start-reverse',
  };
  return tag('marker', { id, ...size }, tag('path', { d, fill, stroke: '#222' }));
}

const STYLES: Readonly<Record<string, Attributes>> = {
  messageFlow: { 'stroke-dasharray': '8 5', 'marker-end': 'url(#message)' },
  association: { 'stroke-dasharray': '1 4', 'stroke-linecap': 'round' },
  sequenceFlow: { 'marker-end': 'url(#flow)' },
};

export function drawLine(line: Line): Svg {
  const { element, points } = line;
  const [first, second] = points as readonly [Point, Point];
  const kind = element.type.endsWith('Association') || element.type === 'association' ? 'association' : element.type;
  const ends: Attributes = {
    ...(kind === 'association' && element.directed !== 'none' && { 'marker-end': 'url(#association)' }),
    ...(kind === 'association' && element.directed === 'both' && { 'marker-start': 'url(#association)' }),
  };
  return (
    tag('polyline', {
      points: pointsOf(points),
      fill: 'none',
      stroke: '#222',
      'stroke-width': 1.5,
      ...STYLES[kind],
      ...ends,
    }) +
    (kind === 'messageFlow' ? tag('circle', { cx: first.x, cy: first.y, r: 4, fill: 'white', stroke: '#222' }) : '') +
    (element.isDefault ? along(first, second, 'M8-5L14 5') : '') +
    (element.isConditional && !element.isDefault ? along(first, second, 'M0 0L8-5L16 0L8 5Z') : '') +
    (line.message ? envelope(points) : '') +
    label(line)
  );
}

export function pointsOf(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join(' ');
}

/** A sign at the start of a line, turned as the line is. */
function along(from: Point, to: Point, d: string): Svg {
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const transform = `translate(${rounded(from.x)} ${rounded(from.y)}) rotate(${rounded(angle)})`;
  return tag('path', { d, transform, fill: 'white', stroke: '#222', 'stroke-width': 1.5 });
}

function envelope(points: readonly Point[]): Svg {
  const { x, y } = middle(points);
  const icon = EVENT_ICONS['message']?.({ fill: 'white', stroke: '#222' }) ?? '';
  return tag('g', { transform: `translate(${rounded(x)} ${rounded(y)})` }, icon);
}

/** The middle of the middle segment. */
export function middle(points: readonly Point[]): Point {
  const index = Math.floor((points.length - 1) / 2);
  const [from, to] = [points[index], points[index + 1]] as [Point, Point];
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

function label({ element, points, label: box }: Line): Svg {
  const { x, y } = middle(points);
  return textIn(element.name, box ?? { x: x - 45, y: y - 18, width: 90, height: 16 });
}
