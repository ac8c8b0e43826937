/** From which score on two records are possibly, or certainly, the same. */
import type { EntityManager } from 'typeorm';
import type { RecordTypeName } from '../records.js';

export interface MatchSettings {
  /** 0 to 1: shown to people, who decide. */
  readonly possible: number;
  /** 0 to 1, not below `possible`: an import acts on it by itself. */
  readonly certain: number;
}

export const DEFAULT_SETTINGS: MatchSettings = { possible: 0.6, certain: 0.85 };

export async function matchSettings(manager: EntityManager, recordType: RecordTypeName): Promise<MatchSettings> {
  const [found] = await manager.query<MatchSettings[]>(
    `SELECT possible::float8 AS possible, certain::float8 AS certain FROM crm.match_settings WHERE record_type = $1`,
    [recordType],
  );
  return found ?? DEFAULT_SETTINGS;
}
