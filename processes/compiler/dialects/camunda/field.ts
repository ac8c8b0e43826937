/**
 * `camunda:field`: what is injected into a class. A text becomes a header of the job, an expression one of its variables;
 * an expression that needs Java is a header as it is written, for the worker that stands in for the class.
 */
import { compileJuel } from '../../../../workflows/bpmn/expression/juel/juel.js';
import type { SourceMapping, SourceText } from '../../../../workflows/bpmn/source.js';
import { attribute, lineOf, type ModdleElement } from '../../moddle-element.js';
import { body, parts, textOf, vendorName } from './vendor.js';

/** What a field is given: a text as it stands, or what is evaluated when the work begins; undefined where nothing. */
export function fieldValue(
  field: ModdleElement,
): { readonly header: string } | { readonly input: SourceText } | undefined {
  const [string, expression] = [parts(field, 'string')[0], parts(field, 'expression')[0]];
  const text = attribute(field, 'stringValue') ?? (string && body(string));
  if (text !== undefined) return { header: text };
  const value = attribute(field, 'expression') ?? (expression && body(expression));
  if (value === undefined) return undefined;
  const compiled = compileJuel(value, { value: true });
  return !compiled.ok && compiled.code === 'JUEL_UNSUPPORTED'
    ? { header: value }
    : { input: textOf(value, lineOf(expression ?? field)) };
}

function fieldsIn(elements: readonly ModdleElement[]): readonly ModdleElement[] {
  return elements.filter(({ $type }) => vendorName($type) === 'field');
}

const nameOf = (field: ModdleElement): string => attribute(field, 'name') ?? '';

/** Headers of the fields among `elements`. */
export function fields(elements: readonly ModdleElement[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fieldsIn(elements).flatMap((field) => {
      const value = fieldValue(field);
      return value !== undefined && 'header' in value ? [[nameOf(field), value.header]] : [];
    }),
  );
}

/** Inputs of the fields among `elements`. */
export function fieldInputs(elements: readonly ModdleElement[]): readonly SourceMapping[] {
  return fieldsIn(elements).flatMap((field): readonly SourceMapping[] => {
    const value = fieldValue(field);
    return value !== undefined && 'input' in value
      ? [{ source: value.input, target: nameOf(field), line: lineOf(field) }]
      : [];
  });
}
