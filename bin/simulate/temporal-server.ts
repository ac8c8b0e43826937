/** A Temporal server for cases: the one of TEMPORAL_ADDRESS, else a development server that lives as long as they run. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findTemporal } from '../embedded/temporal-binary.js';
import { startTemporal } from '../embedded/temporal.js';
import type { Log } from '../log.js';

export interface Server {
  readonly address: string;
  stop(): Promise<void>;
}

export async function temporalServer(log: Log): Promise<Server> {
  const source = await findTemporal(log);
  if (source.kind === 'address') return { address: source.address, stop: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'baton-simulate-'));
  const options = { binary: source.path, logFile: join(folder, 'temporal.log'), port: 0, log };
  const { address, stop } = await startTemporal(options);
  return {
    address,
    async stop() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
