import { Inject, Injectable } from '@nestjs/common';
import { openedJson } from '../../../database/crm/sync/sealed-json.js';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { CrmSession } from '../crm-session.js';
import { conflicts } from './conflicts.table.js';

export type ShownConflict = ItemOf<typeof conflicts>;

/** Fields that two sides changed at once, and what became of them. */
@Injectable()
export class ConflictsService {
  constructor(@Inject(CrmSession) private readonly session: CrmSession) {}

  async search(body: unknown): Promise<SearchResult<ShownConflict>> {
    const { items, page } = await this.session.run((manager) => search(manager, { table: conflicts, body }));
    return { items: items.map(opened), page };
  }

  async get(id: Key): Promise<ShownConflict> {
    return opened(await this.session.run((manager) => get(manager, conflicts, id)));
  }
}

function opened({ base, ours, theirs, ...conflict }: ShownConflict): ShownConflict {
  return { ...conflict, base: openedJson(base), ours: openedJson(ours), theirs: openedJson(theirs) };
}
