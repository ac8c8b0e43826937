/**
 * First pass over a file, before any model is built: strict well-formedness (XML 1.0), no DTD, bounded size and depth,
 * and the line of every element. bpmn-moddle keeps no lines, so each start tag gets its line as an attribute of a
 * namespace of its own; line breaks stay where they were.
 */
import { Parser } from 'saxen';
import type { Finding } from './findings.js';

export const MAXIMUM_BYTES = 10 * 1024 * 1024;
export const MAXIMUM_DEPTH = 200;
/** In one start tag: more are no slip. */
const MAXIMUM_REPEATED = 20;

/** The name under which bpmn-moddle keeps an element's line. */
export const LINE_ATTRIBUTE = 'baton-source:line';
const LINE_NAMESPACE = 'urn:baton:source';

/** Namespace URIs that decide the dialect, and the one prefix each gets here, whatever the file calls it. */
export const NAMESPACES: Readonly<Record<string, string>> = {
  'http://www.omg.org/spec/BPMN/20100524/MODEL': 'bpmn',
  'http://camunda.org/schema/modeler/1.0': 'modeler',
  'http://camunda.org/schema/zeebe/1.0': 'zeebe',
  'http://camunda.org/schema/1.0/bpmn': 'camunda',
  'http://operaton.org/schema/1.0/bpmn': 'operaton',
  'http://flowable.org/bpmn': 'flowable',
  'http://activiti.org/bpmn': 'activiti',
  'urn:baton:bpmn': 'baton',
};

/** Prefixes that need no declaration: `xml` by the standard, `xsi` by what bpmn-moddle accepts. */
const BOUND_BY_XML = {
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
};

export interface XmlDocument {
  /** The file's text, each start tag with its line. */
  readonly text: string;
  /** Attributes of the root element, by normalised name. */
  readonly rootAttributes: ReadonlyMap<string, string>;
  /** Prefixes (of `NAMESPACES`) that elements or attributes really use. */
  readonly prefixes: ReadonlySet<string>;
  /** Id of the first element of the language that starts on a line. */
  readonly idAtLine: ReadonlyMap<number, string>;
  /** What its author should know, and nothing stops at. */
  readonly findings: readonly Finding[];
}

export type XmlResult = { readonly document: XmlDocument } | { readonly findings: readonly Finding[] };

const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;
// eslint-disable-next-line no-control-regex -- XML 1.0 §2.2 forbids exactly these
const FORBIDDEN_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const TAG_NAME = /[^\s/>]+/y;
const ATTRIBUTE = /\s+([^\s=]+)=("[^"]*"|'[^']*')/y;

/** What kind of file is expected: `root` is its root element under the prefixes of `namespaces`. */
export interface XmlKind {
  readonly namespaces: Readonly<Record<string, string>>;
  readonly root: string;
  readonly language: string;
  /** Code of a file with another root. */
  readonly otherwise: Finding['code'];
  /** Elements that are checked and then left out of the text. */
  readonly leftOut?: string;
}

/** A file with its diagrams. */
export const DRAWN: XmlKind = {
  namespaces: { ...NAMESPACES, 'http://www.omg.org/spec/BPMN/20100524/DI': 'bpmndi' },
  root: 'bpmn:definitions',
  language: 'BPMN 2.0',
  otherwise: 'FILE_NOT_BPMN',
};

/** A file without its diagrams. */
export const BPMN: XmlKind = { ...DRAWN, leftOut: 'bpmndi:BPMNDiagram' };

export function readXml(xml: string, kind: XmlKind): XmlResult {
  if (Buffer.byteLength(xml) > MAXIMUM_BYTES) {
    return refusal(
      'FILE_TOO_LARGE',
      1,
      `Expected at most ${MAXIMUM_BYTES} bytes, but the file has ${Buffer.byteLength(xml)}.`,
    );
  }
  return new XmlReader(xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml, kind).read();
}

function refusal(code: Finding['code'], line: number, message: string): XmlResult {
  return { findings: [{ code, line, message }] };
}

/**
 * The first refusal ends the pass: what follows cannot be trusted. Asking the parser to stop would only end it behind the
 * tag, which can be wrong in a million places.
 */
class Refused extends Error {
  constructor(readonly finding: Finding) {
    super(finding.message);
  }
}

class XmlReader {
  private readonly parser = new Parser();
  private readonly pieces: string[] = [];
  private readonly rootAttributes = new Map<string, string>();
  private readonly prefixes = new Set<string>();
  private readonly idAtLine = new Map<number, string>();
  private readonly lineById = new Map<string, number>();
  private readonly findings: Finding[] = [];
  private readonly remarks: Finding[] = [];
  /** What the start tag at the cursor says again. */
  private readonly repeated: { readonly name: string; readonly from: number; readonly to: number }[] = [];
  /** Everything before `cursor` is read and `line` is its line. */
  private cursor = 0;
  private line = 1;
  private nextBreak: number;
  private copied = 0;
  /** Depth of the element that is being left out. */
  private leftOutAt = Number.POSITIVE_INFINITY;
  private depth = 0;
  private roots = 0;

  constructor(
    private readonly xml: string,
    private readonly kind: XmlKind,
  ) {
    this.nextBreak = xml.indexOf('\n');
  }

  read(): XmlResult {
    const forbidden = FORBIDDEN_CHARACTER.exec(this.xml);
    if (forbidden) {
      this.advance(forbidden.index);
      const point = forbidden[0].charCodeAt(0).toString(16);
      return refusal('FILE_NOT_XML', this.line, `Expected XML characters, but found U+${point.padStart(4, '0')}.`);
    }
    this.parser
      .ns({ ...this.kind.namespaces, ...BOUND_BY_XML })
      .on('openTag', (name, getAttributes, decode, selfClosing) => this.open(name, getAttributes, decode, selfClosing))
      .on('closeTag', (_name, _decode, selfClosing) => this.close(selfClosing))
      .on('text', (text) => this.characters(text))
      .on('comment', (text) => this.comment(text))
      .on('cdata', (text) => this.advance(this.xml.indexOf('<![CDATA[', this.cursor) + 12 + text.length))
      .on('question', (text) => this.instruction(text))
      .on('attention', () => this.refuse('FILE_FORBIDDEN_XML', 'Expected no DTD or entity declaration, but found one.'))
      .on('error', (error, getContext) => this.complained(error.message, getContext))
      .on('warn', (error, getContext) => this.complained(error.message, getContext));
    try {
      this.parser.parse(this.xml);
    } catch (error) {
      if (error instanceof Refused) return { findings: [error.finding] };
      throw error;
    }
    if (this.findings.length > 0) return { findings: this.findings };
    this.pieces.push(this.xml.slice(this.copied));
    return {
      document: {
        text: this.pieces.join(''),
        rootAttributes: this.rootAttributes,
        prefixes: this.prefixes,
        idAtLine: this.idAtLine,
        findings: this.remarks,
      },
    };
  }

  private open(
    name: string,
    getAttributes: () => Record<string, string> | false,
    decode: (text: string) => string,
    selfClosing: boolean,
  ): void {
    this.advance(this.xml.indexOf('<', this.cursor));
    const start = this.cursor;
    const attributes = Object.entries(getAttributes() || {});
    this.cursor += 1;

    this.depth += 1;
    if (this.depth > MAXIMUM_DEPTH) {
      this.refuse('FILE_TOO_LARGE', `Expected at most ${MAXIMUM_DEPTH} nested elements, but found more.`);
    }
    if (this.depth === 1) this.root(name, attributes);
    this.uses(name);
    for (const [attribute, raw] of attributes) {
      if (raw.includes('<') || (raw.includes('&') && ENTITY.test(raw))) {
        this.malformed(`attribute ${attribute} holds a bare < or &`, this.line);
      }
      this.uses(attribute);
      if (attribute === 'id' && this.isOwn(name)) this.identify(decode(raw), name);
    }
    if (name === this.kind.leftOut && !selfClosing && this.depth < this.leftOutAt) {
      this.leftOutAt = this.depth;
      this.pieces.push(this.xml.slice(this.copied, start));
      this.copied = start;
    }
    if (this.depth < this.leftOutAt) this.annotate(start);
    this.leaveOutRepeated();
    if (selfClosing) this.depth -= 1;
  }

  private uses(name: string): void {
    const colon = name.indexOf(':');
    if (colon > 0) this.prefixes.add(name.slice(0, colon));
  }

  private root(name: string, attributes: readonly (readonly [string, string])[]): void {
    this.roots += 1;
    if (this.roots > 1) {
      this.malformed('a second root element', this.line);
    } else if (name !== this.kind.root) {
      const message = `Expected the root element definitions of ${this.kind.language}, but found ${name}.`;
      this.refuse(this.kind.otherwise, message);
    }
    for (const [attribute, value] of attributes) this.rootAttributes.set(attribute, value);
  }

  /** Of the language itself, not of a vendor or the diagram. */
  private isOwn(name: string): boolean {
    return name.startsWith(this.kind.root.slice(0, this.kind.root.indexOf(':') + 1));
  }

  private identify(id: string, name: string): void {
    const earlier = this.lineById.get(id);
    if (earlier !== undefined) {
      const message = `Expected ids to be unique, but ${id} is also on line ${earlier}.`;
      this.findings.push({ code: 'ID_DUPLICATE', line: this.line, id, message });
    } else if (id in Object.prototype) {
      const message = `Expected an id of its own, but ${id} is a property name of every JavaScript object.`;
      const code = name === 'bpmn:process' ? 'PROCESS_ID_FORBIDDEN' : 'ID_FORBIDDEN';
      this.findings.push({ code, line: this.line, id, message });
    }
    this.lineById.set(id, this.line);
    if (!this.idAtLine.has(this.line)) this.idAtLine.set(this.line, id);
  }

  private annotate(start: number): void {
    TAG_NAME.lastIndex = start + 1;
    TAG_NAME.test(this.xml);
    const end = TAG_NAME.lastIndex;
    const declaration = this.depth === 1 ? ` xmlns:baton-source="${LINE_NAMESPACE}"` : '';
    this.pieces.push(this.xml.slice(this.copied, end), `${declaration} ${LINE_ATTRIBUTE}="${this.line}"`);
    this.copied = end;
  }

  private close(selfClosing: boolean): void {
    if (selfClosing) return;
    this.advance(this.xml.indexOf('</', this.cursor) + 2);
    if (this.depth === this.leftOutAt) {
      this.leftOutAt = Number.POSITIVE_INFINITY;
      const end = this.xml.indexOf('>', this.cursor) + 1;
      this.leaveOut(this.copied, end);
    }
    this.depth -= 1;
  }

  private characters(text: string): void {
    if (text.includes('&') && ENTITY.test(text))
      this.malformed('text holds a bare &, or an entity that is not declared', this.line);
    else if (text.includes(']]>')) this.malformed('text holds ]]>', this.line);
  }

  private comment(text: string): void {
    this.advance(this.xml.indexOf('<!--', this.cursor) + 7 + text.length);
    if (text.includes('--') || text.endsWith('-')) this.malformed('a comment holds --', this.line);
  }

  private instruction(text: string): void {
    const start = this.xml.indexOf('<?', this.cursor);
    this.advance(start + text.length);
    if (/^<\?xml\s/i.test(text) && start !== 0)
      this.malformed('an XML declaration that is not at the start', this.line);
  }

  private complained(message: string, getContext: () => { readonly line: number }): void {
    // Attributes may be read before the tag is told of.
    this.advance(this.xml.indexOf('<', this.cursor));
    if (!message.endsWith(' already defined') || !this.repeats()) this.malformed(message, getContext().line + 1);
  }

  /** XML allows no attribute twice. Where both say the same, as modelers take it, nothing is left open: one is left out. */
  private repeats(): boolean {
    if (this.repeated.length > 0) return true;
    const values = new Map<string, string>();
    TAG_NAME.lastIndex = this.cursor + 1;
    TAG_NAME.test(this.xml);
    ATTRIBUTE.lastIndex = TAG_NAME.lastIndex;
    for (let match = ATTRIBUTE.exec(this.xml); match !== null; match = ATTRIBUTE.exec(this.xml)) {
      const [, name = '', value = ''] = match;
      if (!values.has(name)) values.set(name, value);
      else if (values.get(name) !== value || this.repeated.length === MAXIMUM_REPEATED) return false;
      else this.repeated.push({ name, from: match.index, to: ATTRIBUTE.lastIndex });
    }
    return this.repeated.length > 0;
  }

  private leaveOutRepeated(): void {
    for (const { name, from, to } of this.repeated) {
      const message = `Expected attribute ${name} once, but it is given again with the same value.`;
      this.remarks.push({ code: 'FILE_ATTRIBUTE_REPEATED', line: this.line, message });
      if (this.depth < this.leftOutAt) this.leaveOut(from, to);
    }
    this.repeated.length = 0;
  }

  /** The lines stay, so that bpmn-moddle counts them right. */
  private leaveOut(from: number, to: number): void {
    this.pieces.push(this.xml.slice(this.copied, from), this.xml.slice(from, to).replace(/[^\n]+/g, ''));
    this.copied = to;
  }

  private malformed(reason: string, line: number): never {
    this.refuse('FILE_NOT_XML', `Expected well-formed XML, but found: ${reason}.`, line);
  }

  private refuse(code: Finding['code'], message: string, line = this.line): never {
    throw new Refused({ code, line, message });
  }

  private advance(to: number): void {
    while (this.nextBreak !== -1 && this.nextBreak < to) {
      this.line += 1;
      this.nextBreak = this.xml.indexOf('\n', this.nextBreak + 1);
    }
    this.cursor = to;
  }
}
