/** Dependencies of a process that dies at a place of one's choice: before or after any of its words to the outside. */
import type { ClientBase, Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { ActivityDependencies } from '../../activities/index.js';
import { createDataSource } from '../../database/data-source.js';

export class Death extends Error {}

export interface Mortal {
  readonly dependencies: ActivityDependencies;
  /** It died; otherwise it had fewer words than that. */
  died(): boolean;
  /** `messageId` of whatever left the house. */
  readonly sent: readonly string[];
  end(): Promise<void>;
}

/**
 * Each query and each send is two places: before it is said, and after it was done but not yet heard of. Who died says
 * nothing more: what is open in the database is rolled back by its server, as with a process that is gone.
 *
 * @param place - from 0; undefined: never
 */
export async function mortal(
  living: ActivityDependencies,
  { url, place }: { readonly url: string; readonly place?: number },
): Promise<Mortal> {
  let passed = 0;
  let dead = false;
  const sent: string[] = [];
  const connections: ClientBase[] = [];
  const pass = (): void => {
    if (dead) throw new Death('Nobody is here.');
    if (passed++ !== place) return;
    dead = true;
    for (const client of connections) connectionOf(client).destroy();
    throw new Death('Killed here.');
  };
  const spoken = async <Answer>(say: () => Promise<Answer>): Promise<Answer> => {
    pass();
    const answer = await say();
    pass();
    return answer;
  };
  const dataSource = await createDataSource({ url, poolSize: 2 }).initialize();
  poolOf(dataSource).on('acquire', (client) => {
    if (connections.includes(client)) return;
    connections.push(client);
    client.on('error', () => undefined);
    const query = client.query.bind(client) as (text: unknown, values?: unknown) => Promise<unknown>;
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
            sent.push(message.messageId ?? JSON.stringify(message));
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
    died: () => dead,
    sent,
    end: () => dataSource.destroy().catch(() => undefined),
  };
}

/** What has no functions says nothing. */
const isSettings = (way: object): boolean => Object.values(way).every((value) => typeof value !== 'function');

const poolOf = (dataSource: DataSource): Pool => Reflect.get(dataSource.driver, 'master') as Pool;

const connectionOf = (client: ClientBase): { destroy(): void } =>
  (Reflect.get(client, 'connection') as { readonly stream: { destroy(): void } }).stream;
