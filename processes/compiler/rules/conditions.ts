import { definitionOf } from '../definitions.js';
import type { Rule } from './rule.js';

/** Conditions stand on flows out of exclusive gateways, and are expressions. */
export const conditions: Rule = (model, report) => {
  for (const { id, line, source, condition } of model.flows) {
    const from = model.elements.get(source ?? '');
    if (condition === undefined || from === undefined || definitionOf(from) === undefined) continue;
    if (from.type !== 'exclusiveGateway') {
      const message = `Expected conditions on flows out of exclusive gateways, but flow '${id}' leaves a ${from.type}.`;
      report({ code: 'CONDITION_UNSUPPORTED', line, id, message });
    } else if (condition.language === 'literal') {
      const message = `Expected a FEEL expression (=…) as the condition of flow '${id}', but found '${condition.text}'.`;
      report({ code: 'EXPRESSION_LANGUAGE', line: condition.line, id, message });
    }
  }
};
