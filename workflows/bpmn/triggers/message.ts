import {
  defineTrigger,
  isFailure,
  startsProcess,
  type Execution,
  type Expression,
  type Outcome,
  type Thrown,
} from '../define.js';
import { evaluateOptionalText, evaluateText } from '../evaluate.js';
import { lowerExpression, type ExpressionSpec } from '../expression-task.js';
import { checkJob, lowerJob, startJob, type JobSpec } from '../job-task.js';
import type { SourceTrigger } from '../source.js';
import type { CheckContext, LowerContext, TriggerPlace } from '../define.js';

export interface MessageSpec {
  readonly name: Expression;
  /** Absent for the message start event of a process, which any correlation key starts. */
  readonly correlationKey?: Expression;
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
    if (!startsProcess(place, context) && trigger.correlationKey === undefined) {
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
      ...(sends && { sends }),
      ...(throwing && source.extensions.job && { job: lowerJob(source, context) }),
    };
  },

  subscribe(execution: Execution, spec: MessageSpec, target): Outcome {
    const messageName = evaluateText(execution, spec.name, 'the message name');
    if (isFailure(messageName)) return messageName;
    const correlationKey = evaluateOptionalText(execution, spec.correlationKey, 'the correlation key');
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
    const name = evaluateText(execution, spec.name, 'the message name');
    if (isFailure(name)) return name;
    const correlationKey = evaluateOptionalText(execution, spec.correlationKey, 'the correlation key');
    if (isFailure(correlationKey)) return correlationKey;
    execution.publishMessage({ name, correlationKey: correlationKey ?? '', variables: execution.localVariables() });
  },
});
