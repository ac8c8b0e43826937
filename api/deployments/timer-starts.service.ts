import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  Client,
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  ScheduleOverlapPolicy,
  type ScheduleSpec,
} from '@temporalio/client';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { catalogue } from '../../activities/index.js';
import { compile } from '../../processes/compiler/index.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { ApiConfig } from '../config.js';
import { startInput } from '../process-instances/start-instance.service.js';
import { startEvents, type StartableDefinition } from '../process-instances/startable-definition.js';
import { CONFIG, LOG } from '../tokens.js';
import { timerSchedule, type TimerStart } from './schedule-spec.js';

interface TimerDefinition extends StartableDefinition {
  readonly plan: string;
  readonly resourceName: string;
  readonly content: Buffer;
  readonly createdAt: Date;
  readonly latest: boolean;
}

const RETRY_MS = 5_000;
const RENEW_MS = 3_600_000;
const TIMEOUT_MS = 10_000;

/**
 * Timer start events as Temporal Schedules: those of the latest version of each process have one, all others none. The
 * database says what there should be; this makes it so after each deployment, at start-up and every hour, so that a
 * process that dies in between loses nothing.
 */
@Injectable()
export class TimerStarts implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private ended = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Client) private readonly client: Client,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.later(0);
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** After a deployment. Where Temporal does not answer, the schedules follow as soon as it does. */
  async deployed(processIds: readonly string[]): Promise<void> {
    try {
      await this.reconcile(processIds);
    } catch (error) {
      this.log.warn({ err: error }, 'schedules of timer start events wait for Temporal');
      this.later(RETRY_MS);
    }
  }

  private later(delayMs: number): void {
    clearTimeout(this.timer);
    if (this.ended) return;
    this.timer = setTimeout(() => {
      this.running = this.reconcile().then(
        () => this.later(RENEW_MS),
        (error: unknown) => {
          this.log.warn({ err: error }, 'schedules of timer start events cannot be compared with Temporal');
          this.later(RETRY_MS);
        },
      );
    }, delayMs);
    this.timer.unref();
  }

  /** Of these processes; of all where absent. */
  private async reconcile(processIds?: readonly string[]): Promise<void> {
    for (const definition of await this.timerDefinitions(processIds)) {
      if (this.ended) return;
      if (definition.latest) await this.schedule(definition);
      else await this.unschedule(definition);
    }
  }

  private timerDefinitions(processIds: readonly string[] | undefined): Promise<readonly TimerDefinition[]> {
    return this.database.query<TimerDefinition[]>(
      `SELECT d.key AS "processDefinitionKey", d.process_id AS "processId", d.version, d.plan_hash AS "planHash",
         d.tenant_id AS "tenantId", d.created_at AS "createdAt", p.plan, r.name AS "resourceName", r.content,
         NOT EXISTS (SELECT 1 FROM engine.process_definitions newer WHERE newer.process_id = d.process_id
           AND newer.tenant_id = d.tenant_id AND newer.version > d.version) AS latest
       FROM engine.process_definitions d JOIN engine.plans p ON p.hash = d.plan_hash
         JOIN engine.resources r ON r.key = d.resource_key
       WHERE p.plan LIKE '%"kind":"timer"%' AND ($1::text[] IS NULL OR d.process_id = ANY($1))
       ORDER BY d.key`,
      [processIds ?? null],
    );
  }

  private async schedule(definition: TimerDefinition): Promise<void> {
    if (timerElements(definition).length === 0) return;
    const deployedAt = definition.createdAt.getTime();
    const { plans } = await compile({
      file: definition.resourceName,
      xml: definition.content,
      catalogue,
      now: deployedAt,
    });
    const starts = plans.find(({ plan }) => plan.processId === definition.processId)?.starts;
    if (!starts) {
      this.log.error(
        { processDefinitionKey: definition.processDefinitionKey },
        'a deployed process no longer compiles: its schedules stay as they are',
      );
      return;
    }
    for (const start of starts) {
      if (start.trigger !== 'timer') continue;
      const fired = start.as === 'date' && (await this.hasFired(definition.processDefinitionKey, start.elementId));
      const schedule = timerSchedule({ start, deployedAt, now: Date.now(), fired });
      if (schedule) await this.create(definition, start, schedule.spec, schedule.renew);
    }
  }

  private async create(
    definition: TimerDefinition,
    start: TimerStart,
    spec: ScheduleSpec,
    renew: boolean,
  ): Promise<void> {
    const scheduleId = scheduleIdOf(definition.processDefinitionKey, start.elementId);
    try {
      await this.within(() =>
        this.client.schedule.create({
          scheduleId,
          spec,
          policies: { overlap: ScheduleOverlapPolicy.ALLOW_ALL, catchupWindow: '1 day' },
          action: {
            type: 'startWorkflow',
            workflowId: scheduleId,
            workflowType: definition.processId,
            taskQueue: this.config.taskQueue,
            args: [startInput({ definition, variables: {}, startElementId: start.elementId })],
          },
        }),
      );
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      if (!renew) return;
      await this.within(() => this.client.schedule.getHandle(scheduleId).update((previous) => ({ ...previous, spec })));
    }
  }

  private async unschedule(definition: TimerDefinition): Promise<void> {
    for (const elementId of timerElements(definition)) {
      try {
        await this.within(() =>
          this.client.schedule.getHandle(scheduleIdOf(definition.processDefinitionKey, elementId)).delete(),
        );
      } catch (error) {
        if (!(error instanceof ScheduleNotFoundError)) throw error;
      }
    }
  }

  private async hasFired(processDefinitionKey: Key, elementId: string): Promise<boolean> {
    const found = await this.database.query<unknown[]>(
      `SELECT 1 FROM engine.process_instances WHERE process_definition_key = $1 AND starts_with(workflow_id, $2) LIMIT 1`,
      [processDefinitionKey, `${scheduleIdOf(processDefinitionKey, elementId)}-`],
    );
    return found.length > 0;
  }

  private within<Result>(operation: () => Promise<Result>): Promise<Result> {
    return this.client.withDeadline(Date.now() + TIMEOUT_MS, operation);
  }
}

function timerElements({ plan }: TimerDefinition): readonly string[] {
  return startEvents(plan).flatMap(({ id, triggers }) => (triggers.includes('timer') ? [id] : []));
}

/** Also the beginning of the ids of the workflows it starts. */
export function scheduleIdOf(processDefinitionKey: Key, elementId: string): string {
  return `timer-start:${processDefinitionKey}:${elementId}`;
}
