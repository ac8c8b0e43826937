import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '../support/eventually.js';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** As it was signed. */
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into events of every type
  readonly body: any;
}

export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** Statuses of the next answers at the path, 200 when there are none left; 0: no answer at all. */
  answer(path: string, ...statuses: readonly number[]): void;
  /** Waits until so many have come at the path. */
  at(path: string, count: number): Promise<readonly Received[]>;
  close(): Promise<void>;
}

/** A real receiver of webhooks. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answers = new Map<string, number[]>();
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, text, body: JSON.parse(text) });
      const status = answers.get(request.url ?? '')?.shift() ?? 200;
      if (status !== 0) response.writeHead(status, { location: '/elsewhere' }).end('heard');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const of = (path: string): readonly Received[] => received.filter((one) => one.path === path);
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    received,
    answer: (path, ...statuses) => answers.set(path, [...(answers.get(path) ?? []), ...statuses]),
    at: (path, count) => eventually(() => Promise.resolve(of(path).length >= count && of(path))),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
