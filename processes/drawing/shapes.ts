/** Flow nodes, data, artifacts and pools (BPMN 2.0.2 §7.3, §12.3). */
import { EVENT_ICONS, GATEWAY_ICONS, MARKER_ICONS, TASK_ICONS } from './icons.js';
import type { Bounds, Drawn, Shape } from './picture.js';
import { rounded, tag, type Attributes, type Svg } from './svg.js';
import { textIn } from './text.js';

const INK = { stroke: '#222', 'stroke-width': 1.5, fill: 'white' } as const;
const THIN = { stroke: '#222', 'stroke-width': 1, fill: 'white' } as const;
const BELOW = 4;

export function drawShape(shape: Shape): Svg {
  const { type } = shape.element;
  if (type.endsWith('Event')) return event(shape);
  if (type.endsWith('Gateway')) return gateway(shape);
  if (type === 'participant' || type === 'lane') return pool(shape);
  if (type === 'textAnnotation') return annotation(shape);
  if (type === 'group') return group(shape);
  if (type.startsWith('dataStore')) return dataStore(shape);
  if (type.startsWith('data')) return data(shape);
  if (type === 'conversation' || type.endsWith('Conversation')) return conversation(shape);
  if (type === 'message') return at(shape.bounds, EVENT_ICONS['message']?.(THIN) ?? '') + labelBelow(shape);
  return activity(shape);
}

function center({ x, y, width, height }: Bounds): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

function at(bounds: Bounds, icon: Svg, scale = 1): Svg {
  const { x, y } = center(bounds);
  return tag('g', { transform: `translate(${rounded(x)} ${rounded(y)}) scale(${rounded(scale)})` }, icon);
}

/** Where the file says, else below. */
function labelBelow({ element, bounds, label }: Shape): Svg {
  const width = Math.max(bounds.width, 90);
  const box = label ?? {
    x: bounds.x + (bounds.width - width) / 2,
    y: bounds.y + bounds.height + BELOW,
    width,
    height: 26,
  };
  return textIn(element.name, box, { place: label ? 'middle' : 'below' });
}

const THROWING = ['endEvent', 'intermediateThrowEvent', 'implicitThrowEvent'];
const TWO_RINGS = ['intermediateThrowEvent', 'intermediateCatchEvent', 'boundaryEvent'];

function event(shape: Shape): Svg {
  const { element, bounds } = shape;
  const { x, y } = center(bounds);
  const r = Math.min(bounds.width, bounds.height) / 2;
  const dashed = element.aside ? { 'stroke-dasharray': '4 3' } : {};
  const ring = { cx: x, cy: y, ...INK, ...dashed, ...(element.type === 'endEvent' && { 'stroke-width': 4 }) };
  const kind = iconOf(element);
  const icon =
    kind === undefined
      ? ''
      : EVENT_ICONS[kind]?.({ ...THIN, fill: THROWING.includes(element.type) ? '#222' : 'white' });
  return (
    tag('circle', { r, ...ring }) +
    (TWO_RINGS.includes(element.type) ? tag('circle', { r: Math.max(0, r - 3), ...ring }) : '') +
    at(bounds, icon ?? '', r / 18) +
    labelBelow(shape)
  );
}

function iconOf({ events, parallelMultiple }: Drawn): string | undefined {
  if (events.length > 1) return parallelMultiple ? 'parallelMultiple' : 'multiple';
  return events[0];
}

function gateway(shape: Shape): Svg {
  const { element, bounds, markerVisible } = shape;
  const { x, y } = center(bounds);
  const [w, h] = [bounds.width / 2, bounds.height / 2];
  const points = [
    [x, y - h],
    [x + w, y],
    [x, y + h],
    [x - w, y],
  ].map((point) => point.map(rounded).join(','));
  const plain = element.type === 'exclusiveGateway' && !markerVisible;
  const icon = element.type === 'eventBasedGateway' ? eventBased(element) : (GATEWAY_ICONS[element.type]?.(INK) ?? '');
  return (
    tag('polygon', { points: points.join(' '), ...INK }) +
    (plain ? '' : at(bounds, icon, Math.min(w, h) / 25)) +
    labelBelow(shape)
  );
}

function eventBased({ instantiate, parallelInstantiation }: Drawn): Svg {
  const rings = tag('circle', { r: 13, ...THIN }) + (instantiate ? '' : tag('circle', { r: 11, ...THIN }));
  const kind = parallelInstantiation ? 'parallelMultiple' : 'multiple';
  return rings + tag('g', { transform: 'scale(0.8)' }, EVENT_ICONS[kind]?.(THIN) ?? '');
}

const CONTAINERS = ['subProcess', 'transaction', 'adHocSubProcess', 'subChoreography'];

function activity(shape: Shape): Svg {
  const { element, bounds, expanded } = shape;
  const open = CONTAINERS.includes(element.type) && expanded;
  const border: Attributes = {
    ...bounds,
    rx: 10,
    ...INK,
    ...(element.type === 'callActivity' && { 'stroke-width': 4 }),
    ...(element.triggeredByEvent && { 'stroke-dasharray': '3 3' }),
  };
  const inner = {
    x: bounds.x + 3,
    y: bounds.y + 3,
    width: Math.max(0, bounds.width - 6),
    height: Math.max(0, bounds.height - 6),
  };
  const icon = TASK_ICONS[element.type]?.(THIN);
  const corner = { x: bounds.x + 5, y: bounds.y + 5, width: 18, height: 18 };
  return (
    tag('rect', border) +
    (element.type === 'transaction' ? tag('rect', { ...inner, rx: 8, ...INK, fill: 'none' }) : '') +
    (icon === undefined ? '' : at(corner, icon, 0.8)) +
    textIn(element.name, open ? { ...inner, height: 22 } : inner) +
    markers(element, bounds, CONTAINERS.includes(element.type) && !expanded)
  );
}

function markers({ type, repeats, forCompensation }: Drawn, bounds: Bounds, collapsed: boolean): Svg {
  const icons = [
    ...(forCompensation ? [MARKER_ICONS.compensation] : []),
    ...(repeats ? [MARKER_ICONS[repeats]] : []),
    ...(type === 'adHocSubProcess' ? [MARKER_ICONS.adHoc] : []),
    ...(collapsed ? [MARKER_ICONS.collapsed] : []),
  ];
  const first = bounds.x + bounds.width / 2 - icons.length * 10;
  return icons
    .map((icon, index) =>
      at({ x: first + index * 20, y: bounds.y + bounds.height - 18, width: 20, height: 18 }, icon(THIN), 0.8),
    )
    .join('');
}

const TITLE = 30;

function pool({ element, bounds, horizontal }: Shape): Svg {
  const { x, y, width, height } = bounds;
  const blackBox = element.type === 'participant' && element.processId === undefined;
  const title = horizontal ? { x, y, width: TITLE, height } : { x, y, width, height: TITLE };
  const rule = horizontal
    ? `M${rounded(x + TITLE)} ${rounded(y)}v${rounded(height)}`
    : `M${rounded(x)} ${rounded(y + TITLE)}h${rounded(width)}`;
  const isPool = element.type === 'participant' && !blackBox;
  return (
    tag('rect', { ...bounds, ...INK, ...(element.type === 'lane' && { fill: 'none', 'stroke-width': 1 }) }) +
    (isPool ? tag('path', { d: rule, ...INK, fill: 'none' }) : '') +
    textIn(element.name, blackBox ? bounds : title, { turned: horizontal && !blackBox })
  );
}

function annotation({ element, bounds }: Shape): Svg {
  const { x, y, width, height } = bounds;
  const d = `M${rounded(x + 10)} ${rounded(y)}H${rounded(x)}v${rounded(height)}h10`;
  const box = { x: x + 5, y, width: Math.max(0, width - 5), height };
  return tag('path', { d, ...INK, fill: 'none' }) + textIn(element.name, box, { align: 'start' });
}

function group({ element, bounds, label }: Shape): Svg {
  const box = label ?? { ...bounds, y: bounds.y - 18, height: 18 };
  return (
    tag('rect', { ...bounds, rx: 10, ...INK, fill: 'none', 'stroke-dasharray': '8 4 2 4' }) + textIn(element.name, box)
  );
}

function data(shape: Shape): Svg {
  const { element, bounds } = shape;
  const { x, y, width, height } = bounds;
  const fold = Math.min(12, width / 2, height / 2);
  const d = `M${rounded(x)} ${rounded(y)}h${rounded(width - fold)}l${rounded(fold)} ${rounded(fold)}v${rounded(height - fold)}h${rounded(-width)}zm${rounded(width - fold)} 0v${rounded(fold)}h${rounded(fold)}`;
  const arrow = element.type === 'dataInput' || element.type === 'dataOutput';
  const fill = element.type === 'dataOutput' ? '#222' : 'white';
  return (
    tag('path', { d, ...INK }) +
    (arrow
      ? at({ x: x + 2, y: y + 2, width: 16, height: 16 }, EVENT_ICONS['link']?.({ ...THIN, fill }) ?? '', 0.7)
      : '') +
    (element.collection ? at({ x, y: y + height - 16, width, height: 16 }, MARKER_ICONS.parallel(THIN), 0.7) : '') +
    labelBelow(shape)
  );
}

function dataStore(shape: Shape): Svg {
  const { x, y, width, height } = shape.bounds;
  const curve = height / 8;
  const arc = `c0 ${rounded(curve * 1.4)} ${rounded(width)} ${rounded(curve * 1.4)} ${rounded(width)} 0`;
  const top = `M${rounded(x)} ${rounded(y + curve)}c0 ${rounded(-curve * 1.4)} ${rounded(width)} ${rounded(-curve * 1.4)} ${rounded(width)} 0`;
  const body = `${top}v${rounded(height - 2 * curve)}c0 ${rounded(curve * 1.4)} ${rounded(-width)} ${rounded(curve * 1.4)} ${rounded(-width)} 0z`;
  const rings = [1, 1.8].map((nth) => `M${rounded(x)} ${rounded(y + curve * nth)}${arc}`).join('');
  return tag('path', { d: body, ...INK }) + tag('path', { d: rings, ...THIN, fill: 'none' }) + labelBelow(shape);
}

function conversation(shape: Shape): Svg {
  const { x, y, width: w, height: h } = shape.bounds;
  const d = `M${rounded(x)} ${rounded(y + h / 2)}l${rounded(w / 4)} ${rounded(-h / 2)}h${rounded(w / 2)}l${rounded(w / 4)} ${rounded(h / 2)}l${rounded(-w / 4)} ${rounded(h / 2)}h${rounded(-w / 2)}z`;
  return tag('path', { d, ...INK }) + labelBelow(shape);
}
