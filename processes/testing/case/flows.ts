/** Conditions of the flows out of an element, as a case decides them. */
import type { Source, SourceFlow } from '../../../workflows/bpmn/source.js';
import { choiceOf } from '../../simulation/steering.js';
import type { Guidance } from './guidance.js';
import { feel } from './texts.js';

const GATEWAYS = ['exclusiveGateway', 'inclusiveGateway'];

/**
 * Where steps choose, their choice decides. In a drawing without conditions that nobody steers, an exclusive gateway
 * takes its first flow and an inclusive one all of them.
 */
export function revisedFlows(
  { id, type, line, outgoing, defaultFlow }: Source,
  guidance: Guidance,
): readonly SourceFlow[] {
  if (GATEWAYS.includes(type) && outgoing.length < 2) return outgoing;
  const chosen = guidance.chosen.has(id);
  const silent = (flow: SourceFlow): boolean => flow.condition === undefined && flow.id !== defaultFlow;
  const drawn = guidance.plain && GATEWAYS.includes(type) && outgoing.some(silent);
  if (!chosen && !drawn) return outgoing.map((flow) => readable(flow, guidance));
  return outgoing.map((flow, index) => {
    if (flow.id === defaultFlow) return flow;
    const otherwise = !chosen && (index === 0 || type === 'inclusiveGateway');
    const choice = choiceOf(id);
    const text = `if ${choice} = null then ${otherwise} else list contains(${choice}, "${flow.id}")`;
    return { ...flow, condition: feel(text, line) };
  });
}

/** Some engines take the one flow of a gateway without a condition for its default. */
export function assumedDefault(source: Source, { plain, dialect }: Guidance): Pick<Source, 'defaultFlow'> {
  const { type, outgoing, defaultFlow } = source;
  const [only, ...others] = outgoing.filter(({ condition }) => condition === undefined);
  const open = GATEWAYS.includes(type) && defaultFlow === undefined && outgoing.length > 1;
  return open && only && others.length === 0 && !plain && dialect === 'zeebe' ? { defaultFlow: only.id } : {};
}

/** Some engines do without the sign that announces an expression, and write `==` for `=`. */
function readable({ condition, ...flow }: SourceFlow, { dialect, foreign }: Guidance): SourceFlow {
  if (condition === undefined || (!foreign && dialect !== 'zeebe')) return { ...flow, ...(condition && { condition }) };
  const text = condition.text
    .replace(/^[#$]\{(.*)\}$/s, '$1')
    .replaceAll('==', '=')
    .trim();
  return { ...flow, condition: { ...condition, language: 'feel', text } };
}
