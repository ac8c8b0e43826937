import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { markAll, refreshMatches } from '../../../database/crm/matching/refresh.js';
import { matchSettings, type MatchSettings } from '../../../database/crm/matching/settings.js';
import type { RecordTypeName } from '../../../database/crm/records.js';
import { conflict, invalid } from '../../problem/problem.js';
import type { Parameters } from '../../search/parameters.js';
import { get, search, type SearchResult } from '../../search/search.js';
import { CrmSession } from '../crm-session.js';
import { one } from '../records/records.service.js';
import { duplicates } from './duplicates.table.js';
import { explained, type ExplainedPair } from './explanation.js';

/** Pairs of records that may be the same. Whoever asks sees what was changed just before. */
@Injectable()
export class DuplicatesService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CrmSession) private readonly session: CrmSession,
  ) {}

  async search(body: unknown): Promise<SearchResult<ExplainedPair>> {
    await refreshMatches(this.database);
    return this.session.run(async (manager, caller) => {
      const page = await search(manager, { table: duplicates, body });
      return { ...page, items: await explained(manager, caller, page.items) };
    });
  }

  /** The open pairs of a record, the surest first. */
  async ofRecord(type: RecordTypeName, id: string): Promise<{ readonly items: readonly ExplainedPair[] }> {
    await refreshMatches(this.database);
    return this.session.run(async (manager, caller) => {
      await one(manager, type, id);
      const { items } = await search(manager, {
        table: duplicates,
        body: { filter: { recordType: type, state: 'open' }, sort: [{ field: 'score', order: 'DESC' }] },
        within: (parameters: Parameters) => `${parameters.add(id)}::bigint IN (d.one_id, d.other_id)`,
      });
      return { items: await explained(manager, caller, items) };
    });
  }

  /** They are not the same, whatever the score says. */
  dismiss(key: string): Promise<void> {
    return this.session.run(async (manager, { username }) => {
      const { state } = await get(manager, duplicates, key);
      if (state !== 'open') throw conflict(`Expected the pair ${key} to be open, but it is ${state}.`);
      await manager.query(
        `UPDATE crm.duplicates SET state = 'dismissed', decided_at = now(), decided_by = $2 WHERE id = $1 AND state = 'open'`,
        [key, username],
      );
    });
  }

  settings(type: RecordTypeName): Promise<MatchSettings> {
    return matchSettings(this.database.manager, type);
  }

  /** All records of the type are compared anew. */
  async change(type: RecordTypeName, { possible, certain }: MatchSettings): Promise<MatchSettings> {
    if (possible > certain)
      throw invalid(`Expected possible to be at most certain, but it is ${String(possible)} and ${String(certain)}.`);
    await this.database.transaction(async (manager: EntityManager) => {
      await manager.query(
        `INSERT INTO crm.match_settings VALUES ($1, $2, $3)
         ON CONFLICT (record_type) DO UPDATE SET possible = $2, certain = $3`,
        [type, possible, certain],
      );
      await markAll(manager, type);
    });
    return this.settings(type);
  }
}
