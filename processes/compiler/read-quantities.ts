/** How many tokens an activity takes to start and gives when it is done (BPMN 2.0.2 §10.3.1, Table 10.3). */
import type { Source } from '../../workflows/bpmn/source.js';
import type { Finding } from './findings.js';
import { attribute, lineOf, type ModdleElement } from './moddle-element.js';

type Quantities = Pick<Source, 'startQuantity' | 'completionQuantity'>;

/** One token, which is what a silent file means, is not mentioned. */
export function readQuantities(element: ModdleElement, report: (finding: Finding) => void): Quantities {
  return Object.fromEntries(
    (['startQuantity', 'completionQuantity'] as const).flatMap((name) => {
      const value = attribute(element, name) ?? '1';
      if (value === '1') return [];
      if (/^[1-9]\d{0,2}$/.test(value)) return [[name, Number(value)]];
      const id = attribute(element, 'id') ?? '';
      const message = `Expected ${name} on '${id}' to be a whole number from 1 to 999, but it is not.`;
      report({ code: 'QUANTITY', line: lineOf(element), id, message });
      return [];
    }),
  );
}
