import type { Answer } from '../../api/client.js';

/** What differs between a version and files that are not deployed. */
export type FileDiff = Answer<'/v2/process-definitions/{processDefinitionKey}/diff', 'post'>;
export type VersionDiff = Answer<'/v2/process-definitions/{processDefinitionKey}/diff', 'get'>;
export type ModelDiff = Pick<FileDiff, 'elements' | 'sequenceFlows'>;

export type ChangeKind = 'added' | 'removed' | 'changed';
export const CHANGE_COLORS: Readonly<Record<ChangeKind, string>> = { added: 'teal', removed: 'red', changed: 'orange' };
const CHANGE_KINDS = ['removed', 'added', 'changed'] as const;

export interface Change {
  readonly kind: ChangeKind;
  readonly id: string;
  /** Absent of a sequence flow. */
  readonly element?: { readonly name: string; readonly kind: string };
  readonly flow?: { readonly sourceId: string; readonly targetId: string };
  readonly attributes: readonly {
    readonly attribute: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/** What is gone first, then what is new, then what is otherwise; of each elements before flows. */
export function changesOf({ elements, sequenceFlows }: ModelDiff): readonly Change[] {
  return CHANGE_KINDS.flatMap((kind): Change[] => [
    ...elements[kind].map((one) => ({
      kind,
      id: one.elementId,
      element: { name: one.elementName, kind: one.elementKind },
      attributes: 'changes' in one ? one.changes : [],
    })),
    ...sequenceFlows[kind].map((one) => ({
      kind,
      id: one.sequenceFlowId,
      flow: { sourceId: one.sourceId, targetId: one.targetId },
      attributes: 'changes' in one ? one.changes : [],
    })),
  ]);
}
