/**
 * Regular expressions backtrack: `(a+)+$` takes time without end, and only the program that runs them can end one. Temporal
 * ends a workflow task, a browser asks about its page; Node.js is told to by `activities/engine/within-time.ts`.
 */

/** A regular expression that took longer than its program allows. No failure of the expression: elsewhere it may be ended later. */
export class TooSlow extends Error {}

export type Bound = <Value>(run: () => Value, on: { readonly pattern: string; readonly text: string }) => Value;

let bound: Bound = (run) => run();

/** From now on, in this program. */
export function boundRegularExpressions(by: Bound): void {
  bound = by;
}

/** What `run` makes of a text by a pattern. @throws TooSlow */
export const bounded: Bound = (run, on) => bound(run, on);
