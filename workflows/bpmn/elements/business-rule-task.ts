import type { DecisionResultMapping } from '../decision/map-result.js';
import { defineElement, isFailure, type Expression, type LowerContext } from '../define.js';
import { engineActivity } from '../engine-activity.js';
import type { Binding } from '../plan.js';
import { evaluateOptionalText, evaluateText } from '../evaluate.js';
import { checkWork, lowerWork, startWork, type WorkSpec } from '../expression-task.js';
import type { Source } from '../source.js';

export interface CalledDecision {
  readonly decisionId: Expression;
  readonly binding: Binding;
  readonly versionTag?: string;
  readonly resultVariable?: string;
  readonly mapResult?: DecisionResultMapping;
  readonly tenantId?: Expression;
}

export type BusinessRuleTaskSpec = WorkSpec | { readonly decision: CalledDecision };

/** The engine's own activity that evaluates a deployed decision; its headers are made in `enter`. */
export const DECISION_ACTIVITY = 'baton:decision';

const IMPLEMENTATION = engineActivity(5);

export const businessRuleTask = defineElement({
  kind: 'business-rule-task',
  bpmn: 'businessRuleTask',
  elementType: 'BUSINESS_RULE_TASK',
  activity: true,
  doc: {
    title: 'Business rule task',
    spec: '§10.3.3',
    summary: 'Evaluates a deployed DMN decision, or has a job worker or activity decide.',
  },

  check(source, context) {
    const decision = source.extensions.calledDecision;
    if (decision === undefined) return checkWork(source, context);
    if (decision.decisionId.text !== '') return;
    const message = `Expected business rule task '${source.id}' to name the decision it calls, but it names none.`;
    context.report('DECISION_ID_MISSING', source, message);
  },

  lower(source, context): BusinessRuleTaskSpec {
    return source.extensions.calledDecision === undefined
      ? lowerWork(source, context)
      : { decision: lowerDecision(source.extensions.calledDecision, source, context) };
  },

  enter(execution, { spec }) {
    if (!('decision' in spec)) return startWork(execution, spec);
    const { decisionId: expression, tenantId: tenant, ...headers } = spec.decision;
    const decisionId = evaluateText(execution, expression, 'the decision id');
    if (isFailure(decisionId)) return decisionId;
    const tenantId = evaluateOptionalText(execution, tenant, 'the tenant of the decision');
    if (isFailure(tenantId)) return tenantId;
    execution.startJob({
      type: DECISION_ACTIVITY,
      retries: IMPLEMENTATION.maximumAttempts,
      headers: { decisionId, ...headers, ...(tenantId !== undefined && { tenantId }) },
      implementation: IMPLEMENTATION,
    });
  },

  resume(execution, _node, happening) {
    execution.complete(happening.variables);
  },
});

function lowerDecision(
  called: NonNullable<Source['extensions']['calledDecision']>,
  source: Source,
  context: LowerContext,
): CalledDecision {
  const { decisionId, binding = 'latest', versionTag, resultVariable, mapResult } = called;
  const tenantId = context.optional(called.tenantId, source);
  return {
    decisionId: context.expression(decisionId, source),
    binding,
    ...(versionTag !== undefined && { versionTag }),
    ...(resultVariable !== undefined && resultVariable !== '' && { resultVariable }),
    ...(mapResult !== undefined && { mapResult }),
    ...(tenantId && { tenantId }),
  };
}
