/** What of insights is shown: all of it is in the URL. */

export const VIEWS = ['overview', 'heat-map', 'bottlenecks', 'versions', 'people', 'outliers', 'satisfaction'] as const;
export const METRICS = ['duration', 'frequency', 'waiting', 'cost'] as const;
export const STATISTICS = ['avg', 'p50', 'p90', 'p95', 'p99', 'max'] as const;
export const PERIODS = ['hour', 'day', 'week', 'month'] as const;
export const GROUPS = ['assignee', 'candidateGroup', 'department'] as const;

const CHOICES = {
  view: VIEWS,
  clock: ['business'],
  period: PERIODS,
  group: GROUPS,
  metric: METRICS,
  statistic: STATISTICS,
  of: ['element'],
  beyond: ['IQR'],
} as const;
type Chosen = { readonly [Name in keyof typeof CHOICES]?: (typeof CHOICES)[Name][number] };

export interface InsightSearch extends Chosen {
  /** BPMN id of the process; all where absent. */
  readonly process?: string;
  /** Number of the version; all where absent. */
  readonly version?: number;
  /** The version that `version` is compared with. */
  readonly base?: number;
  /** Until now, so many days back; 0: all there is. Of no account where `from` is there. */
  readonly days?: number;
  /** Days by the clock of who looks, `2026-11-22`, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  readonly element?: string;
}

/** Changes what is shown; undefined takes it out of the URL. */
export type ChangeSearch = (next: { readonly [Name in keyof InsightSearch]: InsightSearch[Name] | undefined }) => void;

/** Strange values are as none: an old link still opens. */
export function readInsightSearch(raw: Readonly<Record<string, unknown>>): InsightSearch {
  const chosen = Object.entries(CHOICES).filter(([name, values]) => (values as readonly unknown[]).includes(raw[name]));
  const texts = ['process', 'element'].filter((name) => raw[name] !== undefined && raw[name] !== '');
  const numbers = ['version', 'base', 'days'].filter((name) => Number.isInteger(raw[name]) && Number(raw[name]) >= 0);
  const days = ['from', 'to'].filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(String(raw[name])));
  return Object.fromEntries([
    ...[...chosen.map(([name]) => name), ...numbers, ...days].map((name) => [name, raw[name]]),
    ...texts.map((name) => [name, String(raw[name])]),
  ]) as InsightSearch;
}
