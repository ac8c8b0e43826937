import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type { Finding } from '../upload.js';

const OVERLAY = 'baton-finding';
const SEVERITIES = ['error', 'warning', 'info'] as const;
const SIGNS = { error: '✕', warning: '!', info: 'i' } as const;

/** A sign at the upper left corner of each element that something was found on, and its outline in that colour. */
export function markFindings(viewer: BaseViewer, findings: readonly Finding[]): void {
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  const overlays = viewer.get<Overlays>('overlays');
  overlays.remove({ type: OVERLAY });
  for (const { id } of registry.getAll())
    for (const severity of SEVERITIES)
      if (canvas.hasMarker(id, classOf(severity))) canvas.removeMarker(id, classOf(severity));
  const root = canvas.getRootElement();
  for (const id of new Set(findings.flatMap(({ elementId }) => elementId ?? []))) {
    const element = registry.get(id);
    const onOne = findings.filter(({ elementId }) => elementId === id);
    const worst = SEVERITIES.find((severity) => onOne.some((finding) => finding.severity === severity));
    if (!element || element === root || worst === undefined) continue;
    canvas.addMarker(id, classOf(worst));
    overlays.add(id, OVERLAY, { position: { top: -10, left: -10 }, html: sign(worst, onOne) });
  }
}

const classOf = (severity: Finding['severity']): string => `baton-found-${severity}`;

function sign(severity: Finding['severity'], findings: readonly Finding[]): HTMLElement {
  const element = document.createElement('div');
  element.className = `baton-finding baton-finding-${severity}`;
  element.textContent = SIGNS[severity];
  element.title = findings.map(({ message }) => message).join('\n');
  return element;
}
