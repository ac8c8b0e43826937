/** Plans as the engine takes them, read and parsed once. */
import type { DataSource } from 'typeorm';

import { loadPlan } from '../../database/plans.js';
import type { Plan } from '../../workflows/bpmn/plan.js';

/** The oldest is read again when it is needed again. */
const CAPACITY = 500;

/** @throws where there is no plan of this hash */
export function planFinder(dataSource: DataSource): (hash: string) => Promise<Plan> {
  const plans = new Map<string, Promise<Plan>>();
  return (hash) => {
    const known = plans.get(hash);
    if (known !== undefined) return known;
    const plan = loadPlan(dataSource, hash).then((json) => JSON.parse(json) as Plan);
    plan.catch(() => plans.delete(hash));
    if (plans.size >= CAPACITY) plans.delete(plans.keys().next().value as string);
    plans.set(hash, plan);
    return plan;
  };
}
