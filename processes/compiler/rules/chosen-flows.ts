import type { Source, SourceFlow } from '../../../workflows/bpmn/source.js';
import { complementary, constantCondition, sameCondition } from '../conditions.js';
import { walkAll } from '../model.js';
import { chooses } from './conditions.js';
import type { Finding } from '../findings.js';
import type { Rule } from './rule.js';

/** BPMN 2.0.2 §8.4.13, §10.6.2: which of its flows an exclusive gateway takes, and whether there is always one. */
export const chosenFlows: Rule = (model, report) => {
  for (const source of walkAll(model)) {
    const conditional = source.outgoing.filter(({ condition }) => condition !== undefined);
    if (conditional.length === 0 || !chooses(source)) continue;
    const { defaultFlow, outgoing } = source;
    const unnecessary = conditional.find(({ id }) => id === defaultFlow);
    if (unnecessary) {
      const message = `Expected default flow '${unnecessary.id}' to have no condition, but it has one, which is not looked at.`;
      report({ code: 'DEFAULT_FLOW_CONDITION', line: unnecessary.line, id: unnecessary.id, message });
    }
    const counted = outgoing.filter(({ id }) => id !== defaultFlow);
    if (defaultFlow === undefined && !covered(counted)) report(defaultMissing(source));
    if (source.type === 'exclusiveGateway') counted.forEach((flow, index) => neverTaken(flow, counted, index, report));
  }
};

/** Whether one of the flows is always taken, as far as their text tells. */
function covered(flows: readonly SourceFlow[]): boolean {
  if (flows.some(({ condition }) => condition === undefined || constantCondition(condition) === true)) return true;
  return flows.some(({ condition: one }, index) =>
    flows.slice(index + 1).some(({ condition: other }) => one && other && complementary(one, other)),
  );
}

function defaultMissing({ id, line, type }: Source): Finding {
  const message = `Expected ${type} '${id}' to have a default flow, but it has none to take where no condition holds.`;
  return { code: 'DEFAULT_FLOW_MISSING', line, id, message };
}

function neverTaken(
  { id, line, condition }: SourceFlow,
  flows: readonly SourceFlow[],
  index: number,
  report: (finding: Finding) => void,
): void {
  if (condition === undefined) return;
  const earlier = flows
    .slice(0, index)
    .find(({ condition: other }) => other && (sameCondition(other, condition) || constantCondition(other) === true));
  const never = constantCondition(condition) === false;
  if (earlier === undefined && !never) return;
  const why = never ? 'its condition never holds' : `'${earlier?.id ?? ''}' is always taken before it`;
  const message = `Expected flow '${id}' to be taken in some case, but ${why}.`;
  report({ code: 'FLOW_NEVER_TAKEN', line, id, message });
}
