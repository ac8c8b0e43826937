import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Client, ScheduleAlreadyRunning, ScheduleNotFoundError, ScheduleOverlapPolicy } from '@temporalio/client';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { summaryOf } from '../../workflows/summary.js';
import type { ApiConfig } from '../config.js';
import { startInput } from '../process-instances/start-instance.service.js';
import { CONFIG, LOG } from '../tokens.js';
import { timerSchedule, type TimerSchedule } from './schedule-spec.js';
import { startsOf, storedDefinitions, type StoredDefinition } from './stored-definitions.js';
import { hasFired, scheduleIdOf, timerPlaces, type TimerPlace } from './timer-definitions.js';

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

  /** After a deployment or deletion. Where Temporal does not answer, the schedules follow as soon as it does. */
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

  /** Of these processes, their latest two versions; of all where absent. */
  private async reconcile(processIds?: readonly string[]): Promise<void> {
    for (const definition of await storedDefinitions(this.database, { processIds, withTimers: true })) {
      if (this.ended) return;
      if (definition.latest) await this.schedule(definition);
      else await this.unschedule(definition);
    }
  }

  private async schedule(definition: StoredDefinition): Promise<void> {
    if (timerPlaces(definition).length === 0) return;
    const deployedAt = definition.createdAt.getTime();
    const starts = await startsOf(definition);
    if (!starts) {
      this.log.error(
        { processDefinitionKey: definition.processDefinitionKey },
        'a deployed process no longer compiles: its schedules stay as they are',
      );
      return;
    }
    const timers = starts.filter((start) => start.trigger === 'timer');
    for (const [index, start] of timers.entries()) {
      const { elementId } = start;
      const nth = timers.slice(0, index).filter((earlier) => earlier.elementId === elementId).length;
      const place = { elementId, nth };
      const fired = start.as === 'date' && (await hasFired(this.database, definition.processDefinitionKey, place));
      const schedule = timerSchedule({ start, deployedAt, now: Date.now(), fired });
      if (schedule) await this.create(definition, place, schedule);
    }
  }

  private async create(definition: StoredDefinition, place: TimerPlace, { spec, renew }: TimerSchedule): Promise<void> {
    const scheduleId = scheduleIdOf(definition.processDefinitionKey, place);
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
            args: [startInput({ definition, variables: {}, startElementId: place.elementId })],
            staticSummary: summaryOf(definition.name ?? definition.processId),
          },
        }),
      );
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      if (!renew) return;
      await this.within(() => this.client.schedule.getHandle(scheduleId).update((previous) => ({ ...previous, spec })));
    }
  }

  private async unschedule(definition: StoredDefinition): Promise<void> {
    for (const place of timerPlaces(definition)) {
      try {
        await this.within(() =>
          this.client.schedule.getHandle(scheduleIdOf(definition.processDefinitionKey, place)).delete(),
        );
      } catch (error) {
        if (!(error instanceof ScheduleNotFoundError)) throw error;
      }
    }
  }

  private within<Result>(operation: () => Promise<Result>): Promise<Result> {
    return this.client.withDeadline(Date.now() + TIMEOUT_MS, operation);
  }
}
