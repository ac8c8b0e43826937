/** Attributes of BPMN itself that change what runs and that this version does not execute. */
import type { Finding } from './findings.js';
import { attribute, flag, lineOf, type ModdleElement } from './moddle-element.js';

/** By type: the attribute, and the value that is executed; it is also what a silent file means. */
const EXECUTED: Readonly<Record<string, readonly (readonly [attribute: string, value: string])[]>> = {
  'bpmn:ReceiveTask': [['instantiate', 'false']],
  'bpmn:EventBasedGateway': [
    ['instantiate', 'false'],
    ['eventGatewayType', 'Exclusive'],
  ],
};

export function unsupportedAttributes(element: ModdleElement): readonly Finding[] {
  const id = attribute(element, 'id') ?? '';
  const of = [
    ...(EXECUTED[element.$type] ?? []),
    ['startQuantity', '1'] as const,
    ['completionQuantity', '1'] as const,
    ['parallelMultiple', 'false'] as const,
  ];
  const findings = of.flatMap(([name, executed]): readonly Finding[] => {
    const value = attribute(element, name) ?? executed;
    if (value === executed) return [];
    const message = `Expected ${name}="${executed}" on '${id}', but found "${value}", which is not executed.`;
    return [{ code: 'ELEMENT_UNSUPPORTED', line: lineOf(element), id, message }];
  });
  return flag(element, 'isForCompensation', false)
    ? [
        ...findings,
        {
          code: 'ELEMENT_UNSUPPORTED',
          line: lineOf(element),
          id,
          message: `Expected '${id}' to be part of the flow, but it is for compensation, which is not executed.`,
        },
      ]
    : findings;
}
