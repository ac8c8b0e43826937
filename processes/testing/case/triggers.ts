/** Triggers of events, with what a case leaves for its steps to say: names, keys, times, conditions. */
import type { Model } from '../../compiler/model.js';
import type { Source, SourceText, SourceTrigger } from '../../../workflows/bpmn/source.js';
import { addDuration, parseCycle, parseDate } from '../../../workflows/bpmn/time.js';
import { messageTo } from '../../simulation/steering.js';
import type { Guidance } from './guidance.js';
import type { DrawnMessageFlow } from '../../compiler/read-message-flows.js';
import { feel, literal } from './texts.js';

const THROWING = ['intermediateThrowEvent', 'endEvent'];

export class TriggerRevision {
  private readonly plain: boolean;
  /** Names of the messages that elements of the file send. */
  private readonly sent: ReadonlySet<string>;

  constructor(
    private readonly read: Model,
    private readonly guidance: Guidance,
    private readonly messageFlows: readonly DrawnMessageFlow[],
  ) {
    this.plain = guidance.plain;
    const sending = [...read.elements.values()].filter(({ type }) => type === 'sendTask' || THROWING.includes(type));
    const messages = sending.flatMap(({ triggers, message }) => [...triggers, ...(message ? [message] : [])]);
    this.sent = new Set(messages.flatMap(({ name }) => name?.text ?? []));
  }

  sendsOf({ id }: Source): readonly DrawnMessageFlow[] {
    return this.messageFlows.filter(({ source }) => source === id);
  }

  of(source: Source): readonly SourceTrigger[] {
    const { type, line, triggers } = source;
    if (this.guidance.dialect === undefined) return triggers;
    if (this.plain && type === 'endEvent' && isUncaught(source, this.read)) return [];
    const sends = this.plain && THROWING.includes(type) ? this.sendsOf(source) : [];
    if (sends.length > 0) {
      const correlationKey = literal('any', line);
      return sends.map(({ id }) => ({ kind: 'message', line, name: literal(messageTo(id), line), correlationKey }));
    }
    // Compensation by nothing: nothing happens.
    if (this.plain && compensatesNothing(source))
      return [{ kind: 'conditional', line, condition: feel('false', line) }];
    const given = this.plain && triggers.length === 0 ? this.missing(source) : triggers;
    return given.map((trigger) => this.trigger(trigger, source));
  }

  receives({ id }: Source): boolean {
    return this.messageFlows.some(({ target }) => target === id);
  }

  /** What waits for a message: told apart by the message flow that leads here, else by its own id. */
  message(message: SourceTrigger, { id, line, type }: Source): SourceTrigger {
    const flow = this.plain ? this.messageFlows.find(({ target }) => target === id) : undefined;
    const { unresolved: _named, ...known } = message;
    const named = flow === undefined && !(this.plain && THROWING.includes(type)) ? message.name : undefined;
    const name = named ?? literal(messageTo(flow?.id ?? id), line);
    const keyed =
      this.guidance.correlates(name.language === 'literal' ? name.text : undefined) || this.sent.has(name.text);
    const correlationKey = (keyed ? message.correlationKey : undefined) ?? literal('any', line);
    return { ...known, name, correlationKey };
  }

  private trigger(trigger: SourceTrigger, source: Source): SourceTrigger {
    const { kind, line } = trigger;
    const code = trigger.code ?? trigger.name;
    switch (kind) {
      case 'message':
        return this.message(trigger, source);
      case 'timer':
        return this.timer(trigger, source);
      case 'signal':
        return { ...trigger, name: trigger.name ?? literal('signal', line) };
      case 'link':
        return { ...trigger, name: trigger.name ?? literal('link', line) };
      case 'error':
      case 'escalation':
        return THROWING.includes(source.type)
          ? { ...trigger, code: code ?? literal('none', line) }
          : { ...trigger, ...(code && { code }) };
      case 'conditional':
        return this.plain ? { ...trigger, condition: feel('false', line) } : trigger;
      default:
        return trigger;
    }
  }

  private timer(trigger: SourceTrigger, { type, scope, interrupting }: Source): SourceTrigger {
    const { kind, line, timeDate, timeDuration, timeCycle } = trigger;
    const times = [timeDate, timeDuration, timeCycle].filter((time) => time !== undefined);
    const { plain, foreign } = this.guidance;
    if (times.some(isTime) || !(plain || (foreign && !times.some(isMeantAsTime)))) return trigger;
    const starts = type === 'startEvent' && this.read.processes.some(({ source }) => source.id === scope);
    if (!interrupting) return { kind, line, timeCycle: literal('R/PT1H', line) };
    return starts
      ? { kind, line, timeDate: literal('2030-01-01T00:00:00Z', line) }
      : { kind, line, timeDuration: literal('PT1H', line) };
  }

  /** Of an event drawn without a trigger that has to wait for one. */
  private missing(source: Source): readonly SourceTrigger[] {
    const { type, line } = source;
    if (type === 'boundaryEvent') return [{ kind: 'conditional', line }];
    return type === 'startEvent' && (this.receives(source) || this.isFurtherStart(source))
      ? [{ kind: 'message', line }]
      : [];
  }

  /** Of several start events of a process without trigger all but the first: a step names which one begins. */
  private isFurtherStart({ id, type, scope }: Source): boolean {
    const process = this.read.processes.find(({ source }) => source.id === scope);
    const untriggered = process?.source.children.filter((one) => one.type === type && one.triggers.length === 0);
    return untriggered !== undefined && untriggered[0]?.id !== id;
  }
}

/** Begins like a date, duration or cycle of ISO 8601; other engines have languages of their own. */
function isMeantAsTime({ text }: SourceText): boolean {
  return /^(?:\d{4}-|P|R\d*\/)/.test(text);
}

function isTime(text: SourceText): boolean {
  if (text.language !== 'literal') return text.language === 'feel';
  return [parseDate(text.text), addDuration(0, text.text), parseCycle(text.text, 0)].some((due) => due !== undefined);
}

function compensatesNothing({ type, triggers, compensationHandler }: Source): boolean {
  const compensates = type === 'boundaryEvent' && triggers.some(({ kind }) => kind === 'compensation');
  return compensates && compensationHandler === undefined;
}

/** An error that nothing around it catches, whatever its code. */
function isUncaught({ triggers, scope }: Source, { elements }: Model): boolean {
  if (triggers[0]?.kind !== 'error') return false;
  const catches = (source: Source): boolean => source.triggers.some(({ kind }) => kind === 'error');
  for (let at = elements.get(scope ?? ''); at !== undefined; at = elements.get(at.scope ?? '')) {
    const inside = at.children.filter(({ triggeredByEvent }) => triggeredByEvent).flatMap(({ children }) => children);
    const around = at.boundary.flatMap((id) => elements.get(id) ?? []);
    if ([...inside, ...around].some(catches)) return false;
  }
  return true;
}
