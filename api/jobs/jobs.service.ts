import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { CHANNELS, Notifications } from '../database/notifications.service.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { activateJobs, type ActivatedJob } from './activate-jobs.js';
import type { JobActivationRequest } from './jobs.dto.js';
import { jobs } from './jobs.table.js';

export type Job = ItemOf<typeof jobs>;

const DEFAULT_WAIT_MS = 10_000;
/** Back-offs and locks end without a notification. */
const POLL_MS = 1_000;

@Injectable()
export class JobsService implements OnModuleDestroy {
  private readonly shutdown = new AbortController();

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Notifications) private readonly notifications: Notifications,
  ) {}

  /** Lets go of the workers that wait. */
  onModuleDestroy(): void {
    this.shutdown.abort();
  }

  search(body: unknown): Promise<SearchResult<Job>> {
    return search(this.database, { table: jobs, body });
  }

  get(key: Key): Promise<Job> {
    return get(this.database, jobs, key);
  }

  /** Answers as soon as there are jobs, and empty after the request's time. `gone`: the worker has hung up. */
  async activate(
    request: JobActivationRequest,
    gone: AbortSignal,
  ): Promise<{ readonly jobs: readonly ActivatedJob[] }> {
    const requestTimeout = request.requestTimeout ?? 0;
    const until = Date.now() + (requestTimeout === 0 ? DEFAULT_WAIT_MS : requestTimeout);
    const signal = AbortSignal.any([gone, this.shutdown.signal]);
    for (;;) {
      const activated = await activateJobs(this.database, request);
      const left = until - Date.now();
      if (activated.length > 0 || left <= 0 || signal.aborted) return { jobs: activated };
      await this.notifications.next(CHANNELS.jobs, {
        timeoutMs: Math.min(left, POLL_MS),
        signal,
        payload: request.type,
      });
      if (signal.aborted) return { jobs: [] };
    }
  }
}
