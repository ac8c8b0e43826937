/** `camunda:errorEventDefinition` of an external task: which of its worker's answers are an error of the process. */
import type { SourceExtensions, SourceJobError } from '../../../../workflows/bpmn/source.js';
import { attribute, children, lineOf, type ModdleElement } from '../../moddle-element.js';
import { textOf, vendorAttribute, vendorElements } from './vendor.js';
import { holderOf, isExternal } from './work.js';

const NAME = 'errorEventDefinition';

export function jobErrors(element: ModdleElement): SourceExtensions['jobErrors'] {
  const errors = vendorElements(element, NAME).flatMap((definition) => read(element, definition) ?? []);
  return errors.length === 0 ? undefined : errors;
}

/** Those that stand elsewhere, or lack an expression or an error with a code. */
export function refusedJobErrors(element: ModdleElement): SourceExtensions['unsupported'] {
  return vendorElements(element, NAME)
    .filter((definition) => read(element, definition) === undefined)
    .map((definition) => ({
      feature: `camunda:${NAME} without an expression, an error with a code, or an external task`,
      line: lineOf(definition),
    }));
}

function read(element: ModdleElement, definition: ModdleElement): SourceJobError | undefined {
  const holder = holderOf(element);
  const condition = attribute(definition, 'expression') ?? '';
  const code = codeOf(element, attribute(definition, 'errorRef'));
  if (holder === undefined || !isExternal(vendorAttribute(holder, 'type'))) return undefined;
  return condition === '' || code === undefined
    ? undefined
    : { condition: textOf(condition, lineOf(definition)), code };
}

/** A vendor's reference is a text: nobody has resolved it. */
function codeOf(element: ModdleElement, id: string | undefined): string | undefined {
  let root = element;
  while (root.$parent !== undefined) root = root.$parent;
  const error = children(root, 'rootElements').find((one) => one.$type === 'bpmn:Error' && attribute(one, 'id') === id);
  const code = error && attribute(error, 'errorCode');
  return code === '' ? undefined : code;
}
