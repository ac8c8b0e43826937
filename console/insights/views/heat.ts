/** What the heat-map shows of an element. */
import type { ElementRow } from '../insight-queries.js';
import type { METRICS, STATISTICS } from '../insight-search.js';

export type Metric = (typeof METRICS)[number];
export type Statistic = (typeof STATISTICS)[number];

export function valueOf(row: ElementRow, metric: Metric, statistic: Statistic): number | null {
  switch (metric) {
    case 'duration':
      return row.duration[statistic];
    case 'waiting':
      return row.waiting[statistic];
    case 'frequency':
      return row.count;
    case 'cost':
      return row.cost;
  }
}

/** From 0 to 1. The root, so that one slow element does not make all others look alike: half as hot is a quarter. */
export const degreeOf = (value: number, most: number): number => (most === 0 ? 0 : Math.sqrt(value / most));
