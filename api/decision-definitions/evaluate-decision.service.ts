import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { auditDecision, findDecision, type DeployedDecision } from '../../database/engine/decisions.js';
import { nextKeys } from '../../database/keys.js';
import { readPlan } from '../../database/plans.js';
import { withinTime } from '../../activities/engine/within-time.js';
import { evaluateDecision } from '../../workflows/bpmn/decision/evaluate.js';
import type { DecisionPlan } from '../../workflows/bpmn/decision/plan.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import {
  evaluatedInputs,
  matchedRules,
  type EvaluatedInput,
  type MatchedRule,
} from '../decision-instances/evaluated.js';
import { callersTenants } from '../auth/caller.js';
import { callersResources } from '../auth/grants.js';
import { get } from '../search/search.js';
import { decisionDefinitions } from './decision-definitions.table.js';
import { invalid, notFound, Problem } from '../problem/problem.js';
import { tooSlow } from '../problem/too-slow.js';
import { assertFits } from '../validation/payload-size.js';
import type { DecisionEvaluationRequest } from './decision-definitions.dto.js';

/** How one decision came to its value, as Camunda 8 answers it. */
export interface EvaluatedDecisionResult {
  readonly decisionDefinitionKey: Key;
  readonly decisionDefinitionId: string;
  readonly decisionDefinitionName: string;
  readonly decisionDefinitionVersion: number;
  readonly decisionDefinitionType: string;
  readonly decisionEvaluationInstanceKey: string;
  /** JSON text. */
  readonly output: string;
  readonly evaluatedInputs: readonly EvaluatedInput[];
  readonly matchedRules: readonly MatchedRule[];
  readonly tenantId: string;
}

/** As Camunda 8 answers it. */
export interface DecisionEvaluationResult {
  readonly decisionDefinitionKey: Key;
  readonly decisionDefinitionId: string;
  readonly decisionDefinitionName: string;
  readonly decisionDefinitionVersion: number;
  readonly decisionRequirementsId: string;
  readonly decisionRequirementsKey: Key;
  readonly decisionEvaluationKey: Key;
  readonly decisionInstanceKey: Key;
  /** JSON text; `null` where the decision failed. */
  readonly output: string;
  readonly evaluatedDecisions: readonly EvaluatedDecisionResult[];
  readonly failedDecisionDefinitionId: string | null;
  readonly failureMessage: string | null;
  readonly tenantId: string;
}

interface Version {
  readonly id: string;
  readonly key: Key;
  readonly version: number;
}

@Injectable()
export class EvaluateDecisionService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async evaluate(request: DecisionEvaluationRequest): Promise<DecisionEvaluationResult> {
    const variables = request.variables ?? {};
    assertFits(variables);
    const decision = await this.named(request);
    const { decisionId } = decision;
    const plan = await readPlan<DecisionPlan>(this.database, decision.planHash);
    const at = new Date();
    const outcome = withinTime(() =>
      evaluateDecision(plan, { decisionId, variables, now: at.getTime(), random: Math.random }),
    );
    if (!outcome) throw tooSlow(`the decision ${decisionId}`);
    const [evaluationKey = ''] = await nextKeys(this.database.manager, 1);
    await auditDecision(this.database.manager, { evaluationKey, at, decision, outcome });
    const versions = await this.versions(decision.requirementsKey);
    const own: Version = { id: decisionId, key: decision.decisionKey, version: decision.version };
    return {
      decisionDefinitionKey: decision.decisionKey,
      decisionDefinitionId: decisionId,
      decisionDefinitionName: decision.name,
      decisionDefinitionVersion: decision.version,
      decisionRequirementsId: decision.requirementsId,
      decisionRequirementsKey: decision.requirementsKey,
      decisionEvaluationKey: evaluationKey,
      decisionInstanceKey: evaluationKey,
      output: JSON.stringify(outcome.ok ? outcome.value : null),
      evaluatedDecisions: (outcome.ok ? outcome.evaluations : []).map((evaluation, index) => {
        const version = versions.find(({ id }) => id === evaluation.decisionId) ?? own;
        return {
          decisionDefinitionKey: version.key,
          decisionDefinitionId: evaluation.decisionId,
          decisionDefinitionName: evaluation.name,
          decisionDefinitionVersion: version.version,
          decisionDefinitionType: evaluation.type,
          decisionEvaluationInstanceKey: `${evaluationKey}-${String(index + 1)}`,
          output: JSON.stringify(evaluation.value),
          evaluatedInputs: evaluatedInputs(evaluation.inputs),
          matchedRules: matchedRules(evaluation.matchedRules),
          tenantId: decision.tenantId,
        };
      }),
      failedDecisionDefinitionId: outcome.ok ? null : outcome.decisionId,
      failureMessage: outcome.ok ? null : outcome.message,
      tenantId: decision.tenantId,
    };
  }

  private async named({
    decisionDefinitionId: decisionId,
    decisionDefinitionKey: decisionKey,
  }: DecisionEvaluationRequest): Promise<DeployedDecision> {
    if (decisionKey !== undefined && decisionId === undefined) {
      await get(this.database, decisionDefinitions, decisionKey);
      const found = await findDecision(this.database.manager, { decisionKey });
      if (!found) throw notFound('decision definition', decisionKey);
      return found;
    }
    if (decisionId === undefined || decisionKey !== undefined) {
      throw invalid(
        `Expected either decisionDefinitionId or decisionDefinitionKey, but ${decisionKey === undefined ? 'neither is' : 'both are'} given.`,
      );
    }
    const found = await findDecision(this.database.manager, {
      decisionId,
      tenants: callersTenants(),
      only: callersResources('DECISION_DEFINITION'),
    });
    if (found) return found;
    const detail = `Expected a decision ${decisionId} to be deployed, but there is none.`;
    throw new Problem({ status: 404, code: 'NOT_FOUND', detail });
  }

  private versions(requirementsKey: Key): Promise<readonly Version[]> {
    return this.database.query(
      'SELECT decision_id AS id, key::text, version FROM engine.decision_definitions WHERE decision_requirements_key = $1',
      [requirementsKey],
    );
  }
}
