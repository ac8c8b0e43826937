/** Call activities: what is called, and `camunda:in` and `camunda:out`. Without them, nothing is handed over. */
import type { SourceExtensions, SourceMapping, SourceText } from '../../../../workflows/bpmn/source.js';
import { attribute, lineOf, type ModdleElement } from '../../moddle-element.js';
import { present, textOf, variable, vendorAttribute, vendorElements, vendorText } from './vendor.js';
import { mappingClass } from './variable-mapping.js';
import { binding } from './work.js';

const isAll = (bound: ModdleElement): boolean => attribute(bound, 'variables') === 'all';

export function calledElement(element: ModdleElement): SourceExtensions['calledElement'] {
  const processId = attribute(element, 'calledElement');
  if (element.$type !== 'bpmn:CallActivity' || processId === undefined || processId === '') return undefined;
  const all = vendorElements(element, 'in').filter(isAll);
  return present({
    processId: textOf(processId, lineOf(element)),
    propagateAllChildVariables: vendorElements(element, 'out').some(isAll),
    propagateAllParentVariables:
      all.some((bound) => attribute(bound, 'local') !== 'true') ||
      vendorAttribute(element, 'inheritVariables') === 'true',
    businessId: businessKey(element),
    tenantId: vendorText(element, 'calledElementTenantId'),
    mapped: mappingClass(element) !== undefined,
    ...binding(element, 'calledElement'),
  });
}

function businessKey(element: ModdleElement): SourceText | undefined {
  for (const bound of vendorElements(element, 'in')) {
    const key = attribute(bound, 'businessKey');
    if (key !== undefined) return textOf(key, lineOf(bound));
  }
  return vendorAttribute(element, 'inheritBusinessKey') === 'true'
    ? textOf('${execution.processBusinessKey}', lineOf(element))
    : vendorText(element, 'businessKey');
}

/** One mapping for each `camunda:in` or `camunda:out` that names a target. */
export function bindings(element: ModdleElement, side: 'in' | 'out'): readonly SourceMapping[] {
  if (element.$type !== 'bpmn:CallActivity') return [];
  return vendorElements(element, side).flatMap((bound) => {
    const [line, target] = [lineOf(bound), attribute(bound, 'target')];
    const [source, expression] = [attribute(bound, 'source'), attribute(bound, 'sourceExpression')];
    if (target === undefined || (source ?? expression) === undefined) return [];
    return [{ source: source === undefined ? textOf(expression ?? '', line) : variable(source, line), target, line }];
  });
}
