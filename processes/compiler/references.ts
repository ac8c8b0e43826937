/** What a file names that other files bring: told at deployment where it is not there. */
import type { Binding } from '../../workflows/bpmn/plan.js';
import type { Model } from './model.js';
import { walkAll } from './model.js';

export interface Reference {
  readonly kind: 'process' | 'decision' | 'form';
  readonly id: string;
  readonly binding: Binding;
  readonly versionTag?: string;
  readonly elementId: string;
  readonly line: number;
}

/** In document order. Ids that are expressions are known at run time only. */
export function referencesOf(model: Model): readonly Reference[] {
  return walkAll(model).flatMap(({ id: elementId, line, extensions }): readonly Reference[] => {
    const { calledElement, calledDecision, form } = extensions;
    const named = [
      { kind: 'process', id: calledElement?.processId, by: calledElement },
      { kind: 'decision', id: calledDecision?.decisionId, by: calledDecision },
      { kind: 'form', id: form?.formId, by: form },
    ] as const;
    return named.flatMap(({ kind, id, by }): readonly Reference[] => {
      if (id?.language !== 'literal' || id.text === '') return [];
      const { binding = 'latest', versionTag } = by ?? {};
      return [{ kind, id: id.text, binding, ...(versionTag !== undefined && { versionTag }), elementId, line }];
    });
  });
}
