/**
 * Models as a case means them. Some leave open what the case's steps say (drawings without conditions, messages without
 * keys), some hold what only another engine runs (Java classes, JavaScript); that is put in or taken out between reading
 * and checking, so that compiler and engine run as they always do. `docs/testing.md` lists it by dialect.
 */
import { children, flag, type ModdleElement } from '../../compiler/moddle-element.js';
import { delegatesIn } from '../../compiler/dialects/camunda/delegates.js';
import type { Revision } from '../../compiler/index.js';
import { walk, type Model } from '../../compiler/model.js';
import type { Source, SourceListener, SourceMapping } from '../../../workflows/bpmn/source.js';
import { assumedDefault, revisedFlows } from './flows.js';
import type { Guidance } from './guidance.js';
import { begun } from './implicit-starts.js';
import { readMessageFlows } from '../../compiler/read-message-flows.js';
import { literal } from './texts.js';
import { unpacked } from './unpacked.js';
import { TriggerRevision } from './triggers.js';

/** Type of the work of Java classes and beans: none. */
export const NO_OPERATION = 'baton:no-operation';

const JOBS = ['serviceTask', 'sendTask', 'scriptTask', 'businessRuleTask'];
const PASSING = [...JOBS, 'userTask', 'manualTask', 'task', 'callActivity'];

export function revisionOf(guidance: Guidance): Revision {
  const asDeployed = guidance.dialect === undefined;
  return {
    tolerated: new Set(asDeployed ? [] : ['EXTENSION_UNSUPPORTED']),
    runsEvery: (definitions) =>
      !asDeployed && (guidance.plain || !children(definitions, 'rootElements').some(isExecutable)),
    revise: (model, definitions) => new ModelRevision(model, guidance, definitions).model(),
  };
}

function isExecutable(element: ModdleElement): boolean {
  return element.$type === 'bpmn:Process' && flag(element, 'isExecutable', false);
}

class ModelRevision {
  private readonly triggers: TriggerRevision;
  private readonly delegates: ReadonlySet<string>;
  private readonly plain: boolean;

  constructor(
    private readonly read: Model,
    private readonly guidance: Guidance,
    definitions: ModdleElement,
  ) {
    this.triggers = new TriggerRevision(read, guidance, readMessageFlows(definitions));
    this.delegates = delegatesIn(definitions);
    this.plain = guidance.plain;
  }

  model(): Model {
    const processes = this.read.processes
      .filter(({ source }) => !this.plain || source.children.some(({ triggeredByEvent }) => !triggeredByEvent))
      .map((process) => ({ ...process, source: this.source(this.plain ? begun(process.source) : process.source) }));
    const sources = processes.flatMap(({ source }) => walk(source));
    const conditions = new Map(
      sources.flatMap(({ outgoing }) => outgoing.map(({ id, condition }) => [id, condition] as const)),
    );
    const flows = this.read.flows.map(({ condition: _replaced, ...flow }) => {
      const condition = conditions.get(flow.id);
      return { ...flow, ...(condition && { condition }) };
    });
    return { processes, flows, elements: new Map(sources.map((source) => [source.id, source])) };
  }

  private source(source: Source): Source {
    const type = this.typeOf(source);
    const revised = { ...source, type };
    const { line, message = { kind: 'message', line } } = source;
    return {
      ...revised,
      children: source.children.map((inner) => this.source(inner)),
      outgoing: revisedFlows(source, this.guidance).map((flow) => this.heard(flow)),
      ...assumedDefault(source, this.guidance),
      triggers: this.triggers.of(revised),
      ...(type === 'receiveTask' &&
        this.guidance.dialect !== undefined && { message: this.triggers.message(message, source) }),
      extensions: this.extensions(revised),
    };
  }

  private typeOf(source: Source): string {
    const { id, type, extensions, children: inside } = source;
    const waits = this.guidance.waitAt.has(id);
    if (this.plain && PASSING.includes(type)) {
      if (this.triggers.sendsOf(source).length > 0) return 'intermediateThrowEvent';
      if (this.triggers.receives(source)) return 'receiveTask';
      return waits ? 'userTask' : this.guidance.does({ elementId: id }) ? type : 'task';
    }
    if (waits && inside.length === 0) return 'serviceTask';
    const runsThrough =
      this.guidance.dialect !== undefined &&
      type === 'scriptTask' &&
      extensions.script === undefined &&
      extensions.job === undefined;
    return runsThrough ? 'task' : type;
  }

  /** Without listeners in Java, unless a step does their work; behind a decision something else does. */
  private heard<Holder extends Pick<Source['extensions'], 'listeners' | 'calledDecision'>>(holder: Holder): Holder {
    const { listeners, calledDecision } = holder;
    if (listeners === undefined || this.guidance.dialect !== 'camunda7') return holder;
    const heard = listeners.flatMap(({ job, ...listener }): readonly SourceListener[] => {
      if (job === undefined || this.guidance.does({ type: job.type.text }))
        return [{ ...listener, ...(job && { job }) }];
      const script = listener.event === 'end' ? unpacked(calledDecision, listener.line) : undefined;
      return script === undefined ? [] : [{ ...listener, script }];
    });
    return { ...holder, listeners: heard };
  }

  private extensions({ id, type, line, extensions }: Source): Source['extensions'] {
    if (this.guidance.dialect === undefined) return extensions;
    const { job, inputs, outputs, calledElement } = extensions;
    const named = job?.type.text ?? '';
    const idle = this.delegates.has(id) && !this.guidance.does({ elementId: id, type: named });
    const needed = JOBS.includes(type) && named === '';
    return {
      ...this.heard(extensions),
      inputs: inputs.filter(isOurs),
      outputs: outputs.filter(isOurs),
      unsupported: [],
      ...(calledElement && { calledElement: withoutTenant(calledElement) }),
      ...(needed && { job: { type: literal(id, line), headers: {}, line } }),
      ...(idle && { job: { type: literal(NO_OPERATION, line), headers: {}, line } }),
    };
  }
}

/** A case has one tenant. */
function withoutTenant({
  tenantId: _one,
  ...called
}: NonNullable<Source['extensions']['calledElement']>): NonNullable<Source['extensions']['calledElement']> {
  return called;
}

/** bpmn-elements’ mappings read from what that engine alone has. */
function isOurs({ source }: SourceMapping): boolean {
  return !/\b(?:content|environment)\./.test(source.text);
}
