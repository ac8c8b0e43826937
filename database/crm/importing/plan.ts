import type { MatchSettings } from '../matching/settings.js';
import type { RecordTypeName } from '../records.js';
import type { ImportColumn } from './read-row.js';

/** What becomes of a row that is certainly somebody known. */
export const importPolicies = ['skip', 'update', 'report'] as const;
export type ImportPolicy = (typeof importPolicies)[number];

/** All that the rows of an import are read by. */
export interface ImportPlan {
  readonly importId: string;
  readonly recordType: RecordTypeName;
  readonly ownedBy: string;
  readonly columns: readonly ImportColumn[];
  /** Cells of the first line. */
  readonly width: number;
  readonly policy: ImportPolicy;
  readonly settings: MatchSettings;
}
