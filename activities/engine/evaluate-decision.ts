import { ApplicationFailure } from '@temporalio/common';
import type { Database } from '../../database/database.js';
import { auditDecision, findCalledDecision, type DeployedDecision } from '../../database/engine/decisions.js';
import { readPlan } from '../../database/plans.js';
import { callDecision } from '../../workflows/bpmn/decision/call.js';
import type { DecisionResultMapping } from '../../workflows/bpmn/decision/map-result.js';
import type { DecisionPlan } from '../../workflows/bpmn/decision/plan.js';
import type { Variables } from '../../workflows/contract.js';
import type { ActivityInvocation } from '../define.js';
import { tooSlowMessage, withinTime } from './within-time.js';

/** What the engine's headers of a business rule task say. */
interface CalledDecisionHeaders {
  readonly decisionId: string;
  readonly binding: string;
  readonly versionTag?: string;
  readonly tenantId?: string;
  readonly resultVariable?: string;
  readonly mapResult?: DecisionResultMapping;
}

/**
 * A business rule task's decision: finds the version that its binding means, evaluates it over the variables that the
 * task sees, and writes down how. An attempt repeated writes over the one before.
 * @param now - milliseconds since the epoch
 * @throws ApplicationFailure of type CALLED_DECISION_ERROR or DECISION_EVALUATION_ERROR, which become incidents
 */
export async function evaluateCalledDecision(
  dataSource: Database,
  invocation: ActivityInvocation & { readonly processDefinitionKey: string },
  now: number,
): Promise<Variables> {
  const { input, processDefinitionKey, processInstanceKey, elementInstanceKey } = invocation;
  const headers = invocation.headers as unknown as CalledDecisionHeaders;
  const decision = await find(dataSource, headers, processDefinitionKey);
  const plan = await readPlan<DecisionPlan>(dataSource, decision.planHash);
  const { decisionId } = decision;
  const { resultVariable, mapResult } = headers;
  const called = withinTime(() =>
    callDecision(plan, {
      decisionId,
      variables: input,
      now,
      random: Math.random,
      ...(resultVariable !== undefined && { resultVariable }),
      ...(mapResult !== undefined && { mapResult }),
    }),
  );
  if (!called) {
    throw ApplicationFailure.nonRetryable(tooSlowMessage(`the decision ${decisionId}`), 'DECISION_EVALUATION_ERROR');
  }
  const { outcome, result } = called;
  await auditDecision(dataSource.manager, {
    evaluationKey: elementInstanceKey,
    at: new Date(now),
    decision,
    caller: { processDefinitionKey, processInstanceKey, elementInstanceKey },
    outcome,
  });
  if (!result.ok) throw ApplicationFailure.nonRetryable(result.message, 'DECISION_EVALUATION_ERROR');
  return result.variables;
}

async function find(
  dataSource: Database,
  { decisionId, binding, versionTag, tenantId }: CalledDecisionHeaders,
  callerDefinitionKey: string,
): Promise<DeployedDecision> {
  const found = await findCalledDecision(dataSource.manager, {
    decisionId,
    binding,
    versionTag,
    tenantId,
    callerDefinitionKey,
  });
  if (found !== undefined) return found;
  const where =
    binding === 'versionTag'
      ? ` with version tag '${versionTag ?? ''}'`
      : binding === 'version'
        ? ` of version ${versionTag ?? ''}`
        : binding === 'deployment'
          ? ' in the deployment of the process'
          : '';
  const tenant = tenantId === undefined ? '' : ` in tenant '${tenantId}', which has to be that of the process`;
  const message = `Expected a deployed decision with id '${decisionId}'${where}${tenant}, but there is none.`;
  throw ApplicationFailure.nonRetryable(message, 'CALLED_DECISION_ERROR');
}
