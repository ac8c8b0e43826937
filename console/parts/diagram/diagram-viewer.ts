/** bpmn-js, loaded when a diagram is first shown. */
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import type { DiagramMarks } from './diagram-marks.js';

const OVERLAY = 'baton';

export interface Viewer {
  show(xml: string): Promise<void>;
  mark(marks: DiagramMarks): void;
  zoom(change: 'fit' | 'in' | 'out'): void;
  destroy(): void;
}

export function createViewer(container: HTMLElement, onSelect: (elementId: string) => void): Viewer {
  const viewer = new NavigatedViewer({
    container,
    // The colours of the theme: they change with it without a new drawing.
    bpmnRenderer: {
      defaultFillColor: 'var(--baton-diagram-fill)',
      defaultStrokeColor: 'var(--baton-diagram-stroke)',
      defaultLabelColor: 'var(--baton-diagram-label)',
    },
  });
  const canvas = (): Canvas => viewer.get<Canvas>('canvas');
  viewer.on('element.click', ({ element }: { element: { id: string } }) => onSelect(element.id));
  let marked: (readonly [string, string])[] = [];
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
      for (const { elementId, text, tone = 'neutral' } of badges)
        if (there(elementId))
          overlays.add(elementId, OVERLAY, { position: { top: -10, right: 14 }, html: badge(text, tone) });
      for (const [id, degree] of Object.entries(heat)) {
        const element = registry.get(id);
        if (element) overlays.add(id, OVERLAY, { position: { top: 0, left: 0 }, html: glow(element as never, degree) });
      }
    },
    zoom: (change) => {
      if (change === 'fit') canvas().zoom('fit-viewport', 'auto' as never);
      else canvas().zoom(canvas().zoom() * (change === 'in' ? 1.25 : 0.8));
    },
    destroy: () => viewer.destroy(),
  };
}

/** Files that were written by hand have no drawing: they get one. */
async function withLayout(xml: string): Promise<string> {
  if (/<(\w+:)?BPMNShape\b/.test(xml)) return xml;
  const { layoutProcess } = await import('bpmn-auto-layout');
  return layoutProcess(xml);
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
