/** Inputs and rules of an evaluated decision table, as Camunda 8 names them. */
import type { DecisionEvaluation, EvaluatedValue } from '../../workflows/bpmn/decision/run.js';

export interface EvaluatedInput {
  readonly inputId: string;
  readonly inputName: string;
  /** JSON text. */
  readonly inputValue: string;
}

export interface MatchedRule {
  readonly ruleId: string;
  /** Counts from 1. */
  readonly ruleIndex: number;
  readonly evaluatedOutputs: readonly {
    readonly outputId: string;
    readonly outputName: string;
    /** JSON text. */
    readonly outputValue: string;
    readonly ruleId: string;
    readonly ruleIndex: number;
  }[];
}

export function evaluatedInputs(inputs: readonly EvaluatedValue[]): readonly EvaluatedInput[] {
  return inputs.map(({ id, name, value }) => ({ inputId: id, inputName: name, inputValue: JSON.stringify(value) }));
}

export function matchedRules(rules: DecisionEvaluation['matchedRules']): readonly MatchedRule[] {
  return rules.map(({ id: ruleId, index: ruleIndex, outputs }) => ({
    ruleId,
    ruleIndex,
    evaluatedOutputs: outputs.map(({ id, name, value }) => ({
      outputId: id,
      outputName: name,
      outputValue: JSON.stringify(value),
      ruleId,
      ruleIndex,
    })),
  }));
}
