import type { SourceText, SourceTrigger } from '../../../workflows/bpmn/source.js';
import { addDuration, parseCycle, parseDate } from '../../../workflows/bpmn/time.js';
import { walkAll } from '../model.js';
import type { Rule } from './rule.js';

const SECOND = 1000;
const YEAR = 365.25 * 24 * 3600 * SECOND;
/** A hundred years. */
const LONG = 100 * YEAR;
/** Before BPMN: dates this old are placeholders or typing errors. Not "now": a diagnostic does not depend on the day. */
const OLD = Date.UTC(2004, 0);
const FAR = Date.UTC(2200, 0);
/** Any will do: durations are measured from it. */
const FROM = Date.UTC(2024, 0);

/** BPMN 2.0.2 §10.5.5: a timer that is there to wait, waits, and not for ever. Only what is a constant is judged. */
export const timers: Rule = (model, report) => {
  for (const { id, line, triggers } of walkAll(model)) {
    for (const trigger of triggers.filter(({ kind }) => kind === 'timer')) {
      const absurd = absurdity(trigger);
      if (absurd === undefined) continue;
      const message = `Expected the timer of '${id}' to be due in a useful time, but ${absurd}.`;
      report({ code: 'TIMER_ABSURD', line: trigger.line || line, id, message });
    }
  }
};

function absurdity({ timeDate, timeDuration, timeCycle }: SourceTrigger): string | undefined {
  const date = constant(timeDate);
  const at = date === undefined ? undefined : parseDate(date);
  if (date !== undefined && at !== undefined && (at < OLD || at > FAR)) return `it is due on ${date}`;
  const duration = constant(timeDuration);
  const waits = duration === undefined ? undefined : lengthOf(duration);
  if (waits !== undefined && waits <= 0) return `it waits for ${duration ?? ''}, which is no time`;
  if (waits !== undefined && waits > LONG) return `it waits for ${duration ?? ''}, more than a hundred years`;
  const cycle = constant(timeCycle);
  const repeats = cycle === undefined ? undefined : parseCycle(cycle, FROM)?.cycle;
  if (repeats?.interval === undefined) return undefined;
  const interval = lengthOf(repeats.interval);
  if (interval !== undefined && interval < SECOND) return `it repeats every ${repeats.interval}, which is no time`;
  return interval !== undefined && interval > LONG ? `it repeats every ${repeats.interval}` : undefined;
}

function lengthOf(duration: string): number | undefined {
  const end = addDuration(FROM, duration);
  return end === undefined ? undefined : end - FROM;
}

const QUOTED = /^\s*(?:(?:duration|date and time)\s*\(\s*|@)?"([^"]*)"\s*\)?\s*$/;

/** The value of a literal, and of FEEL that is a text, date or duration written out. */
function constant(text: SourceText | undefined): string | undefined {
  if (text?.language === 'literal') return text.text.trim();
  return text?.language === 'feel' ? QUOTED.exec(text.text)?.[1] : undefined;
}
