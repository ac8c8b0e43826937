/** Phase 1: text → bpmn-moddle's elements, with everything that bpmn-moddle only warns about judged. */
import { BpmnModdle, type ModdleWarning } from 'bpmn-moddle';
import type { Dialect } from './dialects/dialect.js';
import { dialectOf } from './dialects/index.js';
import type { Finding } from './findings.js';
import { attribute, isA, lineOf, type ModdleElement } from './moddle-element.js';
import { BPMN, DRAWN, NAMESPACES, readXml, type XmlDocument } from './xml.js';

export interface Parsed {
  readonly definitions: ModdleElement;
  readonly dialect: Dialect;
  /** References that lead nowhere: by element, the property and the id it names. */
  readonly unresolved: ReadonlyMap<ModdleElement, ReadonlyMap<string, string>>;
  readonly findings: readonly Finding[];
}

export type ParseResult = Parsed | { readonly definitions?: undefined; readonly findings: readonly Finding[] };

/** Building a moddle costs 5 ms, and it keeps nothing of the files it reads. */
const moddles = new Map<string, BpmnModdle>();

function moddleOf(dialect: Dialect): BpmnModdle {
  const known = moddles.get(dialect.name);
  if (known) return known;
  const described = new Set(['bpmn', ...Object.keys(dialect.packages)]);
  const nsMap = Object.fromEntries(Object.entries(NAMESPACES).filter(([, prefix]) => !described.has(prefix)));
  const moddle = new BpmnModdle(dialect.packages, { nsMap });
  moddles.set(dialect.name, moddle);
  return moddle;
}

/** The diagrams of a file cost as much as the rest of it, and nothing that runs depends on them: `drawing` keeps them. */
export async function parse(
  xml: string,
  { drawing = false }: { readonly drawing?: boolean } = {},
): Promise<ParseResult> {
  const result = readXml(xml, drawing ? DRAWN : BPMN);
  if ('findings' in result) return result;
  const { document } = result;
  const dialect = dialectOf(document);
  try {
    const { rootElement, warnings } = await moddleOf(dialect).fromXML(document.text);
    const unresolved = unresolvedReferences(warnings);
    const findings = [...document.findings, ...findingsOf(warnings, document, dialect)];
    return { definitions: rootElement, dialect, unresolved, findings };
  } catch (error) {
    const message = `Expected BPMN 2.0, but: ${error instanceof Error ? oneLine(error.message) : String(error)}.`;
    return { findings: [{ code: 'FILE_NOT_BPMN', line: 1, message }] };
  }
}

function unresolvedReferences(warnings: readonly ModdleWarning[]): Map<ModdleElement, Map<string, string>> {
  const unresolved = new Map<ModdleElement, Map<string, string>>();
  for (const { element, property, value } of warnings) {
    if (element === undefined || property === undefined || value === undefined) continue;
    const properties = unresolved.get(element) ?? new Map<string, string>();
    unresolved.set(element, properties.set(property.replace(/^bpmn:/, ''), value));
  }
  return unresolved;
}

const UNPARSABLE = /^unparsable content (?:<(\S*?)\s*>? )?detected\s+line: (\d+)[\s\S]*nested error: ([\s\S]*)$/;
/** Shapes and colours have no effect on the run; duplicate ids are found before. */
const HARMLESS = /^(?:unknown type|unrecognized element) <(?:bpmndi|di|dc|bioc|color):|^duplicate ID/;

function findingsOf(warnings: readonly ModdleWarning[], document: XmlDocument, dialect: Dialect): readonly Finding[] {
  return warnings.flatMap((warning): readonly Finding[] => {
    const unparsable = UNPARSABLE.exec(warning.message);
    if (unparsable) return unparsableContent(unparsable, document, dialect);
    if (warning.message.startsWith('unresolved reference')) return unresolvedReference(warning);
    if (warning.message.startsWith('unknown attribute')) return unknownAttribute(warning, dialect);
    return [];
  });
}

function unparsableContent(match: RegExpExecArray, document: XmlDocument, dialect: Dialect): readonly Finding[] {
  const [, tag, zeroBased, reason = ''] = match;
  if (HARMLESS.test(reason)) return [];
  const line = Number(zeroBased) + 1;
  const id = document.idAtLine.get(line);
  const code = reason.includes(`<${dialect.prefix}:`) ? 'EXTENSION_UNSUPPORTED' : 'FILE_UNKNOWN_CONTENT';
  const what = tag ? `<${tag}>` : 'content';
  return [
    {
      code,
      line,
      ...(id !== undefined && { id }),
      message: `Expected what BPMN 2.0 allows here, but found ${what}: ${oneLine(reason)}.`,
    },
  ];
}

/** Without effect on the run: whatever annotates, data that has no type, and the operations of services. */
const ANNOTATIONS = ['bpmn:Artifact', 'bpmn:ItemAwareElement', 'bpmn:Lane', 'bpmn:ItemDefinition', 'bpmn:Operation'];
/** Read where the element is read, which says more. */
const READ_LATER: ReadonlySet<string> = new Set([
  'sourceRef',
  'targetRef',
  'attachedToRef',
  'messageRef',
  'errorRef',
  'escalationRef',
  'signalRef',
  'activityRef',
  'default',
]);
const FLOW_TYPES = ['bpmn:FlowElement', 'bpmn:EventDefinition'];

function unresolvedReference({ element, property = '', value = '' }: ModdleWarning): readonly Finding[] {
  if (element === undefined || !element.$type.startsWith('bpmn:')) return [];
  if (ANNOTATIONS.some((type) => isA(element, type)) || insideBlackBox(element)) return [];
  const name = property.replace(/^bpmn:/, '');
  if (READ_LATER.has(name) && FLOW_TYPES.some((type) => isA(element, type))) return [];
  const id = attribute(element, 'id');
  const message = `Expected ${name} to name an element of the file, but there is no '${value}'.`;
  return [{ code: 'REFERENCE_MISSING', line: lineOf(element), ...(id !== undefined && { id }), message }];
}

function unknownAttribute({ element, property = '' }: ModdleWarning, dialect: Dialect): readonly Finding[] {
  if (element === undefined || !property.startsWith(`${dialect.prefix}:`)) return [];
  const id = attribute(element, 'id');
  const message = `Expected attributes that are executed, but found ${property}.`;
  return [{ code: 'EXTENSION_UNSUPPORTED', line: lineOf(element), ...(id !== undefined && { id }), message }];
}

/** Inside a process that is not executable, which is only drawn. */
export function insideBlackBox(element: ModdleElement): boolean {
  for (let at: ModdleElement | undefined = element; at; at = at.$parent) {
    if (at.$type === 'bpmn:Process') return at['isExecutable'] !== true;
  }
  return false;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
