/** Commands that are programs of their own: they read their flags and say what they do by themselves. */
import type { Options } from './commands/command.js';
import { VIEW_OPTIONS } from './view-options.js';

export interface Program {
  /** One word or two. */
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
  {
    name: 'view check',
    usage: '[--instance KEY]… [--json]',
    summary: 'Compare the database DATABASE_URL with the histories of TEMPORAL_ADDRESS; exit code 1 where they differ.',
    options: VIEW_OPTIONS,
    run: async () => (await import('./view.js')).runView('check'),
  },
  {
    name: 'view rebuild',
    usage: '[--instance KEY]… [--json]',
    summary: 'Make the view of instances what Temporal tells, keeping what only the database has.',
    options: VIEW_OPTIONS,
    run: async () => (await import('./view.js')).runView('rebuild'),
  },
  {
    name: 'view restart',
    usage: '[--instance KEY]… [--json]',
    summary: 'Start instances again that Temporal has lost or has an older state of, from the state in the view.',
    options: VIEW_OPTIONS,
    run: async () => (await import('./view.js')).runView('restart'),
  },
];
