import { Inject, Injectable } from '@nestjs/common';
import { isRecordType } from '../../../database/crm/records.js';
import { syncedFields } from '../../../database/crm/sync/fields.js';
import { notFound } from '../../problem/problem.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { CrmSession } from '../crm-session.js';
import { conflictRules, type ConflictRuleRequest } from './conflict-rules.js';

export type ShownRule = ItemOf<typeof conflictRules>;

export interface RuledField {
  readonly recordType: string;
  /** `*`: every field without a rule of its own. */
  readonly field: string;
}

/** Who wins where both sides changed a field. */
@Injectable()
export class ConflictRulesService {
  constructor(@Inject(CrmSession) private readonly session: CrmSession) {}

  search(body: unknown): Promise<SearchResult<ShownRule>> {
    return this.session.run((manager) => search(manager, { table: conflictRules, body }));
  }

  /** `Problem` of status 404 where the record type has no such field. */
  put({ recordType, field }: RuledField, { rule, sources }: ConflictRuleRequest): Promise<ShownRule> {
    const known = isRecordType(recordType) && (field === '*' || syncedFields(recordType).has(field));
    if (!known) throw notFound('field', `${recordType}.${field}`);
    return this.session.run(async (manager, { username, organisationId }) => {
      await manager.query(
        `INSERT INTO crm.conflict_rules (owned_by, record_type, field, rule, sources, updated_by)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (owned_by, record_type, field) DO UPDATE SET rule = EXCLUDED.rule, sources = EXCLUDED.sources,
           updated_by = EXCLUDED.updated_by, updated_at = now()`,
        [organisationId, recordType, field, rule, sources ?? [], username],
      );
      return get(manager, conflictRules, `${recordType}.${field}`);
    });
  }

  delete({ recordType, field }: RuledField): Promise<void> {
    return this.session.run(async (manager) => {
      await get(manager, conflictRules, `${recordType}.${field}`);
      await manager.query('DELETE FROM crm.conflict_rules WHERE record_type = $1 AND field = $2', [recordType, field]);
    });
  }
}
