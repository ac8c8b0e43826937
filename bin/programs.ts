/** Commands that are programs of their own: they read their flags and say what they do by themselves. */
import type { Options } from './commands/command.js';

export interface Program {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly options: Options;
  /** Runs it; it ends when it is stopped, or done. */
  run(): Promise<unknown>;
}

export const PROGRAMS: readonly Program[] = [
  {
    name: 'up',
    usage: '[--json]',
    summary: 'Run everything on this machine, as "npm start" does; with --json what answers where is one JSON object.',
    options: { json: { type: 'boolean' } },
    run: () => import('./start.js'),
  },
  {
    name: 'bench',
    usage: '[--rounds N] [--seconds N] [--json]',
    summary: 'Measure Baton against workflows written by hand, as "npm run bench" does.',
    options: { json: { type: 'boolean' }, rounds: { type: 'string' }, seconds: { type: 'string' } },
    run: () => import('../bench/main.js'),
  },
  {
    name: 'reseal',
    usage: '',
    summary: 'Seal personal data of the database DATABASE_URL anew, under the first key of BATON_DATA_KEYS.',
    options: {},
    run: async () => (await import('./reseal.js')).resealDatabase(),
  },
];
