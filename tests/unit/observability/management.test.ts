/** The management port by itself: what it answers, and when it says that the process is ready. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { Counter } from 'prom-client';
import { readManagement, readShutdownDelay } from '../../../observability/config.js';
import type { HealthReport } from '../../../observability/health.js';
import { type Management, startManagement } from '../../../observability/management.js';

let management: Management | undefined;
afterEach(() => management?.close());

async function started(others?: () => Promise<string>): Promise<Management> {
  management = await startManagement({ config: { host: '127.0.0.1', port: 0 }, ...(others && { others }) });
  return management;
}

async function health(
  of: Management,
  kind: 'live' | 'ready',
): Promise<{ readonly status: number; readonly report: HealthReport }> {
  const response = await fetch(`${of.url ?? ''}/health/${kind}`);
  return { status: response.status, report: (await response.json()) as HealthReport };
}

describe('health', () => {
  it('is alive from the start, ready once it runs, and not any more once it is told to end', async () => {
    const process = await started();
    expect(await health(process, 'live')).toMatchObject({ status: 200, report: { status: 'UP' } });
    expect(await health(process, 'ready')).toMatchObject({
      status: 503,
      report: {
        status: 'DOWN',
        components: { process: { detail: 'Expected the process to run, but it is starting.' } },
      },
    });
    process.health.started({ postgresql: () => undefined });
    expect(await health(process, 'ready')).toEqual({
      status: 200,
      report: { status: 'UP', components: { process: { status: 'UP' }, postgresql: { status: 'UP' } } },
    });
    process.health.stopping();
    process.health.started({});
    expect(await health(process, 'ready')).toMatchObject({ status: 503 });
    expect(await health(process, 'live')).toMatchObject({ status: 200 });
  });

  it('names what is down, and why', async () => {
    const process = await started();
    process.health.started({
      postgresql: () => Promise.reject(new Error('connection refused')),
      temporal: () => undefined,
    });
    const { status, report } = await health(process, 'ready');
    expect(status).toBe(503);
    expect(report.components).toEqual({
      process: { status: 'UP' },
      temporal: { status: 'UP' },
      postgresql: { status: 'DOWN', detail: 'connection refused' },
    });
  });

  it('does not wait for a component that says nothing', async () => {
    const process = await started();
    process.health.started({ postgresql: () => new Promise(() => undefined) });
    const { report } = await health(process, 'ready');
    expect(report.components['postgresql']).toEqual({
      status: 'DOWN',
      detail: 'Expected an answer within 3000 ms, but there was none.',
    });
  });
});

describe('metrics', () => {
  it('are those of the process and of what it consists of, in one answer', async () => {
    const process = await started(() => Promise.resolve('# TYPE sdk_requests counter\nsdk_requests 3\n'));
    new Counter({ name: 'things_total', help: 'Things.', registers: [process.registry] }).inc(2);
    const response = await fetch(`${process.url ?? ''}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    expect(text).toContain('\nthings_total 2\n');
    expect(text).toContain('\nsdk_requests 3\n');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });

  it('nothing else is there', async () => {
    const { url = '' } = await started();
    const statuses = await Promise.all(
      [
        ['GET', '/'],
        ['POST', '/metrics'],
        ['GET', '/toString'],
        ['GET', '/v2/topology'],
      ].map(async ([method = '', path = '']) => (await fetch(`${url}${path}`, { method })).status),
    );
    expect(statuses).toEqual([404, 404, 404, 404]);
  });
});

describe('settings', () => {
  it('there is no port unless one is named, and it is for this machine unless a host is', async () => {
    expect(readManagement({})).toBeUndefined();
    expect(readManagement({ MANAGEMENT_PORT: '9600' })).toEqual({ host: '127.0.0.1', port: 9600 });
    expect(readManagement({ MANAGEMENT_PORT: '0', MANAGEMENT_HOST: '0.0.0.0' })).toEqual({ host: '0.0.0.0', port: 0 });
    expect(() => readManagement({ MANAGEMENT_PORT: '96000' })).toThrow('Expected MANAGEMENT_PORT to be a port');
    expect(readShutdownDelay({ SHUTDOWN_DELAY_SECONDS: '5' })).toBe(5_000);
    expect(() => readShutdownDelay({ SHUTDOWN_DELAY_SECONDS: 'soon' })).toThrow('Expected SHUTDOWN_DELAY_SECONDS');
    expect((await startManagement({})).url).toBeUndefined();
  });
});
