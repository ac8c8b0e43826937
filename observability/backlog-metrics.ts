/** What waits to be done, as PostgreSQL has it: the same from each process that tells it, so use `max`, not `sum`. */
import { Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { type Backlog, COUNTED, readBacklog } from '../database/backlog.js';

/** However often it is scraped, PostgreSQL is asked no oftener than this. */
const ASK_EVERY_MS = 10_000;

export function measureBacklog(registry: Registry, dataSource: DataSource): void {
  let asked: { readonly at: number; readonly answer: Promise<boolean> } | undefined;
  const ask = (): Promise<boolean> => {
    const now = performance.now();
    if (asked === undefined || now - asked.at >= ASK_EVERY_MS) {
      const answer = readBacklog(dataSource).then(
        (backlog) => (show(backlog), true),
        () => false,
      );
      asked = { at: now, answer };
    }
    return asked.answer;
  };
  const gauge = <Label extends string>(name: string, help: string, label: Label): Gauge<Label> =>
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [registry],
      collect: () => ask().then(() => undefined),
    });
  const atMost = `At most ${String(COUNTED)} are counted.`;
  const size = gauge('baton_backlog', `What waits to be done, by queue. ${atMost}`, 'queue');
  const age = gauge(
    'baton_backlog_oldest_seconds',
    'How long the oldest of a queue has waited, of those counted; 0 where nothing waits.',
    'queue',
  );
  const incidents = gauge('baton_incidents_open', `Incidents that wait for an operator, by code. ${atMost}`, 'code');
  const instances = gauge(
    'baton_process_instances',
    `Process instances that have not ended, by state. ${atMost}`,
    'state',
  );
  new Gauge({
    name: 'baton_backlog_known',
    help: '1 where the backlog was read from PostgreSQL; 0 where that failed or took too long, and what is told is older.',
    registers: [registry],
    async collect() {
      this.set((await ask()) ? 1 : 0);
    },
  });

  const show = (backlog: readonly Backlog[]): void => {
    incidents.reset();
    for (const { kind, name, count, oldestSeconds } of backlog) {
      if (kind === 'incidents') incidents.set({ code: name }, count);
      else if (kind === 'instances') instances.set({ state: name }, count);
      else {
        size.set({ queue: name }, count);
        age.set({ queue: name }, oldestSeconds);
      }
    }
  };
}
