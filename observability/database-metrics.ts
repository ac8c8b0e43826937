/** Connections of the pool to PostgreSQL. */
import { Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';

import { poolOf } from '../database/pool.js';

export function measurePool(registry: Registry, dataSource: DataSource): void {
  const pool = poolOf(dataSource);
  new Gauge({
    name: 'baton_database_connections',
    help: 'Connections to PostgreSQL that this process holds, by state.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
    },
  });
  new Gauge({
    name: 'baton_database_connections_max',
    help: 'Connections to PostgreSQL that this process may hold.',
    registers: [registry],
    collect() {
      this.set(pool.options.max);
    },
  });
  new Gauge({
    name: 'baton_database_connection_waiters',
    help: 'Pieces of work that wait for a connection to PostgreSQL.',
    registers: [registry],
    collect() {
      this.set(pool.waitingCount);
    },
  });
}
