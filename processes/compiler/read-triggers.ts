/** Event definitions (BPMN 2.0.2 §10.5.5) with the message, error, signal or escalation each refers to. */
import type { SourceText, SourceTrigger } from '../../workflows/bpmn/source.js';
import type { Dialect } from './dialects/dialect.js';
import { attribute, bpmnName, child, children, lineOf, type ModdleElement } from './moddle-element.js';
import type { Parsed } from './parse.js';
import { readText } from './read-text.js';

export function readTriggers(event: ModdleElement, parsed: Parsed): readonly SourceTrigger[] {
  const definitions = [...children(event, 'eventDefinitions'), ...children(event, 'eventDefinitionRef')];
  return definitions.map((definition) => readTrigger(definition, parsed));
}

/** The message of a send or receive task. */
export function readMessage(task: ModdleElement, parsed: Parsed): SourceTrigger | undefined {
  if (task.$type !== 'bpmn:ReceiveTask' && task.$type !== 'bpmn:SendTask') return undefined;
  const message = referred(task, 'messageRef', parsed);
  const named = message.name ?? message.unresolved;
  return {
    kind: 'message',
    line: lineOf(task),
    ...(named === undefined && parsed.dialect.ownMessage(task)),
    ...message,
  };
}

function readTrigger(definition: ModdleElement, parsed: Parsed): SourceTrigger {
  const kind = kindOf(definition);
  const { dialect } = parsed;
  const timeDate = readText(definition, 'timeDate', dialect);
  const timeDuration = readText(definition, 'timeDuration', dialect);
  const timeCycle = readText(definition, 'timeCycle', dialect);
  const condition = readText(definition, 'condition', dialect);
  const activity = child(definition, 'activityRef');
  const activityRef = (activity && attribute(activity, 'id')) ?? parsed.unresolved.get(definition)?.get('activityRef');
  const linkName = kind === 'link' ? textOf(definition, 'name', dialect) : undefined;
  return {
    kind,
    line: lineOf(definition),
    ...referred(definition, `${kind}Ref`, parsed),
    ...(timeDate && { timeDate }),
    ...(timeDuration && { timeDuration }),
    ...(timeCycle && { timeCycle }),
    ...(condition && { condition }),
    ...(activityRef !== undefined && { activityRef }),
    ...(linkName && { name: linkName }),
    ...dialect.trigger(definition),
  };
}

/** `messageEventDefinition` → `message`; BPMN's `compensate` is the compensation event. */
function kindOf(definition: ModdleElement): string {
  const kind = bpmnName(definition).replace(/EventDefinition$/, '');
  return kind === 'compensate' ? 'compensation' : kind;
}

function referred(holder: ModdleElement, property: string, { dialect, unresolved }: Parsed): Partial<SourceTrigger> {
  const missing = unresolved.get(holder)?.get(property);
  if (missing !== undefined) return { unresolved: missing };
  const target = child(holder, property);
  if (target === undefined) return {};
  const name = textOf(target, 'name', dialect);
  const code = textOf(target, 'errorCode', dialect) ?? textOf(target, 'escalationCode', dialect);
  const correlationKey = dialect.correlationKey(target);
  return { ...(name && { name }), ...(code && { code }), ...(correlationKey && { correlationKey }) };
}

function textOf(element: ModdleElement, name: string, dialect: Dialect): SourceText | undefined {
  const value = attribute(element, name);
  return value === undefined || value === '' ? undefined : dialect.text(value, lineOf(element));
}
