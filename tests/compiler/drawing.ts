/**
 * A drawing made executable: models of suites that steer their runs from outside lack conditions, messages, timers and
 * job types. What is missing is put in between reading and checking, so that compiler and engine run as they always do.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../processes/compiler/canonical-json.js';
import { check } from '../../processes/compiler/check.js';
import { decodeXml } from '../../processes/compiler/decode.js';
import { Findings } from '../../processes/compiler/findings.js';
import type { CompiledPlan } from '../../processes/compiler/index.js';
import { lower, lowerContext } from '../../processes/compiler/lower.js';
import { walk, type Model } from '../../processes/compiler/model.js';
import { attribute, child, children, type ModdleElement } from '../../processes/compiler/moddle-element.js';
import { parse } from '../../processes/compiler/parse.js';
import { readModel } from '../../processes/compiler/read.js';
import { startsOf } from '../../processes/compiler/starts.js';
import type { Diagnostic } from '../../workflows/bpmn/codes.js';
import type { Source, SourceFlow, SourceMapping, SourceText, SourceTrigger } from '../../workflows/bpmn/source.js';
import { addDuration, parseCycle, parseDate } from '../../workflows/bpmn/time.js';
import { delegates } from './delegates.js';
import { choiceOf, conditionMetBy, messageTo } from './steering.js';

export interface Drawing {
  readonly plans: readonly CompiledPlan[];
  readonly errors: readonly Diagnostic[];
  readonly elements: ReadonlyMap<string, Source>;
}

export interface DrawingOptions {
  readonly file: string;
  readonly xml: Uint8Array;
  /** Activities that wait for `completeJob` or `completeUserTask` whatever they are. */
  readonly waitAt: readonly string[];
  /** Elements whose flows the steps choose. */
  readonly chosen: ReadonlySet<string>;
  /** Nothing in the file is meant to run: tasks pass, events are told apart by their place, and all processes run. */
  readonly bare: boolean;
  /** Its expressions are run as they are; else they are another engine's, close to FEEL. */
  readonly juel: boolean;
  /** The case is about what is wrong with the file: its timers stay as they are. */
  readonly breaks: boolean;
}

export async function compileDrawing({ file, xml, ...options }: DrawingOptions): Promise<Drawing> {
  const findings = new Findings(file);
  const text = decodeXml(xml);
  const parsed = await parse(options.bare || !text.includes('isExecutable="true"') ? executable(text) : text);
  for (const finding of parsed.findings) if (finding.code !== 'EXTENSION_UNSUPPORTED') findings.add(finding);
  if (parsed.definitions === undefined) return { plans: [], errors: findings.list(), elements: new Map() };
  const read = readModel(parsed);
  for (const finding of read.findings) findings.add(finding);
  const model = new Completion(read.model, options, messageFlowsOf(parsed.definitions)).model();
  check(model, findings, delegates);
  const context = lowerContext(model, findings, delegates);
  const plans = model.processes.map((process): CompiledPlan => {
    const plan = lower(process, context);
    const json = canonicalJson(plan);
    const starts = findings.hasErrors ? [] : startsOf(plan, { model, findings, now: 0 });
    return { plan, json, hash: createHash('sha256').update(json).digest('hex'), starts };
  });
  const errors = findings.list().filter(({ severity }) => severity === 'error');
  return { plans: errors.length > 0 ? [] : plans, errors, elements: model.elements };
}

/** Says of every process that it is executable, and of none otherwise. */
function executable(text: string): string {
  return text.replace(
    /<((?:\w+:)?process)\b([^>]*?)(\/?)>/g,
    (_tag, name: string, attributes: string, end: string) =>
      `<${name}${attributes.replace(/ isExecutable="\w+"/, '')} isExecutable="true"${end}>`,
  );
}

interface MessageFlow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

function messageFlowsOf(definitions: ModdleElement): readonly MessageFlow[] {
  const idOf = (element: ModdleElement | undefined): string => (element && attribute(element, 'id')) ?? '';
  return children(definitions, 'rootElements')
    .flatMap((element) => children(element, 'messageFlows'))
    .map((flow) => ({
      id: idOf(flow),
      source: idOf(child(flow, 'sourceRef')),
      target: idOf(child(flow, 'targetRef')),
    }));
}

const JOBS = ['serviceTask', 'sendTask', 'scriptTask', 'businessRuleTask'];
const PASSING = [...JOBS, 'userTask', 'manualTask', 'task', 'callActivity'];
const EVENTS_THROWN = ['intermediateThrowEvent', 'endEvent'];

class Completion {
  constructor(
    private readonly read: Model,
    private readonly options: Pick<DrawingOptions, 'waitAt' | 'chosen' | 'bare' | 'juel' | 'breaks'>,
    private readonly messageFlows: readonly MessageFlow[],
  ) {}

  model(): Model {
    const processes = this.read.processes
      .filter(({ source }) => !this.options.bare || source.children.some(({ triggeredByEvent }) => !triggeredByEvent))
      .map((process) => ({ ...process, source: this.source(process.source) }));
    const sources = processes.flatMap(({ source }) => [...walk(source)]);
    const conditions = new Map(sources.flatMap(({ outgoing }) => outgoing.map(({ id, condition }) => [id, condition])));
    const flows = this.read.flows.map(({ condition: _replaced, ...flow }) => {
      const condition = conditions.get(flow.id);
      return { ...flow, ...(condition && { condition }) };
    });
    return { processes, flows, elements: new Map(sources.map((source) => [source.id, source])) };
  }

  private source(source: Source): Source {
    const sends = this.messageFlows.filter((flow) => flow.source === source.id);
    const type = this.typeOf(source, sends.length > 0);
    const { id, line, extensions } = source;
    const job = { type: literal(id, line), headers: {}, line };
    return {
      ...source,
      type,
      children: source.children.map((inner) => this.source(inner)),
      outgoing: this.flows(source),
      ...this.defaultOf(source),
      triggers: this.triggers({ ...source, type }, sends),
      ...(type === 'receiveTask' && { message: this.message(source.message ?? { kind: 'message', line }, source) }),
      extensions: {
        ...extensions,
        inputs: extensions.inputs.filter(isOurs),
        outputs: extensions.outputs.filter(isOurs),
        unsupported: [],
        ...(JOBS.includes(type) && (extensions.job?.type.text ?? '') === '' && { job }),
      },
    };
  }

  private typeOf({ id, type, extensions, children: inside }: Source, sends: boolean): string {
    const { waitAt, bare } = this.options;
    if (bare && sends && PASSING.includes(type)) return 'intermediateThrowEvent';
    if (bare && PASSING.includes(type)) return waitAt.includes(id) ? 'userTask' : 'task';
    if (waitAt.includes(id) && inside.length === 0) return 'serviceTask';
    const runsThrough = type === 'scriptTask' && extensions.script === undefined && extensions.job === undefined;
    return runsThrough ? 'task' : type;
  }

  /** lib-bpmn-engine: the one flow of a gateway without condition. */
  private defaultOf({ type, outgoing, defaultFlow }: Source): Pick<Source, 'defaultFlow'> {
    const [only, ...others] = outgoing.filter(({ condition }) => condition === undefined);
    const gateway = type === 'exclusiveGateway' || type === 'inclusiveGateway';
    if (this.options.bare || !gateway || defaultFlow !== undefined || others.length > 0 || outgoing.length < 2)
      return {};
    return only === undefined ? {} : { defaultFlow: only.id };
  }

  private flows({ id, type, line, outgoing, defaultFlow }: Source): readonly SourceFlow[] {
    const gateway = type === 'exclusiveGateway' || type === 'inclusiveGateway';
    const steered =
      this.options.chosen.has(id) ||
      (this.options.bare &&
        gateway &&
        outgoing.some((flow) => flow.condition === undefined && flow.id !== defaultFlow));
    if (gateway && outgoing.length < 2) return outgoing;
    if (!steered) return this.options.juel ? outgoing : outgoing.map(withSign);
    const silent = type === 'exclusiveGateway' ? [outgoing[0]?.id] : outgoing.map((flow) => flow.id);
    return outgoing.map((flow) => {
      if (flow.id === defaultFlow) return flow;
      const otherwise = this.options.chosen.has(id) ? 'false' : `${silent.includes(flow.id)}`;
      const choice = choiceOf(id);
      const text = `if ${choice} = null then ${otherwise} else list contains(${choice}, "${flow.id}")`;
      return { ...flow, condition: { language: 'feel', text, line } };
    });
  }

  private triggers(source: Source, sends: readonly MessageFlow[]): readonly SourceTrigger[] {
    const { type, line, triggers } = source;
    const throws = EVENTS_THROWN.includes(type);
    if (throws && sends.length > 0) {
      return sends.map(({ id }) => ({
        kind: 'message',
        line,
        name: literal(messageTo(id), line),
        correlationKey: literal('any', line),
      }));
    }
    const reached = this.messageFlows.some(({ target }) => target === source.id);
    const message = type === 'startEvent' && (reached || this.mayStartOtherwise(source));
    const needed = this.options.bare && (message || type === 'boundaryEvent') && triggers.length === 0;
    // Compensation by nothing: nothing happens.
    if (this.options.bare && source.compensationHandler === undefined && isCompensation(source))
      return [{ kind: 'conditional', line, condition: feel('false', line) }];
    const given = needed ? [{ kind: message ? 'message' : 'conditional', line }] : triggers;
    return given.map((trigger) => this.trigger(trigger, source));
  }

  /** Bare: of several start events of a process without trigger, all but the first get one; the case names which it is. */
  private mayStartOtherwise({ id, type, scope, triggers }: Source): boolean {
    const process = this.read.processes.find(({ source }) => source.id === scope);
    if (process === undefined || triggers.length > 0) return false;
    const bareStarts = process.source.children.filter((other) => other.type === type && other.triggers.length === 0);
    return bareStarts[0]?.id !== id;
  }

  private trigger(trigger: SourceTrigger, source: Source): SourceTrigger {
    const { kind, line, timeDate, timeDuration, timeCycle } = trigger;
    const code = trigger.code ?? trigger.name;
    switch (kind) {
      case 'message':
        return this.message(trigger, source);
      case 'timer':
        return this.options.breaks || (!this.options.bare && [timeDate, timeDuration, timeCycle].some(isTime))
          ? trigger
          : { kind, line, ...this.timer(source) };
      case 'signal':
        return { ...trigger, name: trigger.name ?? literal('signal', line) };
      case 'link':
        return { ...trigger, name: trigger.name ?? literal('link', line) };
      case 'error':
      case 'escalation':
        return EVENTS_THROWN.includes(source.type)
          ? { ...trigger, code: code ?? literal('none', line) }
          : { ...trigger, ...(code && { code }) };
      case 'conditional':
        return this.options.bare ? { ...trigger, condition: feel(conditionMetBy(source.id), line) } : trigger;
      default:
        return trigger;
    }
  }

  private timer({ type, scope, interrupting }: Source): Partial<SourceTrigger> {
    const starts = type === 'startEvent' && this.read.processes.some(({ source }) => source.id === scope);
    if (!interrupting) return { timeCycle: literal('R/PT1H', 1) };
    return starts ? { timeDate: literal('2030-01-01T00:00:00Z', 1) } : { timeDuration: literal('PT1H', 1) };
  }

  /** Bare: told apart by the message flow that leads here, else by the element itself. */
  private message(message: SourceTrigger, { id, line }: Source): SourceTrigger {
    const flow = this.messageFlows.find(({ target }) => target === id);
    const { unresolved: _named, ...known } = message;
    const name = this.options.bare ? undefined : message.name;
    return {
      ...known,
      name: name ?? literal(messageTo(flow?.id ?? id), line),
      correlationKey: message.correlationKey ?? literal('any', line),
    };
  }
}

/** Not in the language of another engine. */
function isTime(text: SourceText | undefined): boolean {
  if (text?.language !== 'literal') return text?.language === 'feel';
  return [parseDate(text.text), addDuration(0, text.text), parseCycle(text.text, 0)].some((due) => due !== undefined);
}

/** Some engines do without the sign that announces an expression, and write `==` for `=`. */
function withSign({ condition, ...flow }: SourceFlow): SourceFlow {
  return condition === undefined
    ? flow
    : {
        ...flow,
        condition: {
          ...condition,
          language: 'feel',
          text: condition.text.replace(/^[#$]\{(.*)\}$/s, '$1').replaceAll('==', '='),
        },
      };
}

/** bpmn-elements’ mappings read from what that engine alone has. */
function isOurs({ source }: SourceMapping): boolean {
  return !/\b(?:content|environment)\./.test(source.text);
}

function isCompensation({ type, triggers }: Source): boolean {
  return type === 'boundaryEvent' && triggers.some(({ kind }) => kind === 'compensation');
}

function literal(text: string, line: number): SourceText {
  return { language: 'literal', text, line };
}

function feel(text: string, line: number): SourceText {
  return { language: 'feel', text, line };
}
