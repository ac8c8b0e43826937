/** Narrow, typed access to bpmn-moddle's elements: nothing else of the compiler touches their shape. */
import { LINE_ATTRIBUTE } from './xml.js';

export interface ModdleElement {
  /** Normalised name of the type, e.g. `bpmn:ServiceTask`, `zeebe:TaskDefinition`; of unknown elements, their tag. */
  readonly $type: string;
  /** Attributes that the descriptors do not know, by normalised name; unknown elements have none. */
  readonly $attrs?: Readonly<Record<string, unknown>>;
  readonly $parent?: ModdleElement;
  readonly $children?: readonly ModdleElement[];
  readonly $instanceOf?: (type: string) => boolean;
  readonly $descriptor?: Descriptor;
  readonly set?: (property: string, value: unknown) => void;
  readonly [property: string]: unknown;
}

/** What bpmn-moddle knows of a type; generic ones it knows nothing of. */
export interface Descriptor {
  readonly isGeneric?: boolean;
  readonly properties: readonly {
    readonly name: string;
    readonly type: string;
    readonly isAttr?: boolean;
    readonly isReference?: boolean;
  }[];
}

function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}

/** 1-based line of the start tag. */
export function lineOf(element: ModdleElement): number {
  return Number(element.$attrs?.[LINE_ATTRIBUTE] ?? element[LINE_ATTRIBUTE] ?? 1);
}

/** Text of an attribute or text child; undefined where absent or of another kind. */
export function attribute(element: ModdleElement, name: string): string | undefined {
  const value = element[name];
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

export function flag(element: ModdleElement, name: string, silent: boolean): boolean {
  const value = element[name];
  return typeof value === 'boolean' ? value : silent;
}

/** The single child, or the element a reference resolved to. */
export function child(element: ModdleElement, name: string): ModdleElement | undefined {
  const value = element[name];
  return isElement(value) ? value : undefined;
}

export function children(element: ModdleElement, name: string): readonly ModdleElement[] {
  const value = element[name];
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** Elements inside `extensionElements`, in document order. */
export function extensionElements(element: ModdleElement): readonly ModdleElement[] {
  const holder = child(element, 'extensionElements');
  return holder ? children(holder, 'values') : [];
}

export function extension(element: ModdleElement, type: string): ModdleElement | undefined {
  const values = child(element, 'extensionElements')?.['values'];
  if (!Array.isArray(values)) return undefined;
  return values.find((value: unknown): value is ModdleElement => isElement(value) && value.$type === type);
}

export function isA(element: ModdleElement, type: string): boolean {
  return element.$instanceOf?.(type) ?? false;
}

/** `bpmn:ServiceTask` → `serviceTask`: the element's name in the file. */
export function bpmnName(element: ModdleElement): string {
  const name = element.$type.slice(element.$type.indexOf(':') + 1);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
