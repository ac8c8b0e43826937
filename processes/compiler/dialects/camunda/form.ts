/** `camunda:formData` and `camunda:formProperty`: a form of the kind that form-js shows, made at deployment. */
import type { SourceExtensions } from '../../../../workflows/bpmn/source.js';
import type { EmbeddedForm } from '../../model.js';
import { attribute, children, isA, lineOf, type ModdleElement } from '../../moddle-element.js';
import { parts, present, vendorElements } from './vendor.js';

type Features = SourceExtensions['unsupported'];
type Component = Readonly<Record<string, unknown>>;

const COMPONENTS: Readonly<Record<string, Component>> = {
  string: { type: 'textfield' },
  long: { type: 'number', decimalDigits: 0 },
  integer: { type: 'number', decimalDigits: 0 },
  double: { type: 'number' },
  boolean: { type: 'checkbox' },
  date: { type: 'datetime', subtype: 'date', dateLabel: '' },
  enum: { type: 'select' },
};

/** Constraints of a field by what form-js calls them; `readonly` is none of a value. */
const CONSTRAINTS: Readonly<Record<string, string>> = {
  min: 'min',
  max: 'max',
  minlength: 'minLength',
  maxlength: 'maxLength',
  required: 'required',
};

function fieldsOf(element: ModdleElement): readonly ModdleElement[] {
  return [
    ...vendorElements(element, 'formData').flatMap((form) => parts(form, 'formField')),
    ...vendorElements(element, 'formProperty'),
  ];
}

/** Id of the form of an element that has fields: unique in the deployment, as the process is part of it. */
export function generatedFormId(element: ModdleElement): string | undefined {
  return fieldsOf(element).length === 0 ? undefined : `${processOf(element)}-${attribute(element, 'id') ?? ''}-form`;
}

function processOf(element: ModdleElement): string {
  let at: ModdleElement | undefined = element;
  while (at !== undefined && at.$type !== 'bpmn:Process') at = at.$parent;
  return (at && attribute(at, 'id')) ?? '';
}

/** The forms of everything inside a container. */
export function generatedForms(container: ModdleElement): readonly EmbeddedForm[] {
  return children(container, 'flowElements')
    .filter((element) => isA(element, 'bpmn:FlowNode'))
    .flatMap((element) => {
      const id = generatedFormId(element);
      const schema = { type: 'default', id, components: fieldsOf(element).filter(isShown).map(componentOf) };
      const own = id === undefined ? [] : [{ id, line: lineOf(element), text: JSON.stringify(schema) }];
      return [...own, ...generatedForms(element)];
    });
}

function isShown(field: ModdleElement): boolean {
  return attribute(field, 'readable') !== 'false';
}

function componentOf(field: ModdleElement): Component {
  const id = attribute(field, 'id') ?? '';
  const component = COMPONENTS[attribute(field, 'type') ?? 'string'] ?? COMPONENTS['string'];
  const initial = attribute(field, 'defaultValue') ?? attribute(field, 'default');
  const label = attribute(field, 'label') ?? attribute(field, 'name') ?? id;
  const values = parts(field, 'value').map((value) => ({
    value: attribute(value, 'id') ?? '',
    label: attribute(value, 'name') ?? attribute(value, 'id') ?? '',
  }));
  const properties = parts(field, 'properties').flatMap((holder) => parts(holder, 'property'));
  const constraints = constraintsOf(field);
  const validate = Object.fromEntries(constraints.flatMap(validation));
  const readonly =
    constraints.some((constraint) => attribute(constraint, 'name') === 'readonly') ||
    attribute(field, 'writable') === 'false';
  return present({
    ...component,
    id: `field-${id}`,
    key: attribute(field, 'variable') ?? id,
    ...(component?.['type'] === 'datetime' ? { dateLabel: label } : { label }),
    values: values.length === 0 ? undefined : values,
    defaultValue: initial === undefined || isExpression(initial) ? undefined : typed(initial, component),
    readonly: readonly ? true : undefined,
    validate: Object.keys(validate).length === 0 ? undefined : validate,
    properties:
      properties.length === 0
        ? undefined
        : Object.fromEntries(properties.map((each) => [attribute(each, 'id') ?? '', attribute(each, 'value') ?? ''])),
  });
}

/** Those of `camunda:validation`, and `required` of a form property. */
function constraintsOf(field: ModdleElement): readonly ModdleElement[] {
  const declared = parts(field, 'validation').flatMap((validation) => parts(validation, 'constraint'));
  return attribute(field, 'required') === 'true'
    ? [...declared, { $type: 'camunda:constraint', name: 'required' }]
    : declared;
}

function validation(constraint: ModdleElement): readonly (readonly [string, unknown])[] {
  const name = attribute(constraint, 'name') ?? '';
  const known = Object.hasOwn(CONSTRAINTS, name) ? CONSTRAINTS[name] : undefined;
  if (known === undefined) return [];
  return [[known, known === 'required' ? true : Number(attribute(constraint, 'config'))]];
}

function typed(text: string, component: Component | undefined): unknown {
  if (component?.['type'] === 'number') return Number(text);
  return component?.['type'] === 'checkbox' ? text === 'true' : text;
}

function isExpression(text: string): boolean {
  return /[$#]\{/.test(text);
}

/** What a form does not show: told to the author. */
export function refusedFields(element: ModdleElement): Features {
  const keyed = vendorElements(element, 'formData').filter((form) => attribute(form, 'businessKey') !== undefined);
  return [
    ...keyed.map((form) => ({ feature: 'businessKey of camunda:formData', line: lineOf(form) })),
    ...fieldsOf(element).flatMap(refusedIn),
  ];
}

function refusedIn(field: ModdleElement): Features {
  const id = attribute(field, 'id') ?? '';
  const told = (what: string): Features => [{ feature: `${what} of form field '${id}'`, line: lineOf(field) }];
  const type = attribute(field, 'type') ?? 'string';
  const unknown = constraintsOf(field).filter((constraint) => {
    const name = attribute(constraint, 'name') ?? '';
    return name !== 'readonly' && !Object.hasOwn(CONSTRAINTS, name);
  });
  return [
    ...(Object.hasOwn(COMPONENTS, type) ? [] : told(`type '${type}'`)),
    ...(isExpression(attribute(field, 'defaultValue') ?? attribute(field, 'default') ?? '')
      ? told('a default that is an expression')
      : []),
    ...(attribute(field, 'expression') === undefined ? [] : told('an expression')),
    ...(attribute(field, 'datePattern') === undefined ? [] : told('a date pattern')),
    ...unknown.flatMap((constraint) => told(`constraint '${attribute(constraint, 'name') ?? ''}'`)),
  ];
}
