import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { callersTenants } from '../auth/caller.js';
import type { UsageQuery } from './system.dto.js';

export interface Usage {
  readonly processInstances: number;
  readonly decisionInstances: number;
  readonly assignees: number;
}

/** As Camunda 8 answers it. */
export interface UsageMetrics extends Usage {
  readonly activeTenants: number;
  /** Empty unless asked for. */
  readonly tenants: Readonly<Record<string, Usage>>;
}

/** Who had a task is told by its creation: a task that changed hands counts for the last one. */
const USED = `SELECT tenant_id, count(*) FILTER (WHERE kind = 'process')::int AS "processInstances",
    count(*) FILTER (WHERE kind = 'decision')::int AS "decisionInstances",
    count(DISTINCT assignee)::int AS assignees
  FROM (SELECT tenant_id, 'process' AS kind, NULL AS assignee, started_at AS at FROM engine.process_instances
    UNION ALL SELECT tenant_id, 'decision', NULL, evaluated_at FROM engine.decision_instances
    UNION ALL SELECT tenant_id, 'task', assignee, created_at FROM engine.user_tasks WHERE assignee IS NOT NULL) used
  WHERE at >= $1 AND at < $2 AND ($3::text IS NULL OR tenant_id = $3)
    AND ($4::text[] IS NULL OR tenant_id = ANY($4))
  GROUP BY GROUPING SETS ((tenant_id), ())`;

@Injectable()
export class SystemService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async usage({ startTime, endTime, tenantId, withTenants }: UsageQuery): Promise<UsageMetrics> {
    const rows = await this.database.query<(Usage & { readonly tenant_id: string | null })[]>(USED, [
      startTime,
      endTime,
      tenantId ?? null,
      callersTenants(),
    ]);
    const ofTenants = rows.flatMap(({ tenant_id: tenant, ...usage }) =>
      tenant === null ? [] : [[tenant, usage] as const],
    );
    const { tenant_id: _, ...all } = rows.find((row) => row.tenant_id === null) ?? NOTHING;
    return {
      ...all,
      activeTenants: ofTenants.length,
      tenants: withTenants === 'true' ? Object.fromEntries(ofTenants) : {},
    };
  }
}

const NOTHING = { tenant_id: null, processInstances: 0, decisionInstances: 0, assignees: 0 };
