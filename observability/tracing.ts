/**
 * Traces by OpenTelemetry, where the environment asks for them by its standard names: `OTEL_EXPORTER_OTLP_ENDPOINT` (or
 * `…_TRACES_ENDPOINT`) and what else OpenTelemetry reads. Without it nothing of OpenTelemetry is loaded but its API, which
 * then does nothing.
 */
import { type Tracer, trace } from '@opentelemetry/api';

export interface Tracing {
  /** Sends what is left. */
  stop(): Promise<void>;
}

export function tracesAreWanted(environment: NodeJS.ProcessEnv): boolean {
  const { OTEL_SDK_DISABLED: disabled, OTEL_TRACES_EXPORTER: exporter } = environment;
  const endpoint = environment['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] || environment['OTEL_EXPORTER_OTLP_ENDPOINT'];
  return disabled !== 'true' && (exporter ? exporter === 'otlp' : Boolean(endpoint));
}

/** @param service - `service.name` unless `OTEL_SERVICE_NAME` says otherwise */
export async function startTracing(environment: NodeJS.ProcessEnv, service: string): Promise<Tracing | undefined> {
  if (!tracesAreWanted(environment)) return undefined;
  const { installTracing } = await import('./install-tracing.js');
  return installTracing(service);
}

/** Does nothing where traces are off. */
export function tracer(): Tracer {
  return trace.getTracer('baton');
}
