import type { Source } from '../../../workflows/bpmn/source.js';
import { definitionOf } from '../definitions.js';
import type { Rule } from './rule.js';

const CHOOSING = ['exclusiveGateway', 'inclusiveGateway', 'complexGateway'];

/** Whether conditions and the default of its outgoing flows are looked at: not by gateways that have no choice. */
export function chooses(source: Source): boolean {
  return CHOOSING.includes(source.type) || (!source.type.endsWith('Gateway') && definitionOf(source) !== undefined);
}

/**
 * BPMN 2.0.2 §8.4.13: conditions stand on flows out of activities and choosing gateways, and are expressions. Behind
 * events, where Camunda 7 looks at them, they are looked at too.
 */
export const conditions: Rule = (model, report) => {
  for (const { id, line, source, condition } of model.flows) {
    const from = model.elements.get(source ?? '');
    if (condition === undefined || from === undefined || definitionOf(from) === undefined) continue;
    if (!chooses(from)) {
      const message = `Expected conditions on flows out of activities, events and exclusive, inclusive or complex gateways, but flow '${id}' leaves a ${from.type}.`;
      report({ code: 'CONDITION_UNSUPPORTED', line, id, message });
    } else if (condition.language === 'literal') {
      const message = `Expected a FEEL expression (=…) as the condition of flow '${id}', but found '${condition.text}'.`;
      report({ code: 'EXPRESSION_LANGUAGE', line: condition.line, id, message });
    }
  }
};
