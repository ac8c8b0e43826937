import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nextKeys } from '../../../database/keys.js';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { currentCaller } from '../../auth/caller.js';
import { assertTimeZone } from '../../calendars/time-zone.js';
import { invalid } from '../../problem/problem.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import type { InsightReportRequest } from './reports.dto.js';
import { insightReports } from './reports.table.js';
import { cronOf, nextRun } from './rhythm.js';

export type InsightReport = ItemOf<typeof insightReports>;

/** Somebody at a host; who sends it finds out the rest. */
const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/;

/** Reports that managers have sent to them and to others. */
@Injectable()
export class ReportsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<InsightReport>> {
    return search(this.database, { table: insightReports, body });
  }

  get(key: Key): Promise<InsightReport> {
    return get(this.database, insightReports, key);
  }

  async create(request: InsightReportRequest, actor: string | undefined): Promise<InsightReport> {
    const values = checked(request);
    const [key = ''] = await nextKeys(this.database.manager, 1);
    await this.database.query(
      `INSERT INTO engine.insight_reports (key, name, request, recipients, cron, time_zone, active, next_run_at, owner, tenant_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [key, ...values, actor ?? null, currentCaller()?.tenants[0] ?? '<default>'],
    );
    return this.get(key);
  }

  /** What it did before stays to be seen. */
  async update(key: Key, request: InsightReportRequest): Promise<InsightReport> {
    const values = checked(request);
    await this.get(key);
    await this.database.query(
      `UPDATE engine.insight_reports SET name = $2, request = $3, recipients = $4, cron = $5, time_zone = $6, active = $7,
         next_run_at = $8, leased_until = NULL, updated_at = now() WHERE key = $1`,
      [key, ...values],
    );
    return this.get(key);
  }

  async delete(key: Key): Promise<void> {
    await this.get(key);
    await this.database.query('DELETE FROM engine.insight_reports WHERE key = $1', [key]);
  }
}

/** The columns after the key. Throws a `Problem` of status 400. */
function checked(request: InsightReportRequest): readonly unknown[] {
  const { name, recipients, timeZone, active, ...rest } = request;
  assertTimeZone(timeZone);
  if (recipients.length === 0) throw invalid('Expected recipients to have at least one entry, but it has none.');
  const strange = recipients.find((one) => !ADDRESS.test(one));
  if (strange !== undefined) throw invalid(`Expected recipients to be e-mail addresses, but one is ${strange}.`);
  const cron = cronOf(request);
  const next = nextRun({ cron, timeZone, after: new Date() });
  return [name, JSON.stringify(rest), [...new Set(recipients)], cron, timeZone, active ?? true, next];
}
