/** bpmn-js, loaded when a diagram is first shown. */
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import { DIAGRAM_COLORS } from './diagram-colors.js';
import type { DiagramFlight, DiagramMarks } from './diagram-marks.js';
import { withLayout } from './layout.js';
import { makeDraggable } from './token-drag.js';

const OVERLAY = 'baton';

export interface Viewer {
  show(xml: string): Promise<void>;
  mark(marks: DiagramMarks): void;
  /** Lets a token run along each of these flows. */
  fly(flight: DiagramFlight): void;
  zoom(change: 'fit' | 'in' | 'out'): void;
  destroy(): void;
}

interface ViewerEvents {
  readonly onSelect: (elementId: string) => void;
  /** Tokens of one element were dropped on another one. */
  readonly onMove: (from: string, to: string) => void;
}

export function createViewer(container: HTMLElement, { onSelect, onMove }: ViewerEvents): Viewer {
  const viewer = new NavigatedViewer({
    container,
    bpmnRenderer: DIAGRAM_COLORS,
  });
  const canvas = (): Canvas => viewer.get<Canvas>('canvas');
  viewer.on('element.click', ({ element }: { element: { id: string } }) => onSelect(element.id));
  let marked: (readonly [string, string])[] = [];
  let over: string | undefined;
  const hover = (elementId: string | undefined): void => {
    if (over === elementId) return;
    if (over !== undefined) canvas().removeMarker(over, 'baton-mark-target');
    if (elementId !== undefined) canvas().addMarker(elementId, 'baton-mark-target');
    over = elementId;
  };
  return {
    show: async (xml) => {
      marked = [];
      await viewer.importXML(await withLayout(xml));
      canvas().zoom('fit-viewport', 'auto' as never);
    },
    mark: ({ marks = {}, badges = [], heat = {} }) => {
      const registry = viewer.get<ElementRegistry>('elementRegistry');
      const overlays = viewer.get<Overlays>('overlays');
      const there = (id: string): boolean => registry.get(id) !== undefined;
      for (const [id, name] of marked) if (there(id)) canvas().removeMarker(id, name);
      marked = Object.entries(marks)
        .flatMap(([kind, ids]) => ids.map((id) => [id, `baton-mark-${kind}`] as const))
        .filter(([id]) => there(id));
      for (const [id, name] of marked) canvas().addMarker(id, name);
      overlays.remove({ type: OVERLAY });
      for (const { elementId, text, tone = 'neutral', token = false } of badges) {
        const element = registry.get(elementId);
        if (!element) continue;
        const html = badge(text, tone);
        const onDrop = (target: string): void => {
          if (target !== elementId) onMove(elementId, target);
        };
        if (token) makeDraggable(html, { onOver: hover, onDrop });
        const scale = tone === 'token' && { scale: { min: 0.7, max: 1.5 } };
        overlays.add(elementId, OVERLAY, { position: placeOf(element, tone), html, ...scale });
      }
      for (const [id, degree] of Object.entries(heat)) {
        const element = registry.get(id);
        if (element) overlays.add(id, OVERLAY, { position: { top: 0, left: 0 }, html: glow(element as never, degree) });
      }
    },
    fly: ({ flowIds, durationMs }) => {
      const layer = canvas().getLayer('baton-tokens', 100);
      layer.replaceChildren();
      for (const id of flowIds) {
        const { waypoints } = (viewer.get<ElementRegistry>('elementRegistry').get(id) ?? {}) as Partial<Flow>;
        if (waypoints) void run(waypoints, durationMs, layer);
      }
    },
    zoom: (change) => {
      if (change === 'fit') canvas().zoom('fit-viewport', 'auto' as never);
      else canvas().zoom(canvas().zoom() * (change === 'in' ? 1.25 : 0.8));
    },
    destroy: () => viewer.destroy(),
  };
}

/** At a corner of an element, or on the longest part of a flow. */
function placeOf(element: object, tone: string): object {
  const { waypoints } = element as { readonly waypoints?: readonly { readonly x: number; readonly y: number }[] };
  if (!waypoints) return tone === 'done' ? { bottom: 12, right: 14 } : { top: -10, right: 14 };
  const left = Math.min(...waypoints.map(({ x }) => x));
  const top = Math.min(...waypoints.map(({ y }) => y));
  const parts = waypoints.slice(1).map((end, index) => {
    const start = waypoints[index] ?? end;
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    return { length, x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  });
  const longest = parts.reduce((one, other) => (other.length > one.length ? other : one));
  return { left: longest.x - left - 14, top: longest.y - top - 12 };
}

interface Flow {
  readonly waypoints: readonly { readonly x: number; readonly y: number }[];
}

async function run(waypoints: Flow['waypoints'], durationMs: number, layer: SVGElement): Promise<void> {
  const token = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  token.setAttribute('r', '9');
  token.setAttribute('class', 'baton-token');
  token.style.offsetPath = `path('M ${waypoints.map(({ x, y }) => `${String(x)} ${String(y)}`).join(' L ')}')`;
  layer.append(token);
  const way = [{ offsetDistance: '0%' }, { offsetDistance: '100%' }];
  // Taken away with its layer, it does not arrive.
  await token.animate(way, { duration: durationMs, easing: 'ease-in-out' }).finished.catch(() => undefined);
  token.remove();
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function badge(text: string, tone: string): HTMLElement {
  const element = document.createElement('div');
  element.className = `baton-badge baton-badge-${tone}`;
  element.textContent = text;
  return element;
}

/** From blue over yellow to red, as wide as the element. */
function glow({ width, height }: Size, degree: number): HTMLElement {
  const element = document.createElement('div');
  element.className = 'baton-heat';
  element.style.width = `${String(width)}px`;
  element.style.height = `${String(height)}px`;
  element.style.background = `hsl(${String(220 - 220 * Math.min(1, Math.max(0, degree)))} 90% 55% / 0.4)`;
  return element;
}
