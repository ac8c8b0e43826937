/** An HTTP server that answers what it is told to and remembers what it was asked. */
import { createServer } from 'node:http';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly actor: string | undefined;
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly body: unknown;
}

export interface ApiStub {
  readonly url: string;
  readonly asked: readonly Asked[];
  stop(): Promise<void>;
}

/** @param answers by method and path, e.g. `POST /v2/deployments`; anything else is answered with 404 */
export async function startApiStub(answers: Readonly<Record<string, Answer>>): Promise<ApiStub> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const { method = '', url: path = '' } = request;
      const actor = request.headers['baton-actor'];
      asked.push({ method, path, actor: typeof actor === 'string' ? actor : undefined, body });
      const answer = answers[`${method} ${path}`] ?? { status: 404, body: { detail: 'Expected a path of the API.' } };
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('Expected a port, but there is none');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
