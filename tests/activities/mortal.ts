/** Dependencies of a process that dies at a place of one's choice: before or after any of its words to the outside. */
import { once } from 'node:events';
import type { ClientBase, Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { ActivityDependencies } from '../../activities/index.js';
import { createDataSource } from '../../database/data-source.js';

export class Death extends Error {}

/** What else a session may hold; its plans stay. */
const ENDED = 'ROLLBACK; SET SESSION AUTHORIZATION DEFAULT; RESET ALL; SELECT pg_advisory_unlock_all()';

type Query = (text: unknown, values?: unknown) => Promise<unknown>;

export interface Life {
  /** It died; otherwise it had fewer words than that. */
  died(): boolean;
  /** `messageId` of whatever left the house. */
  readonly sent: readonly string[];
}

export interface Mortal {
  readonly dependencies: ActivityDependencies;
  /**
   * Begins a new life; of the one before nothing is left in the database but what it had committed.
   *
   * @param place - where it dies, from 0; undefined: never
   */
  live(place?: number): Promise<Life>;
  end(): Promise<void>;
}

/**
 * Each query and each send is two places: before it is said, and after it was done but not yet heard of. Who died says
 * nothing more: what is open in the database is rolled back, as its server does where a process is gone.
 */
export async function mortal(living: ActivityDependencies, url: string): Promise<Mortal> {
  let life = born();
  const sessions = new Map<ClientBase, Query>();
  const pass = (): void => {
    if (life.dead) throw new Death('Nobody is here.');
    if (life.passed++ !== life.diesAt) return;
    life.dead = true;
    throw new Death('Killed here.');
  };
  const spoken = async <Answer>(say: () => Promise<Answer>): Promise<Answer> => {
    pass();
    const answer = await say();
    pass();
    return answer;
  };
  const dataSource = await createDataSource({ url, poolSize: 2 }).initialize();
  const pool = poolOf(dataSource);
  pool.on('remove', (client) => sessions.delete(client));
  pool.on('acquire', (client) => {
    if (sessions.has(client)) return;
    const query = client.query.bind(client) as Query;
    sessions.set(client, query);
    // TypeORM asks with a callback.
    Reflect.set(client, 'query', (text: unknown, values: unknown, done?: unknown) => {
      const callback = typeof values === 'function' ? values : done;
      const answer = spoken(() => query(text, typeof values === 'function' ? undefined : values));
      if (typeof callback !== 'function') return answer;
      answer.then(
        (result: unknown) => void callback(undefined, result),
        (error: unknown) => void callback(error),
      );
      return undefined;
    });
  });
  const speaking = <Way extends object>(way: Way): Way =>
    new Proxy(way, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function' || name === 'close') return value;
        return (message: { readonly messageId?: string }, ...rest: unknown[]) =>
          spoken(async () => {
            const answer: unknown = await Reflect.apply(value, target, [message, ...rest]);
            life.sent.push(message.messageId ?? JSON.stringify(message));
            return answer;
          });
      },
    });
  const ways = Object.entries(living).map(([name, way]: [string, unknown]) => [
    name,
    name === 'dataSource'
      ? dataSource
      : typeof way === 'object' && way !== null && !isSettings(way)
        ? speaking(way)
        : way,
  ]);
  return {
    dependencies: Object.fromEntries(ways) as unknown as ActivityDependencies,
    async live(place) {
      if (life.dead) await bury(pool, sessions.values());
      const begun = (life = born(place));
      return { died: () => begun.dead, sent: begun.sent };
    },
    end: () => dataSource.destroy().catch(() => undefined),
  };
}

interface Living {
  readonly diesAt: number | undefined;
  readonly sent: string[];
  passed: number;
  dead: boolean;
}

const born = (diesAt?: number): Living => ({ diesAt, sent: [], passed: 0, dead: false });

/** What the server does with the sessions of a process that is gone; a new one begins with the same, but does so slowly. */
async function bury(pool: Pool, sessions: Iterable<Query>): Promise<void> {
  while (pool.idleCount < pool.totalCount) await once(pool, 'release');
  for (const query of sessions) await query(ENDED);
}

/** What has no functions says nothing. */
const isSettings = (way: object): boolean => Object.values(way).every((value) => typeof value !== 'function');

const poolOf = (dataSource: DataSource): Pool => Reflect.get(dataSource.driver, 'master') as Pool;
