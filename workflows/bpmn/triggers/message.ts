import {
  defineTrigger,
  isFailure,
  startsProcess,
  type Execution,
  type Expression,
  type Outcome,
  type Thrown,
} from '../define.js';
import { startKey } from '../conversation.js';
import { evaluateOptionalText, evaluateText } from '../evaluate.js';
import { lowerExpression, type ExpressionSpec } from '../expression-task.js';
import { checkJob, lowerJobOf, startJob, type JobSpec } from '../job-task.js';
import type { SourceTrigger } from '../source.js';
import type { CheckContext, LowerContext, TriggerPlace } from '../define.js';

export interface MessageSpec {
  readonly name: Expression;
  /** Absent for the message start event of a process, which any correlation key starts. */
  readonly correlationKey?: Expression;
  /** Catch side: the key is the conversation of the instance. */
  readonly byConversation?: true;
  /** Throw side: the messages of message flows; those that start a process, and those for who waits. */
  readonly sendsTo?: readonly { readonly name: Expression; readonly starts: boolean }[];
  /** Throw side: the job that sends the message; Baton publishes it itself where there is none. */
  readonly job?: JobSpec;
  /** Throw side: the expression that sends it. */
  readonly sends?: ExpressionSpec;
}

/** Characters of a message name or correlation key: they are looked up by index. */
const MAX_TEXT = 500;

/** BPMN 2.0.2 §10.5.5, message event definition; §8.4.11, message. */
export const message = defineTrigger({
  kind: 'message',
  doc: {
    title: 'Message',
    spec: '§10.5.5',
    summary:
      'Catches a message by name and correlation key; throws one through a job, or publishes it to whoever waits for it.',
  },
  positions: ['start', 'catch', 'boundary', 'throw', 'end'],

  check(trigger: SourceTrigger, place: TriggerPlace, context: CheckContext) {
    const { source, position } = place;
    const throwing = position === 'throw' || position === 'end';
    if (throwing && source.extensions.script !== undefined) return;
    if (throwing && source.extensions.job !== undefined) return checkJob(source, context);
    if (throwing && trigger.sendsTo !== undefined) return;
    const at = { line: trigger.line, id: source.id };
    if (trigger.unresolved !== undefined) {
      return context.report(
        'REFERENCE_MISSING',
        at,
        `Expected a message '${trigger.unresolved}' in the file, but there is none.`,
      );
    }
    if (trigger.name === undefined || trigger.name.text === '') {
      return context.report(
        'MESSAGE_NAME_MISSING',
        at,
        `Expected ${source.type} '${source.id}' to refer to a message with a name, but it does not.`,
      );
    }
    if (!startsProcess(place, context) && trigger.correlationKey === undefined && !trigger.byConversation) {
      context.report(
        'MESSAGE_CORRELATION_KEY_MISSING',
        at,
        `Expected a correlation key for message '${trigger.name.text}', but there is none.`,
      );
    }
  },

  lower(trigger: SourceTrigger, { source, position }: TriggerPlace, context: LowerContext): MessageSpec {
    const throwing = position === 'throw' || position === 'end';
    const correlationKey = context.optional(trigger.correlationKey, source);
    const sends = throwing ? lowerExpression(source, context) : undefined;
    return {
      name: context.optional(trigger.name, source) ?? { language: 'literal', value: '' },
      ...(correlationKey && { correlationKey }),
      ...(trigger.byConversation && { byConversation: true }),
      ...(trigger.sendsTo && {
        sendsTo: trigger.sendsTo.map(({ name, starts }) => ({ name: context.expression(name, source), starts })),
      }),
      ...(sends && { sends }),
      ...(throwing && source.extensions.job && { job: lowerJobOf(source, context) }),
    };
  },

  subscribe(execution: Execution, spec: MessageSpec, target): Outcome {
    const messageName = evaluateText(execution, spec.name, 'the message name');
    if (isFailure(messageName)) return messageName;
    const correlationKey = spec.byConversation
      ? execution.conversation
      : evaluateOptionalText(execution, spec.correlationKey, 'the correlation key');
    if (isFailure(correlationKey)) return correlationKey;
    if (correlationKey === undefined) {
      return {
        failure: 'EXTRACT_VALUE_ERROR',
        message: `Expected a text as the correlation key of message '${messageName}', but its expression gave null.`,
      };
    }
    if (correlationKey.length > MAX_TEXT || messageName.length > MAX_TEXT) {
      return {
        failure: 'EXTRACT_VALUE_ERROR',
        message: `Expected a message name and correlation key of at most ${MAX_TEXT} characters, but one is longer.`,
      };
    }
    execution.subscribe({ ...target, trigger: 'message', messageName, correlationKey });
  },

  throw(execution: Execution, spec: MessageSpec): Thrown {
    if (spec.sends !== undefined) {
      const sent = execution.perform(spec.sends.expression, 'IO_MAPPING_ERROR');
      if (isFailure(sent)) return sent;
      const { resultVariable } = spec.sends;
      return resultVariable === undefined ? undefined : execution.propagate({ [resultVariable]: sent.value });
    }
    if (spec.job !== undefined) return startJob(execution, spec.job) ?? 'waiting';
    if (spec.sendsTo !== undefined) return sendAlongFlows(execution, spec.sendsTo);
    const name = evaluateText(execution, spec.name, 'the message name');
    if (isFailure(name)) return name;
    const correlationKey = evaluateOptionalText(execution, spec.correlationKey, 'the correlation key');
    if (isFailure(correlationKey)) return correlationKey;
    execution.publishMessage({ name, correlationKey: correlationKey ?? '', variables: execution.localVariables() });
  },
});

/** A partner may take days to get where it waits for the message. */
const FLOW_TIME_TO_LIVE_MS = 30 * 24 * 3_600_000;

/** Publishes one message for each target of its message flows (BPMN 2.0.2 §9.4), within its conversation. */
function sendAlongFlows(execution: Execution, targets: NonNullable<MessageSpec['sendsTo']>): Outcome {
  const { conversation, self } = execution;
  const names: string[] = [];
  for (const target of targets) {
    const name = evaluateText(execution, target.name, 'the message name');
    if (isFailure(name)) return name;
    names.push(name);
  }
  const variables = execution.localVariables();
  for (const [index, { starts }] of targets.entries()) {
    execution.publishMessage({
      name: names[index] as string,
      correlationKey: starts ? startKey(conversation, self.key) : conversation,
      variables,
      timeToLiveMs: FLOW_TIME_TO_LIVE_MS,
    });
  }
}
