import type { Source } from '../../workflows/bpmn/source.js';
import type { Dialect } from './dialects/dialect.js';
import { attribute, flag, type ModdleElement } from './moddle-element.js';
import { readText } from './read-text.js';

/** What an ad-hoc subprocess says of itself (BPMN 2.0.2 §10.3.5); undefined for every other element. */
export function readAdHoc(element: ModdleElement, dialect: Dialect): Source['adHoc'] {
  if (element.$type !== 'bpmn:AdHocSubProcess') return undefined;
  const completionCondition = readText(element, 'completionCondition', dialect);
  return {
    sequential: attribute(element, 'ordering') === 'Sequential',
    cancelRemainingInstances: flag(element, 'cancelRemainingInstances', true),
    ...dialect.adHoc(element),
    ...(completionCondition && { completionCondition }),
  };
}
