import { beanCall } from '../../../../workflows/bpmn/expression/juel/juel.js';
import { attribute, children, type ModdleElement } from '../../moddle-element.js';
import { vendorAttribute } from './vendor.js';

/** Ids of the elements whose work is a Java class or bean. */
export function delegatesIn(element: ModdleElement): ReadonlySet<string> {
  const inside = [...children(element, 'rootElements'), ...children(element, 'flowElements')];
  const own = [element, ...children(element, 'eventDefinitions')].some(
    (holder) =>
      (vendorAttribute(holder, 'class') ?? vendorAttribute(holder, 'delegateExpression')) !== undefined ||
      beanCall(vendorAttribute(holder, 'expression') ?? '') !== undefined,
  );
  return new Set([...(own ? [attribute(element, 'id') ?? ''] : []), ...inside.flatMap((one) => [...delegatesIn(one)])]);
}
