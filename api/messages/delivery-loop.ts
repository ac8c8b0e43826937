import type { Logger } from 'pino';
import { BackgroundLoop } from '../background-loop.js';
import { CHANNELS, type Notifications } from '../database/notifications.service.js';

const BATCH = 20;
const POLL_MS = 1_000;
const EXPIRE_MS = 60_000;

/**
 * Makes the deliveries that are due, as soon as the database tells of one and once a second, for as long as the
 * application runs.
 */
export abstract class DeliveryLoop<Delivery> extends BackgroundLoop {
  constructor(
    private readonly notifications: Notifications,
    protected readonly log: Logger,
  ) {
    super();
  }

  /** Leases what is due, at most so many. */
  protected abstract due(limit: number): Promise<readonly Delivery[]>;

  /** Throws where it stays open whether it was taken: it comes again by itself. */
  protected abstract deliver(delivery: Delivery): Promise<void>;

  /** Forgets what nobody needs any more. */
  protected expire?(): Promise<unknown>;

  /** Tries each once; those that fail come again by themselves. */
  async deliverNow(deliveries: readonly Delivery[]): Promise<void> {
    const results = await Promise.allSettled(deliveries.map((delivery) => this.deliver(delivery)));
    for (const result of results) {
      if (result.status === 'fulfilled') continue;
      this.log.warn({ err: result.reason as unknown }, 'a delivery failed; it will be tried again');
    }
  }

  protected async run(signal: AbortSignal): Promise<void> {
    let expireAt = 0;
    while (!signal.aborted) {
      let due: readonly Delivery[] = [];
      try {
        due = await this.due(BATCH);
        await this.deliverNow(due);
        if (Date.now() >= expireAt) {
          await this.expire?.();
          expireAt = Date.now() + EXPIRE_MS;
        }
      } catch (error) {
        this.log.warn({ err: error }, 'deliveries cannot be read');
      }
      if (due.length < BATCH) await this.notifications.next(CHANNELS.deliveries, { timeoutMs: POLL_MS, signal });
    }
  }
}
