/**
 * A class or bean that maps the variables of a called process: a job before the call, whose variables the called process
 * is given, and one after it, which sees what the called process ended with and whose variables are the caller's.
 */
import { delegateName } from '../../../../workflows/bpmn/expression/juel/juel.js';
import type { SourceListener } from '../../../../workflows/bpmn/source.js';
import { lineOf, type ModdleElement } from '../../moddle-element.js';
import { vendorAttribute } from './vendor.js';

export function mappingClass(element: ModdleElement): string | undefined {
  if (element.$type !== 'bpmn:CallActivity') return undefined;
  const bean = vendorAttribute(element, 'variableMappingDelegateExpression');
  return vendorAttribute(element, 'variableMappingClass') ?? (bean === undefined ? undefined : delegateName(bean));
}

/** Nearest to the call: after the other listeners of its start, before those of its end. */
export function aroundMapping(element: ModdleElement, listeners: readonly SourceListener[]): readonly SourceListener[] {
  const name = mappingClass(element);
  if (name === undefined) return listeners;
  const line = lineOf(element);
  const mapping = {
    on: 'execution',
    line,
    job: { type: { language: 'literal', text: name, line }, headers: {}, line },
  } as const;
  return [{ ...mapping, event: 'end', keeps: 'around' }, ...listeners, { ...mapping, event: 'start', keeps: 'local' }];
}
