/**
 * Message flows between executable pools of one file (BPMN 2.0.2 §9.4): each sender knows the messages of its targets,
 * each target by which message it is reached. Names and keys that the model has stay; what is missing comes from the
 * flow, and messages without a key go to the conversation. A flow that ends at a pool, at what takes no message, or at
 * a process that is not executable is only drawn.
 */
import { instantiates } from '../../workflows/bpmn/instantiates.js';
import type { Source, SourceText, SourceTrigger } from '../../workflows/bpmn/source.js';
import { walk, type Model } from './model.js';
import { attribute } from './moddle-element.js';
import type { Parsed } from './parse.js';
import { readMessageFlows } from './read-message-flows.js';

interface MessageFlow {
  readonly sender: Source;
  readonly target: Source;
  /** Of the message that the flow itself names. */
  readonly name?: SourceText;
}

export function connectPools(model: Model, parsed: Parsed): Model {
  const flows = flowsOf(model, parsed);
  if (flows.length === 0) return model;
  const connect = (source: Source): Source => ({
    ...withMessage(source, (message) => receives(source, sends(source, message, flows, model), flows, model)),
    children: source.children.map(connect),
  });
  const processes = model.processes.map((process) => ({ ...process, source: connect(process.source) }));
  const elements = processes.flatMap(({ source }) => walk(source)).map((source) => [source.id, source] as const);
  return { ...model, processes, elements: new Map(elements) };
}

function withMessage(source: Source, change: (message: SourceTrigger) => SourceTrigger): Source {
  const { message, triggers } = source;
  const first = triggers.find(isMessage);
  return {
    ...source,
    ...(message && { message: change(message) }),
    triggers: triggers.map((trigger) => (trigger === first ? change(trigger) : trigger)),
  };
}

function flowsOf(model: Model, { definitions, dialect }: Parsed): readonly MessageFlow[] {
  return readMessageFlows(definitions).flatMap((flow): readonly MessageFlow[] => {
    const [sender, target] = [model.elements.get(flow.source), model.elements.get(flow.target)];
    if (sender === undefined || target === undefined || !publishes(sender) || messageOf(target) === undefined)
      return [];
    if (processOf(sender, model) === processOf(target, model)) return [];
    const name = flow.message && attribute(flow.message, 'name');
    return [{ sender, target, ...(name && { name: dialect.text(name, sender.line) }) }];
  });
}

const THROWS = ['intermediateThrowEvent', 'endEvent'];

/** Sends a message by itself: no job, expression or other event does. */
function publishes({ type, triggers, extensions }: Source): boolean {
  if (extensions.job !== undefined || extensions.script !== undefined) return false;
  return type === 'sendTask' || (THROWS.includes(type) && triggers.some(isMessage));
}

function isMessage({ kind }: SourceTrigger): boolean {
  return kind === 'message';
}

/** The message of a receive or send task, or of an event. */
function messageOf({ message, triggers }: Source): SourceTrigger | undefined {
  return message ?? triggers.find(isMessage);
}

function processOf(source: Source, model: Model): Source {
  const outer = model.elements.get(source.scope ?? '');
  return outer === undefined ? source : processOf(outer, model);
}

/** Its own name, else that of a sender or of the flow, else one made of its process and id. */
function nameOf(target: Source, flows: readonly MessageFlow[], model: Model): SourceText {
  const leading = flows.filter((flow) => flow.target.id === target.id);
  const names = [messageOf(target)?.name, ...leading.flatMap((flow) => [messageOf(flow.sender)?.name, flow.name])];
  const made: SourceText = {
    language: 'literal',
    text: `${processOf(target, model).id}/${target.id}`,
    line: target.line,
  };
  return names.find((name) => name !== undefined) ?? made;
}

function sends(source: Source, message: SourceTrigger, flows: readonly MessageFlow[], model: Model): SourceTrigger {
  const targets = flows
    .filter(({ sender }) => sender.id === source.id)
    .map(({ target }) => ({ name: nameOf(target, flows, model), starts: startsProcess(target, model) }));
  const { name } = message;
  if (targets[0] === undefined || (name !== undefined && message.correlationKey !== undefined)) return message;
  // A message with a name of its own is published once, for whoever waits for it.
  return { ...message, sendsTo: name === undefined ? targets : [{ ...targets[0], name }] };
}

function receives(source: Source, message: SourceTrigger, flows: readonly MessageFlow[], model: Model): SourceTrigger {
  const leading = flows.filter(({ target }) => target.id === source.id);
  if (leading.length === 0) return message;
  const keyless = leading.some(({ sender }) => messageOf(sender)?.correlationKey === undefined);
  const byConversation = message.correlationKey === undefined && keyless;
  return { ...message, name: nameOf(source, flows, model), ...(byConversation && { byConversation }) };
}

function startsProcess(source: Source, model: Model): boolean {
  const { scope = '', type } = source;
  const element = (id: string): Source | undefined => model.elements.get(id);
  return instantiates(source, { element }) || (type === 'startEvent' && element(scope)?.type === 'process');
}
