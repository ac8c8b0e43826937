/** Phase 2: bpmn-moddle's elements → `Source`, with vendor extensions read by the dialect. */
import type { Source, SourceFlow, SourceText } from '../../workflows/bpmn/source.js';
import type { Finding } from './findings.js';
import type { Model, ModelFlow, ModelProcess } from './model.js';
import { attribute, bpmnName, child, children, flag, isA, lineOf, type ModdleElement } from './moddle-element.js';
import type { Parsed } from './parse.js';
import { readAdHoc } from './read-ad-hoc.js';
import { readCompensationHandlers } from './read-associations.js';
import { readData } from './read-data.js';
import { readLanes, type LaneMeaning } from './read-lanes.js';
import { readLoop, readStandardLoop } from './read-loop.js';
import { readQuantities } from './read-quantities.js';
import { readText } from './read-text.js';
import { readMessage, readTriggers } from './read-triggers.js';

export interface ReadOptions {
  readonly lanes?: LaneMeaning;
  /** Also processes that the file does not call executable. */
  readonly every?: boolean;
}

export function readModel(
  parsed: Parsed,
  { lanes = 'drawn', every = false }: ReadOptions = {},
): { readonly model: Model; readonly findings: readonly Finding[] } {
  const reader = new ModelReader(parsed, lanes);
  const processes = children(parsed.definitions, 'rootElements')
    .filter((element) => element.$type === 'bpmn:Process' && (every || flag(element, 'isExecutable', false)))
    .flatMap((element) => reader.process(element));
  return { model: { processes, flows: reader.flows, elements: reader.elements }, findings: reader.findings };
}

class ModelReader {
  readonly flows: ModelFlow[] = [];
  readonly elements = new Map<string, Source>();
  readonly findings: Finding[] = [];
  private readonly nodeIds = new Set<string>();
  private readonly outgoing = new Map<string, SourceFlow[]>();
  private readonly incoming = new Map<string, SourceFlow[]>();
  private readonly boundary = new Map<string, string[]>();
  private readonly compensationHandlers: ReadonlyMap<string, string>;

  private lanes: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly parsed: Parsed,
    private readonly laneMeaning: LaneMeaning,
  ) {
    this.compensationHandlers = readCompensationHandlers(parsed.definitions);
  }

  process(element: ModdleElement): readonly ModelProcess[] {
    if (this.identified(element) === undefined) return [];
    this.collectNodes(element);
    this.collectFlows(element);
    this.lanes = readLanes(element, this.parsed.dialect, this.laneMeaning);
    return [{ source: this.read(element, undefined), ...this.parsed.dialect.process(element) }];
  }

  /** The id; its absence is reported. */
  private identified(element: ModdleElement): string | undefined {
    const id = attribute(element, 'id');
    if (id !== undefined && id !== '') return id;
    this.findings.push({
      code: 'ID_MISSING',
      line: lineOf(element),
      message: `Expected ${bpmnName(element)} to have an id, but it has none.`,
    });
    return undefined;
  }

  private collectNodes(container: ModdleElement): void {
    for (const element of children(container, 'flowElements')) {
      if (!isA(element, 'bpmn:FlowNode')) continue;
      const id = this.identified(element);
      if (id === undefined) continue;
      this.nodeIds.add(id);
      const host = child(element, 'attachedToRef');
      if (host) append(this.boundary, attribute(host, 'id') ?? '', id);
      this.collectNodes(element);
    }
  }

  private collectFlows(container: ModdleElement): void {
    for (const element of children(container, 'flowElements')) {
      if (isA(element, 'bpmn:SequenceFlow')) this.flow(element, attribute(container, 'id') ?? '');
      else this.collectFlows(element);
    }
  }

  private flow(element: ModdleElement, scope: string): void {
    const id = this.identified(element);
    if (id === undefined) return;
    const line = lineOf(element);
    const [source, target] = [this.endOf(element, 'sourceRef'), this.endOf(element, 'targetRef')];
    const condition = this.condition(element);
    this.flows.push({
      id,
      line,
      scope,
      ...(source && { source }),
      ...(target && { target }),
      ...(condition && { condition }),
    });
    if (source === undefined || target === undefined) return;
    const listeners = this.parsed.dialect.listeners(element);
    const name = attribute(element, 'name')?.trim() ?? '';
    const flow: SourceFlow = {
      id,
      ...(name !== '' && { name }),
      line,
      source,
      target,
      ...(condition && { condition }),
      ...(listeners.length > 0 && { listeners }),
    };
    append(this.outgoing, source, flow);
    append(this.incoming, target, flow);
  }

  private endOf(flow: ModdleElement, property: string): string | undefined {
    const end = child(flow, property);
    const id = end && attribute(end, 'id');
    return id !== undefined && this.nodeIds.has(id) ? id : undefined;
  }

  private condition(flow: ModdleElement): SourceText | undefined {
    return readText(flow, 'conditionExpression', this.parsed.dialect);
  }

  private read(element: ModdleElement, scope: string | undefined): Source {
    const { dialect } = this.parsed;
    const id = attribute(element, 'id') ?? '';
    const name = attribute(element, 'name');
    const type = bpmnName(element);
    const host = child(element, 'attachedToRef');
    const attachedTo = host && attribute(host, 'id');
    const defaultFlow = child(element, 'default');
    const unresolvedDefault = this.parsed.unresolved.get(element)?.get('default');
    const defaultId = (defaultFlow && attribute(defaultFlow, 'id')) ?? unresolvedDefault;
    const loop = child(element, 'loopCharacteristics');
    const message = readMessage(element, this.parsed);
    const compensationHandler = this.compensationHandlers.get(id);
    const activationCondition = readText(element, 'activationCondition', dialect);
    const adHoc = readAdHoc(element, dialect);
    const data = readData(element, dialect, (finding) => this.findings.push(finding));
    const lane = this.lanes.get(id);
    const source: Source = {
      id,
      type,
      ...(name !== undefined && name !== '' && { name }),
      line: lineOf(element),
      ...(scope !== undefined && { scope }),
      incoming: this.incoming.get(id) ?? [],
      outgoing: this.outgoing.get(id) ?? [],
      ...(defaultId !== undefined && { defaultFlow: defaultId }),
      ...(dialect.name === 'camunda' && GATEWAYS.includes(type) && { flowsWithoutCondition: 'taken' }),
      ...(attachedTo !== undefined && { attachedTo }),
      interrupting: flag(element, type === 'boundaryEvent' ? 'cancelActivity' : 'isInterrupting', true),
      boundary: this.boundary.get(id) ?? [],
      triggers: readTriggers(element, this.parsed),
      ...(loop?.$type === 'bpmn:MultiInstanceLoopCharacteristics' && { loop: readLoop(loop, dialect) }),
      ...(loop?.$type === 'bpmn:StandardLoopCharacteristics' && { standardLoop: readStandardLoop(loop, dialect) }),
      forCompensation: flag(element, 'isForCompensation', false),
      ...(compensationHandler !== undefined && { compensationHandler }),
      ...(flag(element, 'parallelMultiple', false) && { parallelMultiple: true }),
      ...(flag(element, 'instantiate', false) && { instantiate: true }),
      ...(attribute(element, 'eventGatewayType') === 'Parallel' && { parallelEvents: true }),
      ...(activationCondition && { activationCondition }),
      ...(adHoc && { adHoc }),
      ...readQuantities(element, (finding) => this.findings.push(finding)),
      ...(data && { data }),
      ...(lane !== undefined && { lane }),
      triggeredByEvent: flag(element, 'triggeredByEvent', false),
      ...(message && { message }),
      children: children(element, 'flowElements')
        .filter((inner) => isA(inner, 'bpmn:FlowNode') && this.nodeIds.has(attribute(inner, 'id') ?? ''))
        .map((inner) => this.read(inner, id)),
      extensions: this.extensions(element),
    };
    this.elements.set(id, source);
    return source;
  }

  /** With what vendors say on the parts of an element that are no elements of their own to the engine. */
  private extensions(element: ModdleElement): Source['extensions'] {
    const { dialect } = this.parsed;
    const extensions = dialect.extensions(element);
    const definitions = [...children(element, 'eventDefinitions'), ...children(element, 'eventDefinitionRef')];
    const flows = children(element, 'flowElements').filter((inner) => isA(inner, 'bpmn:SequenceFlow'));
    const parts = [
      child(element, 'loopCharacteristics'),
      ...definitions,
      ...definitions.flatMap((definition) => REFERRED.map((property) => child(definition, property))),
      child(element, 'messageRef'),
      ...flows,
      ...flows.map((flow) => child(flow, 'conditionExpression')),
    ];
    const unsupported = parts.flatMap((part) => (part ? dialect.unsupported(part) : []));
    const ignored = parts.flatMap((part) => (part ? dialect.ignored(part) : []));
    const called = attribute(element, 'calledElement');
    return {
      ...extensions,
      properties: { ...extensions.properties, ...ownAttributes(element) },
      ...(extensions.calledElement === undefined &&
        called !== undefined &&
        called !== '' && { calledElement: standardCall(called, lineOf(element)) }),
      unsupported: [...extensions.unsupported, ...unsupported],
      ...(ignored.length > 0 && { ignored: [...(extensions.ignored ?? []), ...ignored] }),
    };
  }
}

/** Attributes of Baton's own namespace: as if they were properties. */
function ownAttributes({ $attrs = {} }: ModdleElement): Readonly<Record<string, string>> {
  const own = Object.entries($attrs).filter(([name]) => name.startsWith('baton:'));
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
}

/** What event definitions refer to. */
const GATEWAYS = ['exclusiveGateway', 'inclusiveGateway'];
const REFERRED = ['messageRef', 'errorRef', 'escalationRef', 'signalRef'];

/** BPMN's own `calledElement` (§10.3.6), where the vendor says nothing. */
function standardCall(processId: string, line: number): NonNullable<Source['extensions']['calledElement']> {
  return {
    processId: { language: 'literal', text: processId, line },
    propagateAllChildVariables: true,
    propagateAllParentVariables: true,
    binding: 'latest',
  };
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  lists.set(key, [...(lists.get(key) ?? []), value]);
}
