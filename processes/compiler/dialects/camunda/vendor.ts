/** Access to what Camunda 7 and its kin add to a file; none of it has descriptors, so that one reading serves all four. */
import type { SourceText } from '../../../../workflows/bpmn/source.js';
import { attribute, children, extensionElements, lineOf, type ModdleElement } from '../../moddle-element.js';

/** In order of precedence: what a fork says in its own namespace wins over what it kept of its origin's. */
export const PREFIXES = ['operaton', 'flowable', 'camunda', 'activiti'] as const;

/** The name behind a vendor's prefix; undefined for names of nobody here. */
export function vendorName(name: string): string | undefined {
  const [prefix, local] = name.split(':', 2) as [string, string | undefined];
  return (PREFIXES as readonly string[]).includes(prefix) ? local : undefined;
}

/** An attribute of a BPMN element, trimmed; undefined where absent or empty. */
export function vendorAttribute(element: ModdleElement, name: string): string | undefined {
  for (const prefix of PREFIXES) {
    const value = element.$attrs?.[`${prefix}:${name}`];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

/** Extension elements of a BPMN element by local name. */
export function vendorElements(element: ModdleElement, name: string): readonly ModdleElement[] {
  return extensionElements(element).filter(({ $type }) => vendorName($type) === name);
}

/** Children of a vendor's element, all or those of one local name. */
export function parts(element: ModdleElement, name?: string): readonly ModdleElement[] {
  return children(element, '$children').filter(({ $type }) => name === undefined || vendorName($type) === name);
}

/** Text inside a vendor's element, trimmed. */
export function body(element: ModdleElement): string {
  return (attribute(element, '$body') ?? '').trim();
}

/** JUEL is told by its `${…}` or `#{…}`, anywhere in the text. */
export function textOf(value: string, line: number): SourceText {
  const text = value.trim();
  return { language: /[$#]\{/.test(text) ? 'juel' : 'literal', text, line };
}

export function vendorText(element: ModdleElement, name: string): SourceText | undefined {
  const value = vendorAttribute(element, name);
  return value === undefined ? undefined : textOf(value, lineOf(element));
}

/** A variable's value, null where there is none. */
export function variable(name: string, line: number): SourceText {
  return { language: 'juel', text: `\${execution.getVariable(${quoted(name)})}`, line };
}

/** A text as JUEL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** Drops what is absent, so that equal files give equal data. */
export function present<Shape extends object>(shape: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;
}
