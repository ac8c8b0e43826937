/** Why a decision has no value at all; caught by `evaluateDecision`, which answers `ok: false`. */
import { EvaluationFailure } from '../expression/evaluation.js';

export type DecisionFailureCode =
  /** The plan has no decision or decision service of that id. */
  | 'DECISION_NOT_FOUND'
  /** The rules that matched are not what the hit policy allows. */
  | 'DECISION_HIT_POLICY'
  /** An expression failed: `assert`, endless recursion, a limit, or logic that could not be compiled. */
  | 'DECISION_FAILED';

export class DecisionFailure extends EvaluationFailure {
  constructor(
    readonly code: DecisionFailureCode,
    message: string,
  ) {
    super(message);
  }
}
