import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nextKeys } from '../../database/keys.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { currentCaller } from '../auth/caller.js';
import { invalid } from '../problem/problem.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import type { InsightSettingRequest } from './insight-settings.dto.js';
import { insightSettings } from './insight-settings.table.js';

export type InsightSetting = ItemOf<typeof insightSettings>;

/** Targets and costs that insights hold durations against. */
@Injectable()
export class InsightSettingsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<InsightSetting>> {
    return search(this.database, { table: insightSettings, body });
  }

  /** Sets the value anew where there is one of the same kind for the same. */
  async put(request: InsightSettingRequest, actor: string | undefined): Promise<InsightSetting> {
    assertWhole(request);
    const { kind, processDefinitionId, elementId, department, value } = request;
    const [key = ''] = await nextKeys(this.database.manager, 1);
    const [stored] = await this.database.query<{ readonly key: Key }[]>(
      `INSERT INTO engine.insight_settings (key, kind, process_id, element_id, department, value, tenant_id, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (tenant_id, kind, process_id, element_id, department)
         DO UPDATE SET value = EXCLUDED.value, updated_by = EXCLUDED.updated_by, updated_at = now()
       RETURNING key`,
      [
        ...[key, kind, processDefinitionId ?? '', elementId ?? '', department ?? '', value],
        ...[currentCaller()?.tenants[0] ?? '<default>', actor ?? null],
      ],
    );
    return get(this.database, insightSettings, stored?.key ?? key);
  }

  async delete(key: Key): Promise<void> {
    await get(this.database, insightSettings, key);
    await this.database.query('DELETE FROM engine.insight_settings WHERE key = $1', [key]);
  }
}

/** Throws a `Problem` of status 400 where it would hold for nothing. */
function assertWhole({ kind, processDefinitionId, elementId, department }: InsightSettingRequest): void {
  const ofProcess = typeof processDefinitionId === 'string';
  if (typeof elementId === 'string' && !ofProcess)
    throw invalid(`Expected processDefinitionId for the element ${elementId}, but it is missing.`);
  if (kind === 'COST_PER_HOUR') return;
  if (!ofProcess) throw invalid(`Expected processDefinitionId for ${kind}, but it is missing.`);
  if (typeof department === 'string') throw invalid(`Expected no department for ${kind}, but it is ${department}.`);
  if (kind === 'CLAIM_WITHIN' && typeof elementId !== 'string')
    throw invalid('Expected elementId for CLAIM_WITHIN, but it is missing.');
}
