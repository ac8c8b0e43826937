/** Attributes of BPMN itself that change what runs and that this version does not execute. */
import type { Finding } from './findings.js';
import { attribute, lineOf, type ModdleElement } from './moddle-element.js';

/** By type: the attribute, and the value that is executed; it is also what a silent file means. */
const EXECUTED: Readonly<Record<string, readonly (readonly [attribute: string, value: string])[]>> = {
  'bpmn:EventBasedGateway': [['eventGatewayType', 'Exclusive']],
};

export function unsupportedAttributes(element: ModdleElement): readonly Finding[] {
  const id = attribute(element, 'id') ?? '';
  const of = [
    ...(EXECUTED[element.$type] ?? []),
    ['startQuantity', '1'] as const,
    ['completionQuantity', '1'] as const,
  ];
  return of.flatMap(([name, executed]): readonly Finding[] => {
    const value = attribute(element, name) ?? executed;
    if (value === executed) return [];
    const message = `Expected ${name}="${executed}" on '${id}', but found "${value}", which is not executed.`;
    return [{ code: 'ELEMENT_UNSUPPORTED', line: lineOf(element), id, message }];
  });
}
