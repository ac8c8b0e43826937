import { useMemo } from 'react';
import type { DiagramBadge, DiagramFlight, DiagramMarks } from '../parts/diagram/diagram-marks.js';
import { Diagram } from '../parts/diagram/diagram.js';
import { nameOfPlan, type Models } from './models.js';
import type { Moment } from './playback.js';
import type { InstanceSnapshot } from './snapshot.js';

interface SimulatedDiagramProps {
  readonly models: Models;
  /** Absent before the start. */
  readonly snapshot: InstanceSnapshot | undefined;
  /** What is happening in this instance. */
  readonly moment: Moment | undefined;
  /** Of a flight; 0: nothing moves. */
  readonly durationMs: number;
  readonly onSelect: (elementId: string) => void;
}

/** The diagram of an instance with its tokens, those on their way, what is passed, and incidents. */
export function SimulatedDiagram({ models, snapshot, moment, durationMs, onSelect }: SimulatedDiagramProps) {
  const [first] = models.processes;
  const { xml, plan } = models.processes.find((one) => one.plan.processId === snapshot?.plan.processId) ?? first;
  const marks = useMemo<NonNullable<DiagramMarks['marks']>>(
    () => ({
      done: snapshot?.passed ?? [],
      active: [...(snapshot?.tokens.keys() ?? [])],
      incident: snapshot?.incidents.map(({ elementId }) => elementId) ?? [],
    }),
    [snapshot],
  );
  const badges = useMemo<readonly DiagramBadge[]>(
    () => [
      ...[...(snapshot?.tokens ?? [])].map(([elementId, count]) => ({
        elementId,
        text: String(count),
        tone: 'token' as const,
      })),
      ...(snapshot?.incidents ?? []).map(({ elementId }) => ({ elementId, text: '⚠', tone: 'bad' as const })),
    ],
    [snapshot],
  );
  const flight = useMemo<DiagramFlight | undefined>(() => {
    const flowIds = moment?.records.flatMap((record) => (record.type === 'flow-taken' ? [record.flowId] : [])) ?? [];
    return durationMs === 0 || flowIds.length === 0 ? undefined : { flowIds, durationMs: durationMs * 0.8 };
  }, [moment, durationMs]);
  return (
    <Diagram
      xml={xml}
      name={nameOfPlan(plan)}
      height="min(56vh, 560px)"
      marks={marks}
      badges={badges}
      flight={flight}
      onSelect={onSelect}
    />
  );
}
