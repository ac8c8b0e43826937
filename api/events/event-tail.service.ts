import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { nextEvent, type NextEventOptions } from '../database/next-event.js';
import { LOG } from '../tokens.js';
import type { EventCursor } from './cursor.js';
import { eventHorizon } from './read-events.js';

/** What somebody waits for: events of one instance, by its key, of any task, or any at all; or notifications. */
export type Topic = string;
export const TASKS: Topic = 'tasks';
export const ALL: Topic = 'all';
const NEWS = 'news of ';
/** Notifications of one person. */
export const newsOf = (username: string): Topic => `${NEWS}${username}`;

const PAUSE_MS = 200;

type TailRow = Pick<EventCursor, 'transactionId' | 'number'> & {
  readonly processInstanceKey: string;
  readonly ofTasks: boolean;
};

interface NewsRow {
  /** Transactions below it have ended. */
  readonly horizon: string;
  readonly usernames: readonly string[];
}

/** All before was told. */
interface Place {
  readonly events: EventCursor;
  /** A transaction. */
  readonly news: string;
}

/**
 * Tells everybody in this process who waits for events that there are new ones: at most two small reads five times a
 * second, however many wait, and none while nobody does.
 */
@Injectable()
export class EventTail implements OnModuleDestroy {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private readonly shutdown = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async onModuleDestroy(): Promise<void> {
    this.shutdown.abort();
    await this.running;
  }

  /** Whoever calls it, then reads, then awaits it, misses nothing. It may answer though there is nothing new. */
  next(topic: Topic, options: NextEventOptions): Promise<void> {
    const heard = nextEvent(this.emitter, topic, options);
    this.running ??= this.run();
    return heard;
  }

  private async run(): Promise<void> {
    const { signal } = this.shutdown;
    let at: Place | undefined;
    while (!signal.aborted && this.emitter.eventNames().length > 0) {
      try {
        at = at ? await this.tell(at) : await this.begin();
      } catch (error) {
        this.log.warn({ err: error }, 'events cannot be read');
        at = undefined;
      }
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    }
    this.running = undefined;
  }

  /** What was told before is there for all who look again. */
  private async begin(): Promise<Place> {
    const horizon = await eventHorizon(this.database);
    for (const topic of this.emitter.eventNames()) this.emitter.emit(topic);
    return { events: horizon, news: horizon.transactionId };
  }

  private async tell({ events, news }: Place): Promise<Place> {
    return { events: await this.tellEvents(events), news: await this.tellNews(news) };
  }

  /** Nothing is read while nobody waits for notifications: the place stays, so that whoever comes misses nothing. */
  private async tellNews(from: string): Promise<string> {
    if (!this.emitter.eventNames().some((topic) => String(topic).startsWith(NEWS))) return from;
    const [{ horizon, usernames }] = await this.database.query<[NewsRow]>(
      `SELECT h.horizon, ARRAY(SELECT DISTINCT username FROM crm.notifications
         WHERE transaction_id >= $1 AND transaction_id < h.horizon) AS usernames
       FROM (SELECT engine.event_horizon() AS horizon) h`,
      [from],
    );
    for (const username of usernames) this.emitter.emit(newsOf(username));
    return horizon;
  }

  private async tellEvents(after: EventCursor): Promise<EventCursor> {
    const rows = await this.database.query<TailRow[]>(
      `SELECT transaction_id AS "transactionId", number, process_instance_key AS "processInstanceKey", of_tasks AS "ofTasks"
       FROM engine.events
       WHERE (transaction_id, number) > ($1::bigint, $2::bigint) AND transaction_id < (SELECT engine.event_horizon())
       ORDER BY transaction_id, number LIMIT 10000`,
      [after.transactionId, after.number],
    );
    for (const key of new Set(rows.map((row) => row.processInstanceKey))) this.emitter.emit(key);
    if (rows.some((row) => row.ofTasks)) this.emitter.emit(TASKS);
    if (rows.length > 0) this.emitter.emit(ALL);
    return { ...after, ...rows.at(-1) };
  }
}
