import type { Database } from './database.js';
import type { Plan } from '../workflows/bpmn/plan.js';
import { PlanEntity } from './engine/plan.entity.js';

/** The canonical JSON text of the plan with this hash; undefined where there is none. */
export async function findPlan(dataSource: Pick<Database, 'getRepository'>, hash: string): Promise<string | undefined> {
  return (await dataSource.getRepository(PlanEntity).findOneBy({ hash }))?.plan;
}

/** The canonical JSON text of the plan with this hash; throws where there is none. */
export async function loadPlan(dataSource: Pick<Database, 'getRepository'>, hash: string): Promise<string> {
  const plan = await findPlan(dataSource, hash);
  if (plan === undefined) {
    throw new Error(
      `Expected the plan ${hash} in engine.plans, but it is not there: was the process deployed to another database?`,
    );
  }
  return plan;
}

/** The plan with this hash, of a process or, where `Kind` says so, of decisions; throws where there is none. */
export async function readPlan<Kind = Plan>(dataSource: Pick<Database, 'getRepository'>, hash: string): Promise<Kind> {
  return JSON.parse(await loadPlan(dataSource, hash)) as Kind;
}
