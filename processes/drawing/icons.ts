/** The markers of BPMN 2.0.2 §7.3 and §12.3, in a box of 20 by 20 around the origin; filled where they throw. */
import { rounded, tag, type Attributes, type Svg } from './svg.js';

type Icon = (attributes: Attributes) => Svg;

const path =
  (d: string, own: Attributes = {}): Icon =>
  (attributes) =>
    tag('path', { d, ...attributes, ...own });
const OPEN = { fill: 'none' };

const gear = (attributes: Attributes): Svg => {
  const teeth = Array.from({ length: 8 }, (_, n) => (n * Math.PI) / 4).map((angle) => {
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    return `M${rounded(x * 5)} ${rounded(y * 5)}L${rounded(x * 8)} ${rounded(y * 8)}`;
  });
  return (
    tag('path', { d: teeth.join(''), ...attributes, 'stroke-width': 3, fill: 'none' }) +
    tag('circle', { r: 5, ...attributes }) +
    tag('circle', { r: 2, ...attributes })
  );
};

const clock: Icon = (attributes) =>
  tag('circle', { r: 9, ...attributes, fill: 'white' }) +
  tag('path', { d: 'M0-9V-7M9 0H7M0 9V7M-9 0H-7M2-6L0 0L5 1', ...attributes, fill: 'none' });

const table: Icon = (attributes) =>
  tag('rect', { x: -8, y: -6, width: 16, height: 12, ...attributes }) +
  tag('path', { d: 'M-8-2H8M-8 2H8M-3-2V6', ...attributes, fill: 'none' });

const person: Icon = (attributes) =>
  tag('path', { d: 'M-8 9V5Q-8 0-3 0H3Q8 0 8 5V9Z', ...attributes }) + tag('circle', { cy: -4, r: 4.5, ...attributes });

/** Of events, by kind of their definition. */
export const EVENT_ICONS: Readonly<Record<string, Icon>> = {
  message: path('M-9-6H9V6H-9ZM-9-6L0 1L9-6'),
  timer: clock,
  error: path('M-8 8L-3-7L2 3L8-8L4 7L-1-3Z'),
  escalation: path('M0-9L7 8L0 1L-7 8Z'),
  signal: path('M0-8L9 7H-9Z'),
  compensate: path('M-9 0L0-7V7ZM0 0L9-7V7Z'),
  conditional: (attributes) =>
    tag('rect', { x: -7, y: -8, width: 14, height: 16, ...attributes, fill: 'white' }) +
    tag('path', { d: 'M-5-5H5M-5-1.5H5M-5 2H5M-5 5.5H5', ...attributes, fill: 'none' }),
  cancel: path('M-8-5L-5-8L0-3L5-8L8-5L3 0L8 5L5 8L0 3L-5 8L-8 5L-3 0Z'),
  terminate: (attributes) => tag('circle', { r: 9, ...attributes, fill: '#222' }),
  link: path('M-9-4H2V-8L9 0L2 8V4H-9Z'),
  multiple: path('M0-9L9-2L5 8H-5L-9-2Z'),
  parallelMultiple: path('M-3-9H3V-3H9V3H3V9H-3V3H-9V-3H-3Z'),
};

/** Of tasks, by type; sending ones are filled. */
export const TASK_ICONS: Readonly<Record<string, Icon>> = {
  serviceTask: gear,
  userTask: person,
  manualTask: path('M-8 2L-5-3H-1L-2-7Q2-7 2-4H8V-1H4V1H8V4H4V6H-4L-8 5Z'),
  sendTask: path('M-9-6H9V6H-9ZM-9-6L0 1L9-6', { fill: '#222', stroke: '#888' }),
  receiveTask: path('M-9-6H9V6H-9ZM-9-6L0 1L9-6'),
  scriptTask: path('M-4-8H8Q4-4 6 0Q8 4 4 8H-8Q-4 4-6 0Q-8-4-4-8ZM-3-4H4M-3 0H3M-3 4H3'),
  businessRuleTask: table,
};

/** At the lower edge of activities, pools and data. */
export const MARKER_ICONS = {
  loop: path('M-3 7A7 7 0 1 1 4 6M-3 7L-7 4M-3 7L-6 9', OPEN),
  parallel: path('M-5-7V7M0-7V7M5-7V7', { ...OPEN, 'stroke-width': 2.5 }),
  sequential: path('M-7-5H7M-7 0H7M-7 5H7', { ...OPEN, 'stroke-width': 2.5 }),
  compensation: EVENT_ICONS['compensate'] as Icon,
  adHoc: path('M-8 2Q-4-6 0 0T8-2', { ...OPEN, 'stroke-width': 2.5 }),
  collapsed: path('M-7-7H7V7H-7ZM0-4V4M-4 0H4'),
} as const satisfies Readonly<Record<string, Icon>>;

export const GATEWAY_ICONS: Readonly<Record<string, Icon>> = {
  exclusiveGateway: path('M-7-8L7 8M7-8L-7 8', { 'stroke-width': 3 }),
  parallelGateway: path('M0-10V10M-10 0H10', { 'stroke-width': 3 }),
  inclusiveGateway: (attributes) => tag('circle', { r: 9, ...attributes, fill: 'none', 'stroke-width': 2.5 }),
  complexGateway: path('M0-10V10M-10 0H10M-7-7L7 7M7-7L-7 7', { 'stroke-width': 2.5 }),
};
