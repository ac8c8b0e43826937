/** Where the observations of a measure come from, and what is computed of them. */
import type { Measure } from '../../../database/crm/measures/measure.js';
import type { Settings } from '../../../database/crm/measures/settings.js';
import type { Parameters } from '../../search/parameters.js';
import type { Clock } from '../../statistics/clock.js';
import type { CrmCaller } from '../crm-caller.js';

export const GROUPS = ['period', 'process', 'department', 'channel'] as const;
export type Group = (typeof GROUPS)[number];

/** What an observation is of; null where nobody knows, or where it is not asked for. */
export interface Observation {
  readonly period: Date | null;
  readonly process: string | null;
  readonly department: string | null;
  readonly channel: string | null;
}

export interface Source<Row extends Observation = Observation> {
  readonly description: string;
  /** By what its observations can be told apart. */
  readonly groups: readonly Group[];
  /**
   * SQL of the observations: a SELECT with the columns `process`, `department`, `channel`, `at` (the moment that has to be
   * in the period asked for), and `begins` and `ends`, between which all of its moments are.
   */
  readonly observations: (parameters: Parameters, caller: CrmCaller) => string;
  /** SQL of what else is read of the observations, whose name is `spans`. */
  readonly values: (clock: Clock) => string;
  readonly measures: (rows: readonly Row[], settings: Settings) => Readonly<Record<string, Measure>>;
}

export function defineSource<Row extends Observation>(source: Source<Row>): Source {
  return { ...source, measures: (rows, settings) => source.measures(rows as readonly Row[], settings) };
}
