import type { Logger } from 'pino';
import { CHANNELS, type Notifications } from '../database/notifications.service.js';

export interface DeliveryLoopOptions<Delivery> {
  readonly notifications: Notifications;
  readonly log: Logger;
  /** Leases what is due, at most so many. */
  due(limit: number): Promise<readonly Delivery[]>;
  /** Throws where it stays open whether the instance took it: it comes again by itself. */
  deliver(delivery: Delivery): Promise<void>;
  /** Forgets what nobody needs any more. */
  expire?(): Promise<unknown>;
}

const BATCH = 20;
const POLL_MS = 1_000;
const EXPIRE_MS = 60_000;

/** Makes the deliveries that are due, as soon as the database tells of one and once a second. */
export class DeliveryLoop<Delivery> {
  private readonly shutdown = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: DeliveryLoopOptions<Delivery>) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.shutdown.abort();
    await this.running;
  }

  /** Tries each once; those that fail come again by themselves. */
  async deliverNow(deliveries: readonly Delivery[]): Promise<void> {
    const results = await Promise.allSettled(deliveries.map((delivery) => this.options.deliver(delivery)));
    for (const result of results) {
      if (result.status === 'fulfilled') continue;
      this.options.log.warn({ err: result.reason as unknown }, 'a delivery failed; it will be tried again');
    }
  }

  private async run(): Promise<void> {
    const { signal } = this.shutdown;
    const { notifications, log } = this.options;
    let expireAt = 0;
    while (!signal.aborted) {
      let due: readonly Delivery[] = [];
      try {
        due = await this.options.due(BATCH);
        await this.deliverNow(due);
        if (Date.now() >= expireAt) {
          await this.options.expire?.();
          expireAt = Date.now() + EXPIRE_MS;
        }
      } catch (error) {
        log.warn({ err: error }, 'deliveries cannot be read');
      }
      if (due.length < BATCH) await notifications.next(CHANNELS.deliveries, { timeoutMs: POLL_MS, signal });
    }
  }
}
