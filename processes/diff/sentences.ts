/** A difference in sentences, for people. */
import type { AttributeChange, DiffedElement, DiffedFlow, PlanDiff } from './plan-diff.js';

export function sentencesOf({ elements, sequenceFlows }: PlanDiff): readonly string[] {
  return [
    ...elements.added.map((element) => `${named(element)} is new.`),
    ...elements.removed.map((element) => `${named(element)} is gone.`),
    ...elements.changed.flatMap((element) => element.changes.map((change) => `${named(element)}: ${told(change)}.`)),
    ...sequenceFlows.added.map((flow) => `${lead(flow)} is new.`),
    ...sequenceFlows.removed.map((flow) => `${lead(flow)} is gone.`),
    ...sequenceFlows.changed.flatMap((flow) =>
      flow.changes.map((change) => `Flow ‘${flow.sequenceFlowId}’: ${told(change)}.`),
    ),
  ];
}

function named({ elementId, elementName, elementKind }: DiffedElement): string {
  const kind = elementKind.replaceAll('-', ' ');
  const id = elementName === elementId ? '' : ` (${elementId})`;
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ‘${elementName.replaceAll(/\s+/g, ' ')}’${id}`;
}

function lead({ sequenceFlowId, sourceId, targetId }: DiffedFlow): string {
  return `Flow ‘${sequenceFlowId}’ from ‘${sourceId}’ to ‘${targetId}’`;
}

function told({ attribute, from, to }: AttributeChange): string {
  if (from === null) return `${attribute} is new, ‘${to ?? ''}’`;
  return to === null ? `${attribute} is gone, was ‘${from}’` : `${attribute} is ‘${to}’, was ‘${from}’`;
}
