/** Attributes of BPMN itself that change what runs and that this version does not execute. */
import type { Finding } from './findings.js';
import { attribute, lineOf, type ModdleElement } from './moddle-element.js';

/** Tokens that an activity needs to start, and gives when it is done: one is executed, and what a silent file means. */
const QUANTITIES = ['startQuantity', 'completionQuantity'];

export function unsupportedAttributes(element: ModdleElement): readonly Finding[] {
  const id = attribute(element, 'id') ?? '';
  return QUANTITIES.flatMap((name): readonly Finding[] => {
    const value = attribute(element, name) ?? '1';
    if (value === '1') return [];
    const message = `Expected ${name}="1" on '${id}', but found "${value}", which is not executed.`;
    return [{ code: 'ELEMENT_UNSUPPORTED', line: lineOf(element), id, message }];
  });
}
