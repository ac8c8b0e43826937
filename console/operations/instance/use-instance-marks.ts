import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DiagramBadge, DiagramMarks } from '../../parts/diagram/diagram-marks.js';
import { elementsOptions, flowsOptions, type OneInstance } from './instance-queries.js';

/** Tokens, incidents, what is done and which flows were taken, how often. */
export function useInstanceMarks(
  { processInstanceKey, processDefinitionId }: OneInstance,
  selected: string | undefined,
): DiagramMarks {
  const all = useQuery(elementsOptions(processInstanceKey)).data;
  const flows = useQuery(flowsOptions(processInstanceKey)).data;
  return useMemo(() => {
    const elements = all?.filter(({ elementId }) => elementId !== processDefinitionId) ?? [];
    const ids = (fits: (element: (typeof elements)[number]) => boolean): readonly string[] =>
      elements.filter(fits).map(({ elementId }) => elementId);
    const badges = elements.flatMap(({ elementId, active, incidents, completed }): DiagramBadge[] => [
      ...(active > 0 ? [{ elementId, text: String(active) }] : []),
      ...(incidents > 0 ? [{ elementId, text: `⚠ ${String(incidents)}`, tone: 'bad' as const }] : []),
      ...(completed > 1 ? [{ elementId, text: String(completed), tone: 'done' as const }] : []),
    ]);
    const often = (flows ?? [])
      .filter(({ taken }) => taken > 1)
      .map(({ sequenceFlowId, taken }) => ({
        elementId: sequenceFlowId,
        text: `${String(taken)}×`,
        tone: 'done' as const,
      }));
    return {
      marks: {
        done: [...ids(({ completed }) => completed > 0), ...(flows ?? []).map(({ sequenceFlowId }) => sequenceFlowId)],
        active: ids(({ active }) => active > 0),
        incident: ids(({ incidents }) => incidents > 0),
        ...(selected === undefined ? {} : { selected: [selected] }),
      },
      badges: [...badges, ...often],
    };
  }, [all, flows, selected, processDefinitionId]);
}
