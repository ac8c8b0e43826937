import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { Problem } from '../problem/problem.js';

const TIMEOUT_MS = 3_000;

@Injectable()
export class StatusService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Client) private readonly client: Client,
  ) {}

  /** 503 where PostgreSQL or Temporal does not answer. */
  async check(): Promise<void> {
    const unhealthy = (await this.unhealthy()).join(' and ');
    if (unhealthy === '') return;
    throw new Problem({
      status: 503,
      code: 'UNHEALTHY',
      detail: `Expected PostgreSQL and Temporal to answer, but ${unhealthy} did not.`,
    });
  }

  /** What does not answer. */
  async unhealthy(): Promise<readonly string[]> {
    const { connection, options } = this.client;
    const [database, temporal] = await Promise.allSettled([
      this.database.query('SELECT 1'),
      connection.withDeadline(Date.now() + TIMEOUT_MS, () =>
        connection.workflowService.describeNamespace({ namespace: options.namespace }),
      ),
    ]);
    return [
      ...(database.status === 'rejected' ? ['PostgreSQL'] : []),
      ...(temporal.status === 'rejected' ? ['Temporal'] : []),
    ];
  }
}
