/**
 * Settings of the sandbox's context, made once before any workflow (`worker/bundle.ts` preloads this first). Temporal
 * takes a stack trace for every promise, which costs more than all else that a promise does: 40 against 9 µs. The shell
 * needs no traces of its promises; the engine, which makes none, has them while it steps (`traced`).
 */
const DEPTH = 20;

Error.stackTraceLimit = 0;

export function traced<Result>(run: () => Result): Result {
  Error.stackTraceLimit = DEPTH;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = 0;
  }
}
