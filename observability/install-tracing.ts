/** OpenTelemetry's SDK, as far as traces need it: loaded only where they are wanted. */
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { envDetectorSync, Resource } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { WithoutMessages } from './span-privacy.js';
import type { Tracing } from './tracing.js';

/** For the whole process. The environment says where spans go, how many are sampled and what else they tell. */
export function installTracing(service: string): Tracing {
  const provider = new BasicTracerProvider({
    resource: new Resource({ 'service.name': service }).merge(envDetectorSync.detect()),
    spanProcessors: [new BatchSpanProcessor(new WithoutMessages(new OTLPTraceExporter()))],
  });
  provider.register({ contextManager: new AsyncLocalStorageContextManager().enable() });
  // A collector that is away is no reason not to end.
  return { stop: () => provider.shutdown().catch(() => undefined) };
}
