import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readPlan } from '../../database/plans.js';
import type { DecisionPlan } from '../../workflows/bpmn/decision/plan.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { notFound } from '../problem/problem.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { decisionRequirements } from './decision-requirements.table.js';

export type DecisionRequirements = ItemOf<typeof decisionRequirements>;

@Injectable()
export class DecisionRequirementsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<DecisionRequirements>> {
    return search(this.database, { table: decisionRequirements, body });
  }

  get(key: Key): Promise<DecisionRequirements> {
    return get(this.database, decisionRequirements, key);
  }

  /** What the engine decides by. */
  async plan(key: Key): Promise<DecisionPlan> {
    const [requirements] = await this.database.query<{ readonly hash: string }[]>(
      'SELECT plan_hash AS hash FROM engine.decision_requirements WHERE key = $1',
      [key],
    );
    if (!requirements) throw notFound(decisionRequirements.noun, key);
    return readPlan<DecisionPlan>(this.database, requirements.hash);
  }

  /** The file, byte for byte. */
  async xml(key: Key): Promise<Buffer> {
    const [resource] = await this.database.query<{ readonly content: Buffer }[]>(
      `SELECT f.content FROM engine.decision_requirements r JOIN engine.resources f ON f.key = r.resource_key
       WHERE r.key = $1`,
      [key],
    );
    if (!resource) throw notFound('decision requirements', key);
    return resource.content;
  }
}
