import {
  defineTrigger,
  isFailure,
  startsProcess,
  type CheckContext,
  type Execution,
  type Expression,
  type LowerContext,
  type Outcome,
  type TriggerPlace,
} from '../define.js';
import { evaluateText } from '../evaluate.js';
import type { SourceTrigger } from '../source.js';
import { addDuration, parseCycle, parseDate, type FirstDue } from '../time.js';

export interface TimerSpec {
  readonly as: 'date' | 'duration' | 'cycle';
  readonly text: Expression;
}

const EXAMPLES = {
  date: 'an ISO 8601 date and time such as 2026-12-24T18:00:00Z',
  duration: 'an ISO 8601 duration such as PT4H',
  cycle: 'a cycle such as R3/PT10M or a cron expression of six fields',
} as const;

function read(as: TimerSpec['as'], text: string, now: number): FirstDue | undefined {
  if (as === 'cycle') return parseCycle(text, now);
  const dueAt = as === 'date' ? parseDate(text) : addDuration(now, text);
  return dueAt === undefined ? undefined : { dueAt };
}

function texts(
  trigger: SourceTrigger,
): readonly (readonly [TimerSpec['as'], NonNullable<SourceTrigger['timeDate']>])[] {
  const all = [
    ['date', trigger.timeDate],
    ['duration', trigger.timeDuration],
    ['cycle', trigger.timeCycle],
  ] as const;
  return all.flatMap(([as, text]) => (text === undefined ? [] : [[as, text] as const]));
}

/** BPMN 2.0.2 §10.5.5, timer event definition. */
export const timer = defineTrigger({
  kind: 'timer',
  doc: {
    title: 'Timer',
    spec: '§10.5.5',
    summary: 'Waits for a date, for a duration, or again and again by a cycle or cron expression.',
    limits: 'What happens once takes the first time of a cycle; times without an offset are UTC.',
  },
  positions: ['start', 'catch', 'boundary'],

  check(trigger: SourceTrigger, place: TriggerPlace, context: CheckContext) {
    const { source } = place;
    const starts = startsProcess(place, context);
    const at = { line: trigger.line, id: source.id };
    const given = texts(trigger);
    const [first] = given;
    if (first === undefined || given.length > 1) {
      return context.report(
        'TIMER_DEFINITION',
        at,
        `Expected exactly one of timeDate, timeDuration and timeCycle on '${source.id}', but found ${given.length}.`,
      );
    }
    const [as, text] = first;
    if (as === 'duration' && starts) {
      return context.report(
        'TIMER_DEFINITION',
        at,
        `Expected a date or cycle on start event '${source.id}', but found a duration.`,
      );
    }
    if (text.language === 'literal' && read(as, text.text, 0) === undefined) {
      context.report(
        'TIMER_EXPRESSION',
        { line: text.line, id: source.id },
        `Expected ${EXAMPLES[as]}, but found '${text.text}'.`,
      );
    }
  },

  lower(trigger: SourceTrigger, { source }: TriggerPlace, context: LowerContext): TimerSpec {
    const first = texts(trigger)[0];
    if (first === undefined) return { as: 'duration', text: { language: 'literal', value: '' } };
    return { as: first[0], text: context.expression(first[1], source) };
  },

  subscribe(execution: Execution, spec: TimerSpec, target): Outcome {
    const text = evaluateText(execution, spec.text, `the timer's ${spec.as}`);
    if (isFailure(text)) return text;
    const due = read(spec.as, text, execution.now);
    if (due === undefined) {
      return { failure: 'EXTRACT_VALUE_ERROR', message: `Expected ${EXAMPLES[spec.as]}, but found '${text}'.` };
    }
    const { dueAt, cycle } = due;
    execution.subscribe({ ...target, trigger: 'timer', dueAt, ...(cycle && !target.interrupting && { cycle }) });
  },
});
