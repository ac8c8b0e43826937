/** What a process shows its operators: its health and its metrics, on the management port where there is one. */
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { ManagementConfig } from './config.js';
import { Health } from './health.js';
import { type ManagementServer, startManagementServer } from './management-server.js';

export interface Management {
  readonly health: Health;
  /** Metrics of this process are registered here. */
  readonly registry: Registry;
  /** Of the management port, where there is one. */
  readonly url?: string;
  close(): Promise<void>;
}

export interface ManagementOptions {
  readonly config?: ManagementConfig | undefined;
  /** Metrics that another part of the process keeps: text to be added to ours. */
  readonly others?: () => Promise<string>;
}

/** Answers from the start on: the process lives, and is not ready until `health.started`. */
export async function startManagement({ config, others }: ManagementOptions): Promise<Management> {
  const registry = new Registry();
  const health = new Health();
  if (config === undefined) return { health, registry, close: () => Promise.resolve() };
  collectDefaultMetrics({ register: registry });
  const server: ManagementServer = await startManagementServer({
    ...config,
    health,
    metrics: async () => {
      const texts = await Promise.all([registry.metrics(), ...(others ? [others()] : [])]);
      return { text: texts.join('\n'), contentType: registry.contentType };
    },
  });
  return {
    health,
    registry,
    url: server.url,
    close: async () => {
      await server.close();
      registry.clear();
    },
  };
}
