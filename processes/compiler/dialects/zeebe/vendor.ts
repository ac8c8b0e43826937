/** Access to what `zeebe:` adds to a file, read with its descriptors. */
import type { SourceText } from '../../../../workflows/bpmn/source.js';
import { attribute, children, lineOf, type ModdleElement } from '../../moddle-element.js';

/** A leading `=` means FEEL. */
export function text(value: string, line: number): SourceText {
  if (value.startsWith('=')) return { language: 'feel', text: value.slice(1).trim(), line };
  return { language: 'literal', text: value, line };
}

export function textOf(element: ModdleElement | undefined, name: string): SourceText | undefined {
  const value = element && attribute(element, name);
  return element === undefined || value === undefined || value === '' ? undefined : text(value, lineOf(element));
}

/** Drops what is absent, so that equal files give equal data. */
export function present<Shape extends object>(shape: Shape): Shape {
  const there: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(shape)) if (value !== undefined) there[name] = value;
  return there as Shape;
}

/** Values of a list of entries, by the attribute that names each. */
export function named(holder: ModdleElement | undefined, list: string, name: string): Readonly<Record<string, string>> {
  const entries = holder ? children(holder, list) : [];
  return Object.fromEntries(entries.map((entry) => [attribute(entry, name) ?? '', attribute(entry, 'value') ?? '']));
}
