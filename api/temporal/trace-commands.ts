/** Spans around what is asked of Temporal, and their trace with it. Loaded only where traces are wanted. */
import type { ClientInterceptors } from '@temporalio/client';
import { OpenTelemetryWorkflowClientInterceptor } from '@temporalio/interceptors-opentelemetry/lib/client/index.js';

export const traceCommands: ClientInterceptors = { workflow: [new OpenTelemetryWorkflowClientInterceptor()] };
