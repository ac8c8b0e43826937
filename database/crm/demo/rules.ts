import type { EntityManager } from 'typeorm';
import { FilterRuleRow } from '../filter-rule.entity.js';
import { supportRequestRule } from '../migrations/shipped-support-rule.js';

/** `npm start` deploys the process that the rule starts. */
export async function rules(manager: EntityManager): Promise<void> {
  await manager.update(FilterRuleRow, { name: supportRequestRule.name }, { active: true });
}
