import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { search } from '../search/search.js';
import { InstanceOperationsService } from './instance-operations.service.js';
import type { MigrationPlan } from './migration.dto.js';
import { processInstances } from './process-instances.table.js';

export interface MigrationValidation {
  readonly validated: number;
  /** Instances that the filter has besides. */
  readonly remaining: number;
  /** Those with problems. */
  readonly items: readonly { readonly processInstanceKey: Key; readonly problems: readonly string[] }[];
}

const MOST = 1000;

/** Tries a migration of many, and changes nothing. */
@Injectable()
export class MigrationValidations {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(InstanceOperationsService) private readonly operations: InstanceOperationsService,
  ) {}

  /** `filter`: as `POST /process-instances/search` takes it. Throws a `Problem`: 404 where the target is not there. */
  async validate(filter: Readonly<Record<string, unknown>>, plan: MigrationPlan): Promise<MigrationValidation> {
    const target = await this.operations.migrationTarget(plan);
    const { items, page } = await search(this.database, {
      table: processInstances,
      body: { filter, page: { limit: MOST } },
      within: () => 'i.ended_at IS NULL',
    });
    const keys = items.map(({ processInstanceKey }) => processInstanceKey);
    const found = await this.operations.eachMigrationProblems(keys, target);
    return {
      validated: keys.length,
      remaining: page.totalItems - keys.length,
      items: found.filter(({ problems }) => problems.length > 0),
    };
  }
}
