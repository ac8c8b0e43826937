/** What a log line is about: told by whoever begins the work, known to whoever logs in the course of it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { isSpanContextValid, trace } from '@opentelemetry/api';

/** Keys and ids of models: nothing that people or variables say. */
export interface LogContext {
  readonly processInstanceKey?: string;
  readonly processDefinitionId?: string;
  readonly elementId?: string;
  readonly elementInstanceKey?: string;
  readonly workflowId?: string;
  readonly [key: `${string}Key`]: string | undefined;
}

/** A function where what is known comes later. */
type Given = LogContext | (() => LogContext);

const storage = new AsyncLocalStorage<Given>();

export function withLogContext<Result>(context: Given, work: () => Result): Result {
  return storage.run(context, work);
}

/** Of the work under way, with its trace where there is one. */
export function currentLogContext(): LogContext & { readonly traceId?: string; readonly spanId?: string } {
  const given = storage.getStore();
  const context = typeof given === 'function' ? given() : given;
  const span = trace.getActiveSpan()?.spanContext();
  if (span === undefined || !isSpanContextValid(span)) return context ?? {};
  return { ...context, traceId: span.traceId, spanId: span.spanId };
}
