import { Inject, Injectable } from '@nestjs/common';
import { openedJson } from '../../../database/crm/sync/sealed-json.js';
import { SyncRun } from '../../../database/crm/sync-run.entity.js';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { notFound } from '../../problem/problem.js';
import type { Parameters } from '../../search/parameters.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { CrmSession } from '../crm-session.js';
import { connectors, syncDifferences, syncItems, syncRuns } from './connectors.table.js';

export type ShownRun = ItemOf<typeof syncRuns>;
export type ShownItem = ItemOf<typeof syncItems>;
export type Difference = ItemOf<typeof syncDifferences>;

/** Runs of connectors, what became of each item of their lists, and what checks found. */
@Injectable()
export class SyncRunsService {
  constructor(@Inject(CrmSession) private readonly session: CrmSession) {}

  search(name: string, body: unknown): Promise<SearchResult<ShownRun>> {
    return this.session.run(async (manager) => {
      await get(manager, connectors, name);
      return search(manager, { table: syncRuns, body, within: (parameters) => `c.name = ${parameters.add(name)}` });
    });
  }

  get(name: string, id: Key): Promise<ShownRun> {
    return this.session.run(async (manager) => {
      const run = await get(manager, syncRuns, id);
      if (run.connectorName !== name) throw notFound(syncRuns.noun, id);
      return run;
    });
  }

  async searchItems(name: string, id: Key, body: unknown): Promise<SearchResult<ShownItem>> {
    await this.get(name, id);
    const within = (parameters: Parameters): string => `i.run_id = ${parameters.add(id)}`;
    return this.session.run((manager) => search(manager, { table: syncItems, body, within }));
  }

  async searchDifferences(name: string, id: Key, body: unknown): Promise<SearchResult<Difference>> {
    await this.get(name, id);
    const within = (parameters: Parameters): string => `f.run_id = ${parameters.add(id)}`;
    const { items, page } = await this.session.run((manager) =>
      search(manager, { table: syncDifferences, body, within }),
    );
    const opened = items.map((item) => ({ ...item, ours: openedJson(item.ours), theirs: openedJson(item.theirs) }));
    return { items: opened, page };
  }

  /** The file that an export wrote. `Problem` of status 404 where it wrote none. */
  async file(name: string, id: Key): Promise<string> {
    await this.get(name, id);
    const run = await this.session.run((manager) => manager.findOneBy(SyncRun, { id }));
    if (run?.content == null) throw notFound('file of a run', id);
    return run.content;
  }
}
