import { createServer } from 'node:net';

import type { Log } from '../log.js';

/** A port of 127.0.0.1 that nobody listens on: `preferred` where it is free, else one the system chooses. */
export async function freePort(options: {
  readonly preferred: number;
  readonly purpose: string;
  readonly log: Log;
}): Promise<number> {
  if (options.preferred !== 0 && (await bindable(options.preferred)) !== undefined) return options.preferred;
  const port = await bindable(0);
  if (port === undefined) throw new Error(`Expected a free port for ${options.purpose}, but the system gave none`);
  if (options.preferred !== 0) {
    options.log(`Port ${options.preferred} is taken by another program: ${options.purpose} uses ${port} instead.`);
  }
  return port;
}

function bindable(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : undefined);
      });
    });
  });
}
