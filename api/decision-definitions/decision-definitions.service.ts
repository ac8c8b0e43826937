import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { notFound } from '../problem/problem.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { decisionDefinitions } from './decision-definitions.table.js';

export type DecisionDefinition = ItemOf<typeof decisionDefinitions>;

@Injectable()
export class DecisionDefinitionsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<DecisionDefinition>> {
    return search(this.database, { table: decisionDefinitions, body });
  }

  get(key: Key): Promise<DecisionDefinition> {
    return get(this.database, decisionDefinitions, key);
  }

  /** The file, byte for byte. */
  async xml(key: Key): Promise<Buffer> {
    const [resource] = await this.database.query<{ readonly content: Buffer }[]>(
      `SELECT f.content FROM engine.decision_definitions d
       JOIN engine.decision_requirements r ON r.key = d.decision_requirements_key
       JOIN engine.resources f ON f.key = r.resource_key WHERE d.key = $1`,
      [key],
    );
    if (!resource) throw notFound('decision definition', key);
    return resource.content;
  }
}
