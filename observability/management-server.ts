/** The port for operators: health and metrics, apart from what callers reach, and without a login. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ManagementConfig } from './config.js';
import type { Health, HealthReport } from './health.js';

export interface ManagementServer {
  /** `http://host:port`, with the port it got. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ManagementServerOptions extends ManagementConfig {
  readonly health: Health;
  /** Prometheus's text format, and its media type. */
  readonly metrics: () => Promise<{ readonly text: string; readonly contentType: string }>;
}

export async function startManagementServer({
  host,
  port,
  health,
  metrics,
}: ManagementServerOptions): Promise<ManagementServer> {
  const routes: Readonly<Record<string, (response: ServerResponse) => Promise<void>>> = {
    '/health/live': (response) => Promise.resolve(sendHealth(response, health.live())),
    '/health/ready': async (response) => sendHealth(response, await health.ready()),
    '/metrics': async (response) => {
      const { text, contentType } = await metrics();
      send(response, 200, contentType, text);
    },
  };
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    const route = request.method === 'GET' && Object.hasOwn(routes, path) ? routes[path] : undefined;
    if (route === undefined) {
      send(response, 404, 'text/plain', `Expected GET ${Object.keys(routes).join(', ')}.\n`);
      return;
    }
    route(response).catch((error: unknown) => send(response, 500, 'text/plain', `${String(error)}\n`));
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${String((server.address() as AddressInfo).port)}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function sendHealth(response: ServerResponse, report: HealthReport): void {
  send(response, report.status === 'UP' ? 200 : 503, 'application/json', JSON.stringify(report));
}

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
}
