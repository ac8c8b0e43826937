/** The examples of a rule, tried. */
import { evaluateRule, type RuleExplanation } from './evaluate.js';
import type { Example, FilterRule } from './rule.js';

export interface TriedExample {
  readonly name: string;
  /** What the example says. */
  readonly fires: boolean;
  readonly passed: boolean;
  readonly explanation: RuleExplanation;
}

export function tryExamples(rule: FilterRule, examples: readonly Example[] = rule.examples): readonly TriedExample[] {
  return examples.map(({ name, message, fires }) => {
    const explanation = evaluateRule(rule, message);
    return { name, fires, passed: (explanation.outcome === 'fired') === fires, explanation };
  });
}
