import type { CheckContext } from './define.js';
import type { Source, SourceFlow } from './source.js';

/**
 * Flows out of a gateway that chooses (BPMN 2.0.2 §10.6.2, §10.6.3): each has a condition, or is the default. By the rules
 * of Camunda 7 an exclusive gateway without a default may have one flow without condition, which is taken where none
 * before it holds, and an inclusive gateway takes such flows always.
 */
export function checkGatewayFlows(source: Source, context: CheckContext): void {
  const { id, type, outgoing, defaultFlow, flowsWithoutCondition } = source;
  if (outgoing.length < 2) return;
  const open = outgoing.filter((flow) => flow.condition === undefined && flow.id !== defaultFlow);
  const inclusive = type === 'inclusiveGateway';
  const allowed = flowsWithoutCondition === 'taken' && (inclusive || (defaultFlow === undefined && open.length === 1));
  for (const flow of open) {
    const expected = `Expected flow '${flow.id}' out of gateway '${id}' to have a condition or to be its default, but it is neither`;
    if (allowed) context.report('CONDITION_ABSENT', flow, `${expected}: ${taken(flow, source, inclusive)}.`);
    else context.report('CONDITION_MISSING', flow, `${expected}.`);
  }
}

function taken(flow: SourceFlow, { outgoing }: Source, inclusive: boolean): string {
  if (inclusive) return 'it is always taken';
  return outgoing.at(-1) === flow
    ? 'it is taken where no condition holds'
    : `it is taken where no condition of a flow before it holds, and '${outgoing.at(-1)?.id ?? ''}' never`;
}
