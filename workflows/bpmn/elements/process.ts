import { defineElement } from '../define.js';
import type { Source } from '../source.js';

export interface ProcessSpec {
  /** Id of the start event without trigger; absent where only messages and timers start the process. */
  readonly noneStart?: string;
}

/** The start event of a container that needs no trigger. */
export function noneStartOf(source: Source): string | undefined {
  return source.children.find((child) => child.type === 'startEvent' && child.triggers.length === 0)?.id;
}

export const process = defineElement({
  kind: 'process',
  bpmn: 'process',
  elementType: 'PROCESS',
  doc: {
    title: 'Process',
    spec: '§10.2',
    summary: 'The executable process: one instance is one Temporal workflow. It completes when no token is left in it.',
  },

  check() {},

  lower(source): ProcessSpec {
    const noneStart = noneStartOf(source);
    return noneStart === undefined ? {} : { noneStart };
  },

  enter(execution, node, triggered) {
    const start = (execution.self.memory as string | null) ?? node.spec.noneStart;
    if (start === undefined) {
      return {
        failure: 'CALLED_ELEMENT_ERROR',
        message: `Expected process '${node.id}' to have a start event without trigger, but it has none.`,
      };
    }
    execution.startInside(start, triggered && { triggered });
  },

  childEnded(execution) {
    if (execution.tokensInside === 0) execution.complete();
  },
});
