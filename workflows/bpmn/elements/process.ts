import { defineElement, isFailure, type Execution, type Failure, type PlanNode } from '../define.js';
import { awaitedWith, instantiates } from '../instantiates.js';
import { startsInside } from '../starts-inside.js';

/** The property of a process that says where its instances begin. */
const EXECUTION = 'baton:execution';

export interface ProcessSpec {
  /** What begins without a trigger: the start events without one, or all that no flow enters where there is no start event. */
  readonly starts: readonly string[];
  /** What starts the process besides start events, each with what is awaited from then on. */
  readonly instantiating?: Readonly<Record<string, readonly string[]>>;
}

type Node = PlanNode<ProcessSpec>;

/** Of several start events one has to be named (§10.5.2: each is an independent way to start). */
function startsOf(execution: Execution, { id, spec }: Node): readonly string[] | Failure {
  const chosen = execution.self.memory as string | null;
  if (chosen !== null) return [chosen];
  const { starts } = spec;
  const isEvent = execution.plan.nodes[starts[0] ?? '']?.kind === 'start-event';
  if (starts.length === 1 || (starts.length > 1 && !isEvent)) return starts;
  const found = starts.length === 0 ? 'none' : `${starts.length}: ${starts.join(', ')}`;
  return {
    failure: 'CALLED_ELEMENT_ERROR',
    message: `Expected process '${id}' to have one start event without trigger, but it has ${found}.`,
  };
}

export const process = defineElement({
  kind: 'process',
  bpmn: 'process',
  elementType: 'PROCESS',
  doc: {
    title: 'Process',
    spec: '§10.2',
    summary: 'The executable process: one instance is one Temporal workflow. It completes when no token is left in it.',
    limits:
      'With `baton:execution="express"` (an attribute of the namespace `urn:baton:bpmn`, or a property of that name) instances that the API starts begin in one transaction of PostgreSQL and are workflows from what they first wait for.',
  },

  check(source, context) {
    const execution = source.extensions.properties[EXECUTION] ?? 'workflow';
    if (execution === 'express' || execution === 'workflow') return;
    context.report(
      'EXECUTION_UNKNOWN',
      source,
      `Expected ${EXECUTION} of process '${source.id}' to be express or workflow, but it is '${execution}'.`,
    );
  },

  lower(source, context): ProcessSpec {
    const starting = source.children.filter((child) => instantiates(child, context));
    const instantiating = Object.fromEntries(starting.map((child) => [child.id, awaitedWith(child, context)]));
    return { starts: startsInside(source), ...(starting.length > 0 && { instantiating }) };
  },

  enter(execution, node, triggered) {
    const starts = startsOf(execution, node);
    if (isFailure(starts)) return starts;
    for (const start of starts) execution.startInside(start, triggered && { triggered });
  },

  renamed: (start, idOf) => (start === null ? null : idOf(start as string)),

  /** What the first message brought is there now, for the correlation keys of the others. */
  childCompleting(execution, node, { self }) {
    if (execution.self.memory !== self.elementId) return;
    execution.remember(null);
    for (const other of node.spec.instantiating?.[self.elementId] ?? []) execution.startInside(other);
  },

  childEnded(execution) {
    if (execution.tokensInside === 0) execution.complete();
  },
});
