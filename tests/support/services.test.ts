import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import pg from 'pg';

import { testPostgresUrl, testTemporal } from './services.js';

describe('the test services', () => {
  it('answer as PostgreSQL 18', async () => {
    const client = new pg.Client({ connectionString: testPostgresUrl() });
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    await client.end();
    expect(rows[0]?.server_version).toMatch(/^18\./);
  });

  describe('as Temporal', () => {
    let connection: Connection;
    let native: NativeConnection;
    beforeAll(async () => {
      Runtime.install({ logger: new DefaultLogger('ERROR') });
      const { address } = testTemporal();
      connection = await Connection.connect({ address });
      native = await NativeConnection.connect({ address });
    });
    afterAll(async () => {
      await connection.close();
      await native.close();
    });

    it('run a workflow under Jest', async () => {
      const taskQueue = `greeting-${randomUUID()}`;
      const worker = await Worker.create({
        connection: native,
        taskQueue,
        workflowsPath: fileURLToPath(new URL('./greeting.workflow.ts', import.meta.url)),
      });
      const answer = worker.runUntil(
        new Client({ connection }).workflow.execute('greeting', { taskQueue, workflowId: taskQueue, args: ['Ada'] }),
      );
      await expect(answer).resolves.toBe('Hello, Ada');
    });
  });
});
