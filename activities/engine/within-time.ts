/**
 * Evaluations whose length a model decides, not we. FEEL counts what it does; its regular expressions are JavaScript's and
 * backtrack, which only V8 itself can end.
 */
import { createContext, Script } from 'node:vm';
import { type Bound, boundRegularExpressions, TooSlow } from '../../workflows/bpmn/expression/bounded.js';

/** Milliseconds, by the clock. */
const EVALUATION_LIMIT_MS = 5_000;

const CALL = new Script('run()');
const context = createContext({});

/** @param what - "the expression" */
export function tooSlowMessage(what: string): string {
  return `Expected ${what} to have a value within ${String(EVALUATION_LIMIT_MS / 1000)} s, but it takes longer: is it a regular expression?`;
}

/** What `run` answers, synchronously; undefined where it takes longer. What `run` changed by then stays changed. */
export function withinTime<Value extends object>(run: () => Value, limitMs = EVALUATION_LIMIT_MS): Value | undefined {
  context['run'] = run;
  try {
    return CALL.runInContext(context, { timeout: limitMs }) as Value;
  } catch (error) {
    if (error instanceof TooSlow || (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return undefined;
    throw error;
  } finally {
    context['run'] = undefined;
  }
}

/** Of a text for a pattern that repeats one thing: the cube of this is no time. */
const SHORT = 500;

/** Where nothing is chosen and at most one thing repeated there are few ways to match, and nothing to be ended. */
const isQuick: (on: Parameters<Bound>[1]) => boolean = ({ pattern, text }) => {
  const repeats = pattern.match(/[*+?{|]/g) ?? [];
  return repeats.length === 0 || (repeats.length === 1 && repeats[0] !== '|' && text.length <= SHORT);
};

/** Of the evaluation that is going on now, which waits for nothing: many slow ones are as long as one. */
let spentMs = 0;

/** Has this program's regular expressions throw `TooSlow` once those of one evaluation have taken as long as it may. */
export function limitRegularExpressions(limitMs = EVALUATION_LIMIT_MS): void {
  boundRegularExpressions((run, on) => {
    if (isQuick(on)) return run();
    if (spentMs === 0) queueMicrotask(() => (spentMs = 0));
    const began = performance.now();
    const found = spentMs < limitMs ? withinTime(() => ({ value: run() }), Math.ceil(limitMs - spentMs)) : undefined;
    spentMs += performance.now() - began;
    if (found === undefined) throw new TooSlow(tooSlowMessage('the expression'));
    return found.value;
  });
}
