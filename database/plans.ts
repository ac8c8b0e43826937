import type { DataSource } from 'typeorm';
import { PlanEntity } from './engine/plan.entity.js';

/** The canonical JSON text of the plan with this hash. */
export async function loadPlan(dataSource: DataSource, hash: string): Promise<string> {
  const row = await dataSource.getRepository(PlanEntity).findOneBy({ hash });
  if (row === null) {
    throw new Error(
      `Expected the plan ${hash} in engine.plans, but it is not there: was the process deployed to another database?`,
    );
  }
  return row.plan;
}
