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
    const waitMs = requestTimeout === 0 ? DEFAULT_WAIT_MS : requestTimeout;
    const take = (): Promise<readonly ActivatedJob[]> => activateJobs(this.database, request);
    return { jobs: await this.waitFor(take, { types: [request.type], waitMs, gone }) };
  }

  /** What `take` took as soon as it is something, and nothing after `waitMs`. */
  async waitFor<Taken>(
    take: () => Promise<readonly Taken[]>,
    { types, waitMs, gone }: { readonly types: readonly string[]; readonly waitMs: number; readonly gone: AbortSignal },
  ): Promise<readonly Taken[]> {
    const until = Date.now() + waitMs;
    const signal = AbortSignal.any([gone, this.shutdown.signal]);
    for (;;) {
      const taken = await take();
      const left = until - Date.now();
      if (taken.length > 0 || left <= 0 || signal.aborted) return taken;
      await this.notifications.next(CHANNELS.jobs, { timeoutMs: Math.min(left, POLL_MS), signal, payloads: types });
      if (signal.aborted) return [];
    }
  }
}
