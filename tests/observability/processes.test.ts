/** The API and a worker as they run in production: what they show on their management ports, and what they log. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { eventually } from '../support/eventually.js';
import { type ObservedSystem, startObservedSystem } from './observed-system.js';
import type { Program } from './program.js';
import { attributeOf, pathOf, type Span, type SpanReceiver, startSpanReceiver } from './span-receiver.js';
import { type Sample, samplesOf, valueOf } from './scrape.js';

let receiver: SpanReceiver;
let system: ObservedSystem;
let ofApiText: string;
let ofWorkerText: string;
let ofApi: readonly Sample[];
let ofWorker: readonly Sample[];

beforeAll(async () => {
  receiver = await startSpanReceiver();
  system = await startObservedSystem({
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_BSP_SCHEDULE_DELAY: '100',
  });
  [ofApiText, ofWorkerText] = await Promise.all([system.api.metrics(), system.worker.metrics()]);
  ofApi = samplesOf(ofApiText);
  ofWorker = samplesOf(ofWorkerText);
});
afterAll(async () => {
  await system.stop();
  await receiver.close();
});

describe('metrics', () => {
  it('of the API: requests by route, connections, the backlog', () => {
    const requests = 'baton_http_request_duration_seconds_count';
    const completion = '/v2/user-tasks/:userTaskKey/completion';
    expect(valueOf(ofApi, requests, { route: '/v2/process-instances', method: 'POST', status: '200' })).toBe(1);
    expect(valueOf(ofApi, requests, { route: completion, method: 'POST', status: '204' })).toBe(1);
    expect(valueOf(ofApi, requests, { status: '404' })).toBe(1);
    expect(valueOf(ofApi, 'baton_database_connections_max')).toBe(20);
    expect(valueOf(ofApi, 'baton_database_connections')).toBeGreaterThan(0);
    expect(valueOf(ofApi, 'baton_backlog_known')).toBe(1);
    expect(valueOf(ofApi, 'baton_backlog', { queue: 'outbox' })).toBe(0);
    expect(valueOf(ofApi, 'baton_incidents_open')).toBe(1);
    expect(valueOf(ofApi, 'baton_process_instances', { state: 'ACTIVE' })).toBe(1);
    expect(valueOf(ofApi, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  });

  it('of the worker: what the engine did, and the SDK’s own in the same answer', () => {
    const process = 'observed';
    expect(valueOf(ofWorker, 'baton_process_instances_started_total', { process })).toBe(1);
    expect(valueOf(ofWorker, 'baton_process_instances_ended_total', { process })).toBeUndefined();
    expect(valueOf(ofWorker, 'baton_incidents_raised_total', { process })).toBe(1);
    expect(valueOf(ofWorker, 'baton_engine_commit_duration_seconds_count', { outcome: 'completed' })).toBe(2);
    expect(valueOf(ofWorker, 'baton_engine_records_total')).toBeGreaterThan(10);
    expect(valueOf(ofWorker, 'baton_engine_events_total', { kind: 'user-task-completed' })).toBe(1);
    const activities = 'baton_activity_duration_seconds_count';
    expect(valueOf(ofWorker, activities, { type: 'baton:script', outcome: 'completed' })).toBe(1);
    expect(valueOf(ofWorker, activities, { type: 'baton:script', outcome: 'failed' })).toBe(1);
    expect(valueOf(ofWorker, 'temporal_workflow_task_execution_latency_seconds_count')).toBeGreaterThan(0);
    expect(valueOf(ofWorker, 'temporal_worker_task_slots_available')).toBeGreaterThan(0);
  });

  it('say nothing of instances and people in their labels', () => {
    const labels = [...ofApi, ...ofWorker].flatMap((sample) => Object.values(sample.labels));
    expect(labels.filter((label) => label.includes(system.processInstanceKey) || /anna|ducats/.test(label))).toEqual(
      [],
    );
  });
});

describe('dashboard and alerts', () => {
  const ROOT = new URL('../../', import.meta.url);
  const text = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
  /** Names that expressions ask for: `_bucket`, `_count` and `_sum` are of the histogram. */
  const asked = (expressions: readonly string[]): string[] => [
    ...new Set(
      expressions.flatMap((expression) =>
        [...expression.matchAll(/\b(?:baton|temporal|nodejs|process)_\w+/g)].map(([name]) =>
          name.replace(/_(bucket|count|sum)$/, ''),
        ),
      ),
    ),
  ];

  it('ask for metrics that there are', () => {
    const { panels } = JSON.parse(text('docs/observability/dashboard.json')) as {
      readonly panels: readonly { readonly targets?: readonly { readonly expr: string }[] }[];
    };
    const { groups } = parse(text('docs/observability/alerts.yml')) as {
      readonly groups: readonly { readonly rules: readonly { readonly expr: string }[] }[];
    };
    const ofPanels = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
    const ofRules = groups.flatMap(({ rules }) => rules.map(({ expr }) => expr));
    expect(ofPanels.length).toBeGreaterThan(25);
    expect(ofRules.length).toBeGreaterThan(8);
    const told = new Set([...(ofApiText + ofWorkerText).matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name));
    expect(asked([...ofPanels, ...ofRules]).filter((name) => !told.has(name))).toEqual([]);
  });

  it('and the guide names each of ours', () => {
    const guide = text('docs/observability.md');
    const ours = [...(ofApiText + ofWorkerText).matchAll(/^# TYPE (baton_\w+) /gm)].map(([, name = '']) => name);
    expect(ours.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('health', () => {
  it('names the components of each process', async () => {
    const reports = await Promise.all(
      [system.api, system.worker].map(async ({ managementUrl }) =>
        (await fetch(`${managementUrl}/health/ready`)).json(),
      ),
    );
    const up = { status: 'UP' };
    const components = { process: up, postgresql: up, migrations: up, temporal: up };
    expect(reports).toEqual([
      { status: 'UP', components },
      { status: 'UP', components: { ...components, polling: up } },
    ]);
  });
});

describe('traces', () => {
  const taskOf = (elementId: string): Promise<Span> =>
    eventually(() =>
      Promise.resolve(
        receiver.spans.find(
          (span) => span.name === 'Task:baton:script' && attributeOf(span, 'elementId') === elementId,
        ),
      ),
    );
  /** All that the span is part of has come. */
  const path = (span: Span): Promise<readonly string[]> =>
    eventually(() => {
      const found = pathOf(receiver.spans, span);
      return Promise.resolve(found.at(-1)?.startsWith('baton-api POST') && found);
    });

  it('lead from the request to the task that it set going', async () => {
    expect(await path(await taskOf('count'))).toEqual([
      'baton-worker Task:baton:script',
      'baton-worker RunActivity:runLocalTasks',
      'baton-api UpdateWithStartWorkflow:awaitStarted',
      'baton-api POST /v2/process-instances',
    ]);
    const judge = await taskOf('judge');
    expect(await path(judge)).toEqual([
      'baton-worker Task:baton:script',
      'baton-worker RunActivity:runLocalTasks',
      'baton-api StartWorkflowUpdate:completeUserTask',
      'baton-api POST /v2/user-tasks/:userTaskKey/completion',
    ]);
    expect(judge.status).toEqual({ code: 2 });
    expect(attributeOf(judge, 'processInstanceKey')).toBe(system.processInstanceKey);
  });

  it('are named in the logs', async () => {
    const { traceId } = await taskOf('judge');
    const lines = system.worker.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toContainEqual(expect.objectContaining({ traceId, elementId: 'judge', level: 'warn' }));
  });

  it('hold nothing of what was said', () => {
    expect(receiver.text()).not.toMatch(/anna|ducats/);
  });

  it('leave histories as they are: a worker without traces replays them', () => system.replay());
});

describe('logs', () => {
  const parsed = (program: Program): readonly Record<string, unknown>[] =>
    program.lines.map((line) => JSON.parse(line) as Record<string, unknown>);

  it('are JSON, the SDK’s too, and say which instance they are about', () => {
    expect(parsed(system.worker)).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        activity: 'baton:script',
        processInstanceKey: system.processInstanceKey,
        processDefinitionId: 'observed',
        elementId: 'judge',
        workflowId: system.processInstanceKey,
      }),
    );
    expect(parsed(system.worker)).toContainEqual(expect.objectContaining({ component: 'worker' }));
    expect(parsed(system.api)).toContainEqual(
      expect.objectContaining({
        level: 'debug',
        route: '/v2/user-tasks/:userTaskKey/completion',
        status: 204,
        userTaskKey: expect.stringMatching(/^\d+$/) as unknown,
      }),
    );
  });

  it('hold nothing of what was said, whatever the level', () => {
    const text = [...system.api.lines, ...system.worker.lines].join('\n');
    expect(text).toContain(system.processInstanceKey);
    expect(text).not.toMatch(/anna|ducats/);
  });
});
