/** What was measured, as text. */
import { table } from '../../bin/table.js';
import type { DurationFigures } from './durations.js';
import type { Timed } from './measure.js';

export interface Report {
  readonly instances: number;
  readonly calls: number;
  readonly searches: readonly Timed[];
  readonly durations: readonly DurationFigures[];
}

export function textOf({ instances, searches, durations }: Report): string {
  return [
    table(
      [...searches],
      [
        { title: `${instances.toLocaleString('en')} instances`, value: ({ name }) => name },
        { title: 'p50 ms', value: ({ p50Ms }) => p50Ms.toFixed(1), align: 'right' },
        { title: 'p95 ms', value: ({ p95Ms }) => p95Ms.toFixed(1), align: 'right' },
        { title: 'by key is 1', value: ({ ratio }) => ratio.toFixed(1), align: 'right' },
      ],
    ),
    '',
    table(
      [...durations],
      [
        { title: 'durations', value: ({ name }) => name },
        { title: 'rows', value: ({ rows }) => rows.toLocaleString('en'), align: 'right' },
        { title: 'percentile_cont ms', value: ({ plainMs }) => plainMs.toFixed(0), align: 'right' },
        { title: 'API ms', value: ({ apiMs }) => apiMs.toFixed(0), align: 'right' },
        { title: 'ratio', value: ({ ratio }) => ratio.toFixed(3), align: 'right' },
        { title: 'largest error', value: ({ error }) => `${(error * 100).toFixed(2)} %`, align: 'right' },
      ],
    ),
  ].join('\n');
}
