import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Response } from 'express';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { whenClosed } from '../jobs/when-closed.js';
import { Problem } from '../problem/problem.js';
import { LOG } from '../tokens.js';
import { START, writeEventCursor, type EventCursor } from './cursor.js';
import { EventTail, type Topic } from './event-tail.service.js';
import { eventHorizon, isForgotten, type EventPage } from './read-events.js';

export interface StreamOptions {
  readonly topic: Topic;
  /** From now on where absent. */
  readonly after: EventCursor | undefined;
  /** At least so long from one read to the next, ms. */
  readonly pauseMs: number;
  /** Called in the context of the request, so that it knows the caller. */
  read(after: EventCursor): Promise<EventPage>;
}

const HEARTBEAT_MS = 15_000;
/** A client comes again by itself, and has to say who it is. */
const LONGEST_MS = 5 * 60_000;
/** A client that takes nothing for so long is gone. */
const STALLED_MS = 60_000;
const MOST_STREAMS = 1_000;

/** Server-sent events (WHATWG HTML §9.2): nothing is kept for a client that is slow or away; it goes on in the table. */
@Injectable()
export class EventStreams implements OnModuleDestroy {
  private readonly shutdown = new AbortController();
  private open = 0;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(EventTail) private readonly tail: EventTail,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleDestroy(): void {
    this.shutdown.abort();
  }

  /** Ends with the connection, the process, or after five minutes. `Problem` of status 503 where there are too many. */
  async send(response: Response, options: StreamOptions): Promise<void> {
    if (this.open >= MOST_STREAMS) {
      throw new Problem({
        status: 503,
        code: 'RESOURCE_EXHAUSTED',
        detail: `Expected at most ${String(MOST_STREAMS)} open streams, but there are as many already. Try again later.`,
      });
    }
    const signal = AbortSignal.any([whenClosed(response), this.shutdown.signal, AbortSignal.timeout(LONGEST_MS)]);
    this.open += 1;
    try {
      await this.run(response, options, signal);
    } catch (error) {
      if (!response.headersSent) throw error;
      if (!signal.aborted) this.log.warn({ err: error }, 'a stream of events ended');
    } finally {
      this.open -= 1;
      if (response.headersSent) response.end();
    }
  }

  private async run(response: Response, options: StreamOptions, signal: AbortSignal): Promise<void> {
    const { topic, after, pauseMs, read } = options;
    const forgotten = after !== undefined && after !== START && (await isForgotten(this.database, after));
    let cursor = after === undefined || forgotten ? await eventHorizon(this.database) : after;
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    response.setTimeout(STALLED_MS, () => response.destroy());
    // An id without data is remembered and not shown.
    await write(response, `retry: 2000\nid: ${writeEventCursor(cursor)}\n${forgotten ? RESET : ''}\n`, signal);
    while (!signal.aborted) {
      const heard = this.tail.next(topic, { timeoutMs: HEARTBEAT_MS, signal });
      let frames: string;
      let more: boolean;
      do {
        const page = await read(cursor);
        ({ end: cursor, more } = page);
        frames = page.events.map(({ id, event }) => `id: ${id}\ndata: ${JSON.stringify(event)}\n\n`).join('');
        await write(response, frames, signal);
      } while (more && !signal.aborted);
      await heard;
      if (frames === '') await write(response, ':\n\n', signal);
      await sleep(pauseMs, undefined, { signal });
    }
  }
}

/** What the client missed is not kept any more: it has to read anew what it shows. */
const RESET = `data: ${JSON.stringify({ type: 'stream.reset' })}\n`;

/** Waits where the client is slower than we are. */
async function write(response: Response, text: string, signal: AbortSignal): Promise<void> {
  if (text !== '' && !response.write(text)) await once(response, 'drain', { signal });
}
