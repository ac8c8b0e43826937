import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Logger } from 'pino';
import { answeringClient } from '../../database/answering-client.js';
import type { ApiConfig } from '../config.js';
import { CONFIG, LOG } from '../tokens.js';
import { nextEvent } from './next-event.js';

/** Channels that the database notifies: new jobs (payload: their type), and deliveries that are due. */
export const CHANNELS = { jobs: 'baton_jobs', deliveries: 'baton_deliveries' } as const;
export type Channel = (typeof CHANNELS)[keyof typeof CHANNELS];

const RECONNECT_MS = 1_000;
const PROBE_MS = 30_000;

/**
 * One connection that LISTENs for everybody in this process. Notifications only shorten waits: whoever listens polls as
 * well, so that one lost while the connection is down costs a second and nothing more.
 */
@Injectable()
export class Notifications implements OnModuleInit, OnModuleDestroy {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private client: pg.Client | undefined;
  private probing: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.connect();
    // Who only listens does not notice that nobody is there.
    this.probing = setInterval(() => void this.client?.query('SELECT 1').catch(() => undefined), PROBE_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    clearInterval(this.probing);
    await this.client?.end();
  }

  /** Answers the function that stops listening. */
  listen(channel: Channel, listener: (payload: string) => void): () => void {
    this.emitter.on(channel, listener);
    return () => this.emitter.off(channel, listener);
  }

  /** Waits for a notification, `timeoutMs`, or the signal, whichever comes first. */
  async next(
    channel: Channel,
    options: { readonly timeoutMs: number; readonly signal?: AbortSignal; readonly payloads?: readonly string[] },
  ): Promise<void> {
    const { payloads, ...wait } = options;
    const accepts = (notified: string): boolean =>
      payloads === undefined || notified === '' || payloads.includes(notified);
    await nextEvent(this.emitter, channel, { ...wait, accepts });
  }

  private async connect(): Promise<void> {
    const { databaseUrl: connectionString, databaseAnswerMs } = this.config;
    const Client = answeringClient(databaseAnswerMs);
    const client = new Client({ connectionString, application_name: 'baton-api-listen' });
    client.on('notification', ({ channel, payload }) => this.emitter.emit(channel, payload ?? ''));
    client.on('error', (error) => this.log.warn({ err: error }, 'the notification connection was lost'));
    try {
      await client.connect();
      for (const channel of Object.values(CHANNELS)) await client.query(`LISTEN ${channel}`);
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    // Not before: one that could not be opened ends too, and whoever opens it tries again.
    client.once('end', () => void this.reconnect());
    this.client = client;
    if (this.ended) await client.end();
  }

  private async reconnect(): Promise<void> {
    while (!this.ended) {
      await sleep(RECONNECT_MS);
      try {
        if (!this.ended) await this.connect();
        return;
      } catch (error) {
        this.log.warn({ err: error }, 'the notification connection cannot be opened');
      }
    }
  }
}
