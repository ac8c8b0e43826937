/** A DMN file as a tree of elements, each with its line; and the narrow access that the compiler has to it. */
import { decode as decodeText, Parser } from 'saxen';
import type { Finding } from '../compiler/findings.js';
import { LINE_ATTRIBUTE, readXml } from '../compiler/xml.js';

/** Prefix under which elements of every DMN version appear. */
const DMN = 'dmn:';

const NAMESPACES: Readonly<Record<string, string>> = Object.fromEntries([
  ...[
    'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
    'http://www.omg.org/spec/DMN/20151101/dmn11.xsd',
    'http://www.omg.org/spec/DMN/20180521/MODEL/',
    'https://www.omg.org/spec/DMN/20191111/MODEL/',
    'https://www.omg.org/spec/DMN/20211108/MODEL/',
    'https://www.omg.org/spec/DMN/20230324/MODEL/',
    'https://www.omg.org/spec/DMN/20240513/MODEL/',
  ].map((uri) => [uri, 'dmn']),
  ['http://camunda.org/schema/1.0/dmn', 'camunda'],
  ['http://camunda.org/schema/zeebe/1.0', 'zeebe'],
]);

export interface XmlElement {
  /** Local name of DMN's own elements; others keep their prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

interface Building extends XmlElement {
  readonly children: Building[];
  text: string;
}

export interface XmlTree {
  /** Absent where the findings refuse the file. */
  readonly root?: XmlElement;
  readonly findings: readonly Finding[];
}

export function readElements(xml: string): XmlTree {
  const checked = readXml(xml, {
    namespaces: NAMESPACES,
    root: `${DMN}definitions`,
    language: 'DMN',
    otherwise: 'DMN_FILE',
  });
  if ('findings' in checked) return checked;
  const open: Building[] = [];
  let root: Building | undefined;
  const append = (text: string): void => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  };
  new Parser()
    .ns(NAMESPACES)
    .on('openTag', (tag, getAttributes, decode) => {
      const attributes = Object.entries(getAttributes() || {}).map(([name, value]) => [name, decode(value)] as const);
      const element: Building = {
        name: tag.startsWith(DMN) ? tag.slice(DMN.length) : tag,
        attributes: Object.fromEntries(attributes),
        children: [],
        text: '',
        line: Number(attributes.find(([name]) => name === LINE_ATTRIBUTE)?.[1] ?? 1),
      };
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
    })
    .on('text', (text) => append(decodeText(text)))
    .on('cdata', append)
    .on('closeTag', () => {
      open.pop();
    })
    .parse(checked.document.text);
  const message = 'Expected the root element definitions of DMN, but found nothing.';
  if (root === undefined) return { findings: [{ code: 'DMN_FILE', line: 1, message }] };
  return { root, findings: checked.document.findings };
}

export function childrenOf(element: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
  return element?.children.filter(({ name }) => names.includes(name)) ?? [];
}

export function childOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return childrenOf(element, ...names)[0];
}

/** An attribute that is there and not blank. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.attributes[name];
  return value === undefined || value.trim() === '' ? undefined : value;
}

/** The `text` child, trimmed; undefined where absent or blank. */
export function textOf(element: XmlElement | undefined): string | undefined {
  const text = childOf(element, 'text')?.text.trim();
  return text === undefined || text === '' ? undefined : text;
}

/** Of an element's `variable`, else the element's own name. */
export function variableOf(element: XmlElement): string {
  return normalised(attributeOf(childOf(element, 'variable'), 'name') ?? attributeOf(element, 'name') ?? '');
}

/** Names in FEEL have single spaces. */
export function normalised(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}
