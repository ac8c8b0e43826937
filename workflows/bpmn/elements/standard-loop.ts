import { defineElement, isFailure, type Execution, type Failure, type Outcome, type PlanNode } from '../define.js';
import { evaluateCondition } from '../evaluate.js';
import type { PlanStandardLoop } from '../plan.js';

const loopOf = (node: PlanNode): PlanStandardLoop => node.standardLoop as PlanStandardLoop;
const roundsOf = (body: Execution): number => (body.self.memory as number | null) ?? 0;

function goesOn(body: Execution, node: PlanNode): boolean | Failure {
  const { maximum, condition } = loopOf(node);
  if (maximum !== undefined && roundsOf(body) >= maximum) return false;
  return condition === undefined || evaluateCondition(body, condition, `the loop condition of '${node.id}'`);
}

function startRound(body: Execution, node: PlanNode): void {
  const round = roundsOf(body) + 1;
  body.remember(round);
  body.setLocal({ loopCounter: round });
  body.startInside(node.id, { variables: { loopCounter: round } });
}

/** The body around the rounds of an activity with a standard loop; put around it as `multi-instance` is. */
export const standardLoop = defineElement({
  kind: 'standard-loop',
  bpmn: 'standardLoopCharacteristics',
  elementType: 'MULTI_INSTANCE_BODY',
  doc: {
    title: 'Standard loop',
    spec: '§10.3.8, §13.3.6',
    summary:
      'Repeats an activity while its loop condition holds, tested before or after each round, at most `loopMaximum` times.',
  },

  check(source, context) {
    const loop = source.standardLoop;
    if (loop !== undefined && loop.condition === undefined && loop.maximum === undefined) {
      context.report(
        'LOOP_CONDITION_MISSING',
        { line: loop.line, id: source.id },
        `Expected a loop condition or a maximum on '${source.id}', but there is neither.`,
      );
    }
  },

  lower: () => ({}),

  enter(body, node): Outcome {
    const goes = !loopOf(node).testBefore || goesOn(body, node);
    if (isFailure(goes)) return goes;
    if (goes) startRound(body, node);
    else body.complete();
  },

  childEnded(body, node): Outcome {
    const goes = goesOn(body, node);
    if (isFailure(goes)) return goes;
    if (goes) startRound(body, node);
    else body.complete();
  },
});
