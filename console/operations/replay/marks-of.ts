import type { DiagramMarks } from '../../parts/diagram/diagram-marks.js';
import type { PastState } from './state-at.js';

/** A past state on the diagram. */
export function marksOf({ elements, flows, incidents }: PastState): DiagramMarks {
  const inside = [...elements.values()].filter(({ type }) => type !== 'PROCESS');
  const active = inside.filter(({ state }) => state === 'ACTIVE');
  const counts = new Map<string, number>();
  for (const { elementId } of active) counts.set(elementId, (counts.get(elementId) ?? 0) + 1);
  const done = inside.filter(({ state }) => state === 'COMPLETED').map(({ elementId }) => elementId);
  return {
    marks: {
      done: [...new Set([...done, ...flows.keys()])],
      active: [...counts.keys()],
      incident: [...new Set(incidents.values())],
    },
    badges: [
      ...[...counts].map(([elementId, count]) => ({ elementId, text: String(count) })),
      ...[...incidents.values()].map((elementId) => ({ elementId, text: '⚠', tone: 'bad' as const })),
      ...[...flows]
        .filter(([, taken]) => taken > 1)
        .map(([elementId, taken]) => ({ elementId, text: `${String(taken)}×`, tone: 'done' as const })),
    ],
  };
}
