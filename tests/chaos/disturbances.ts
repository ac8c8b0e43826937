/** What each disturbance does: THE table. Each ends by itself, and leaves nothing broken that only it knows of. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Disturbance, Kind } from './plan.js';
import type { Ending } from './postgres.js';
import type { Proxy } from '../support/tcp-proxy.js';
import type { Member, World } from './world.js';

/** Answers what it did, to whom. */
type Disturb = (world: World, disturbance: Disturbance) => Promise<string>;

/** Clocks are wrong by at most so much. */
const JUMP_MS = 7_200_000;

const TABLE: Readonly<Record<Kind, Disturb>> = {
  'kill an API': (world, { choice }) => kill(chosen(world.apis, choice)),
  'kill a worker': (world, { choice }) => kill(chosen(world.workers, choice)),
  'kill PostgreSQL': restartPostgres('killed'),
  'restart PostgreSQL, fast': restartPostgres('fast'),
  'restart PostgreSQL, immediate': restartPostgres('immediate'),
  'kill Temporal': restartTemporal('SIGKILL'),
  'restart Temporal': restartTemporal('SIGTERM'),
  'cut connections to PostgreSQL': cut('database', (proxy) => proxy.reset()),
  'cut connections to Temporal': cut('temporal', (proxy) => proxy.reset()),
  'half-open connections to PostgreSQL': cut('database', (proxy) => proxy.halfOpen()),
  'half-open connections to Temporal': cut('temporal', (proxy) => proxy.halfOpen()),
  'black hole to PostgreSQL': impair('database', (proxy) => proxy.hold()),
  'black hole to Temporal': impair('temporal', (proxy) => proxy.hold()),
  'slow network to PostgreSQL': impair('database', (proxy, choice) => proxy.slow(20 + (choice % 200))),
  'slow network to Temporal': impair('temporal', (proxy, choice) => proxy.slow(20 + (choice % 200))),
  'PostgreSQL stands still': async ({ postgres }, { lastsMs }) =>
    exclusively('PostgreSQL', async () => {
      postgres.freeze();
      await sleep(lastsMs);
      postgres.thaw();
      return '';
    }),
  'a worker stands still': (world, disturbance) => standStill(chosen(world.workers, disturbance.choice), disturbance),
  'an API stands still': (world, disturbance) => standStill(chosen(world.apis, disturbance.choice), disturbance),
  'a clock jumps': (world, { choice }) => {
    const { process } = chosen(membersOf(world), choice);
    const shiftMs = (choice % (2 * JUMP_MS)) - JUMP_MS;
    process.shiftClock(shiftMs);
    return Promise.resolve(`${process.name} by ${String(Math.round(shiftMs / 1_000))} s`);
  },
};

export const disturb: Disturb = (world, disturbance) => TABLE[disturbance.kind](world, disturbance);

function chosen<Item>(items: readonly Item[], choice: number): Item {
  const item = items[choice % items.length];
  if (item === undefined) throw new Error('Expected something to choose from, but there is nothing.');
  return item;
}

const membersOf = ({ apis, workers }: World): readonly Member[] => [...apis, ...workers];

async function kill({ process }: Member): Promise<string> {
  await process.kill();
  return process.name;
}

function restartPostgres(ending: Ending): Disturb {
  return ({ postgres }, { lastsMs }) =>
    exclusively('PostgreSQL', async () => {
      await postgres.restart(ending, lastsMs);
      return '';
    });
}

function restartTemporal(signal: 'SIGTERM' | 'SIGKILL'): Disturb {
  return ({ temporal }, { lastsMs }) =>
    exclusively('Temporal', async () => {
      await temporal.restart(signal, lastsMs);
      return '';
    });
}

/** Of one process, or of all. */
function hit(world: World, choice: number): readonly Member[] {
  const members = membersOf(world);
  return choice % 3 === 0 ? members : [chosen(members, choice)];
}

const namesOf = (members: readonly Member[]): string => members.map(({ process }) => process.name).join(', ');

function cut(way: 'database' | 'temporal', act: (proxy: Proxy) => void): Disturb {
  return (world, { choice }) => {
    const members = hit(world, choice);
    for (const member of members) act(member[way]);
    return Promise.resolve(namesOf(members));
  };
}

function impair(way: 'database' | 'temporal', act: (proxy: Proxy, choice: number) => void): Disturb {
  return async (world, { choice, lastsMs }) => {
    const members = hit(world, choice);
    for (const member of members) act(member[way], choice);
    await sleep(lastsMs);
    for (const member of members) member[way].heal();
    return namesOf(members);
  };
}

async function standStill({ process }: Member, { lastsMs }: Disturbance): Promise<string> {
  process.freeze();
  await sleep(lastsMs);
  process.thaw();
  return process.name;
}

const turns = new Map<string, Promise<unknown>>();

/** One server has one disturbance at a time: what else is to happen to it waits. */
async function exclusively<Result>(server: string, act: () => Promise<Result>): Promise<Result> {
  const turn = (turns.get(server) ?? Promise.resolve()).then(act);
  turns.set(
    server,
    turn.catch(() => undefined),
  );
  return turn;
}
