import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DecisionEvaluation, EvaluatedValue } from '../../workflows/bpmn/decision/run.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { deleteEvaluation } from './delete-evaluation.js';
import { decisionInstances } from './decision-instances.table.js';
import { evaluatedInputs, matchedRules, type EvaluatedInput, type MatchedRule } from './evaluated.js';

export type DecisionInstance = ItemOf<typeof decisionInstances>;

export interface DecisionInstanceDetails extends DecisionInstance {
  readonly evaluatedInputs: readonly EvaluatedInput[];
  readonly matchedRules: readonly MatchedRule[];
}

interface Details {
  readonly inputs: readonly EvaluatedValue[];
  readonly rules: DecisionEvaluation['matchedRules'];
}

@Injectable()
export class DecisionInstancesService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<DecisionInstance>> {
    return search(this.database, { table: decisionInstances, body });
  }

  /** Of one evaluation, by its key. */
  delete(key: Key, actor: string | undefined): Promise<void> {
    return deleteEvaluation(this.database, key, actor);
  }

  async get(id: string): Promise<DecisionInstanceDetails> {
    const item = await get(this.database, decisionInstances, id);
    const [{ inputs, rules }] = await this.database.query<[Details]>(
      'SELECT inputs, matched_rules AS rules FROM engine.decision_instances WHERE id = $1',
      [id],
    );
    return { ...item, evaluatedInputs: evaluatedInputs(inputs), matchedRules: matchedRules(rules) };
  }
}
