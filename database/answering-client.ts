/** A connection to PostgreSQL that is given up when nobody is at the other end any more. */
import type { Socket } from 'node:net';
import pg from 'pg';

const CONNECT_MS = 10_000;
/** A server that runs answers the system's probes, however long its query takes: one whose machine is gone does not. */
const PROBE_AFTER_MS = 10_000;

/** What the type of `pg.Client` leaves out. */
interface Inside {
  readonly connection: { readonly stream: Socket };
  readonly readyForQuery: boolean;
}

/**
 * The class for `pg.Pool` and for single connections. A query for which PostgreSQL says nothing for `answerMs` fails, and
 * its connection with it: half-open connections, and servers behind a network that swallows everything, look like that.
 * Without such a limit each of them would keep a connection of the pool, and whoever uses it, for good. A connection
 * that nothing is asked on may be silent.
 */
export function answeringClient(answerMs: number): typeof pg.Client {
  return class AnsweringClient extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      const given = typeof config === 'string' ? { connectionString: config } : config;
      super({
        ...given,
        ...{ keepAlive: true, keepAliveInitialDelayMillis: PROBE_AFTER_MS, connectionTimeoutMillis: CONNECT_MS },
      });
      const inside = this as unknown as Inside;
      this.once('connect', () => {
        const { stream } = inside.connection;
        // Whoever is given to `setTimeout` hears the first silence alone, which may be of nothing asked.
        stream.setTimeout(answerMs).on('timeout', () => {
          if (!inside.readyForQuery)
            stream.destroy(
              new Error(`Expected PostgreSQL to answer within ${String(answerMs)} ms, but it said nothing.`),
            );
        });
      });
    }
  };
}

/** Of `DATABASE_ANSWER_SECONDS`: a minute where it is not set. */
export function answerMsOf(environment: NodeJS.ProcessEnv): number {
  const text = environment['DATABASE_ANSWER_SECONDS'] ?? '60';
  const seconds = Number(text);
  if (!(seconds > 0)) throw new Error(`Expected DATABASE_ANSWER_SECONDS to be a number above 0, but it is ${text}.`);
  return seconds * 1_000;
}
