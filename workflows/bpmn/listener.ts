/** Execution and task listeners: how the work at an event in the life of an element is declared, checked and lowered. */
import type { CheckContext, Expression, LowerContext } from './define.js';
import { checkRetries, lowerJob, type JobSpec } from './job-task.js';
import type { PlanListener, PlanNode } from './plan.js';
import { scriptJob } from './script-job.js';
import type { Source, SourceListener } from './source.js';

export type ListenerWork = JobSpec | { readonly expression: Expression };

export function listensTo(
  { listeners = [] }: Pick<PlanNode, 'listeners'>,
  on: PlanListener['on'],
  event?: string,
): boolean {
  return listeners.some((listener) => listener.on === on && (event === undefined || listener.event === event));
}

export function checkListeners(source: Source, context: CheckContext): void {
  const listeners = [
    ...(source.extensions.listeners ?? []),
    ...source.outgoing.flatMap((flow) => flow.listeners ?? []),
  ];
  for (const { job, script, event, line } of listeners) {
    if (job !== undefined) checkRetries(job, source, context);
    if (script !== undefined || (job !== undefined && job.type.text !== '')) continue;
    const message = `Expected the listener of '${event}' on '${source.id}' to have a type or an expression, but it has neither.`;
    context.report('LISTENER_WORK_MISSING', { line, id: source.id }, message);
  }
}

/** Empty where there are none, so that plans without listeners stay as they are. */
export function lowerListeners(
  listeners: readonly SourceListener[] | undefined,
  source: Source,
  context: LowerContext,
): { readonly listeners?: readonly PlanListener<ListenerWork>[] } {
  if (listeners === undefined || listeners.length === 0) return {};
  return {
    listeners: listeners.map(({ on, event, keeps, ...listener }) => ({
      on,
      event,
      keeps,
      work: workOf(listener, source, context),
    })),
  };
}

function workOf(
  { job, script, line }: Pick<SourceListener, 'job' | 'script' | 'line'>,
  source: Source,
  context: LowerContext,
): ListenerWork {
  if (script?.language === 'javascript') return scriptJob(script.text);
  if (script !== undefined) return { expression: context.expression(script, source) };
  return lowerJob(job ?? { type: { language: 'literal', text: '', line }, headers: {}, line }, source, context);
}
