/**
 * The declarations of the activities as element templates of Camunda, so that its Modeler and bpmn-js offer each as a
 * kind of service task: a field for each input, and one for the variable that each output is kept in.
 */
import { z } from 'zod';
import type { activities } from '../../activities/index.js';

const SCHEMA = 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json';

type Activity = (typeof activities)[number];
type JsonSchema = z.core.JSONSchema._JSONSchema;

export interface TemplateProperty {
  readonly id?: string;
  readonly type: 'Boolean' | 'Dropdown' | 'Hidden' | 'Number' | 'String' | 'Text';
  readonly label?: string;
  readonly description?: string;
  readonly group?: string;
  readonly value?: string | number | boolean;
  readonly feel?: 'optional' | 'required' | 'static';
  readonly optional?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
  readonly constraints?: { readonly notEmpty: true };
  readonly binding: Readonly<Record<string, string>>;
}

export interface ElementTemplate {
  readonly $schema: string;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly category: { readonly id: string; readonly name: string };
  readonly appliesTo: readonly string[];
  readonly elementType: { readonly value: string };
  readonly groups: readonly { readonly id: string; readonly label: string }[];
  readonly properties: readonly TemplateProperty[];
}

export function elementTemplate({ type, title, description, input, output }: Activity): ElementTemplate {
  const area = type.split(':')[0] ?? type;
  const needed = z.toJSONSchema(input, { io: 'input' });
  const required = new Set(needed.required ?? []);
  return {
    $schema: SCHEMA,
    id: `baton.${type.replaceAll(':', '.')}`,
    name: title,
    description,
    category: { id: `baton-${area}`, name: `Baton: ${area}` },
    appliesTo: ['bpmn:Task', 'bpmn:ServiceTask', 'bpmn:SendTask'],
    elementType: { value: 'bpmn:ServiceTask' },
    groups: [
      { id: 'input', label: 'Input' },
      { id: 'output', label: 'Output' },
    ],
    properties: [
      { type: 'Hidden', value: type, binding: { type: 'zeebe:taskDefinition', property: 'type' } },
      ...Object.entries(needed.properties ?? {}).map(([name, schema]) => inputOf(name, schema, required.has(name))),
      ...Object.entries(z.toJSONSchema(output).properties ?? {}).map(([name, schema]) => outputOf(name, schema)),
    ],
  };
}

/** What an activity takes: a value of its kind, or an expression. An optional one that is empty is not mapped. */
function inputOf(name: string, schema: JsonSchema, required: boolean): TemplateProperty {
  return {
    ...{ id: `input-${name}`, label: labelOf(name), group: 'input' },
    ...described(schema),
    ...kindOf(schema),
    ...(required ? { constraints: { notEmpty: true } } : { optional: true }),
    binding: { type: 'zeebe:input', name },
  } as TemplateProperty;
}

/** Which variable it becomes; none where the field is empty. */
function outputOf(name: string, schema: JsonSchema): TemplateProperty {
  return {
    ...{ id: `output-${name}`, label: `Variable for ${labelOf(name).toLowerCase()}`, group: 'output', type: 'String' },
    ...described(schema),
    optional: true,
    binding: { type: 'zeebe:output', source: `=${name}` },
  };
}

/** Whatever is no text, number or choice is written as an expression. */
function kindOf(schema: JsonSchema): Pick<TemplateProperty, 'type' | 'feel' | 'choices'> {
  if (typeof schema !== 'object') return { type: 'String', feel: 'required' };
  if (schema.enum !== undefined) return { type: 'Dropdown', choices: schema.enum.map(String).map(choice) };
  if (schema.type === 'string') return { type: schema.maxLength === undefined ? 'Text' : 'String', feel: 'optional' };
  if (schema.type === 'number' || schema.type === 'integer') return { type: 'Number', feel: 'static' };
  if (schema.type === 'boolean') return { type: 'Boolean', feel: 'static' };
  return { type: 'String', feel: 'required' };
}

function choice(value: string): { readonly name: string; readonly value: string } {
  return { name: value, value };
}

function described(schema: JsonSchema): { readonly description?: string } {
  return typeof schema === 'object' && schema.description !== undefined ? { description: schema.description } : {};
}

/** `leadId`: Lead id */
function labelOf(name: string): string {
  const words = name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
}
