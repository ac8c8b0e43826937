/** `camunda:field`: what is injected into a class. Its text becomes a header of the job. */
import { attribute, type ModdleElement } from '../../moddle-element.js';
import { body, parts, vendorName } from './vendor.js';

/** Text of a field injection; undefined where it is an expression. */
export function fieldText(field: ModdleElement): string | undefined {
  const [inside] = parts(field, 'string');
  return attribute(field, 'stringValue') ?? (inside && body(inside));
}

/** Headers of the fields among `elements`. */
export function fields(elements: readonly ModdleElement[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    elements
      .filter(({ $type }) => vendorName($type) === 'field')
      .map((field) => [attribute(field, 'name') ?? '', fieldText(field) ?? '']),
  );
}
