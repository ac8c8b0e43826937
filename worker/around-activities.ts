/** What is done around each attempt of a service task: measured, told to the logs, and a span of its trace. */
import { type Span, SpanStatusCode } from '@opentelemetry/api';
import { activityInfo } from '@temporalio/activity';
import type { Logger } from 'pino';
import type { AroundActivity } from '../activities/around.js';
import { isBpmnError } from '../activities/define.js';
import { withLogContext } from '../observability/log-context.js';
import { tracer } from '../observability/tracing.js';
import type { EngineMetrics } from './engine-metrics.js';

export function observed({ log, metrics }: { readonly log: Logger; readonly metrics: EngineMetrics }): AroundActivity {
  return ({ type, invocation }, run) => {
    const { workflowExecution, workflowType } = activityInfo();
    const { processInstanceKey, elementId, elementInstanceKey } = invocation;
    const context = {
      processInstanceKey,
      ...(workflowType !== undefined && { processDefinitionId: workflowType }),
      elementId,
      elementInstanceKey,
      ...(workflowExecution && { workflowId: workflowExecution.workflowId }),
    };
    const attempt = async (span: Span): Promise<unknown> => {
      try {
        return await metrics.activity(type, run);
      } catch (error) {
        const bpmn = isBpmnError(error);
        if (!bpmn) span.setStatus({ code: SpanStatusCode.ERROR });
        log[bpmn ? 'debug' : 'warn']({ activity: type, err: error }, 'an attempt of a service task failed');
        throw error;
      } finally {
        span.end();
      }
    };
    return withLogContext(context, () => tracer().startActiveSpan(`Task:${type}`, { attributes: context }, attempt));
  };
}
