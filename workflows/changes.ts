/**
 * Changes of behaviour that instances under way must not see in the middle of a run: THE list. There is one workflow for
 * all versions of Baton. Whoever changes what the shell asks of Temporal for the same events (an activity more, another
 * order) adds an entry, asks `changed(id)` where old and new part, and keeps the histories of before in
 * `tests/workflow/histories/` as proof. An entry goes when no run that began before its date is open any more.
 *
 * Changes of what the *engine* decides need no entry here: it raises `SEMANTICS` in `engine/state.ts`.
 */
import { patched } from '@temporalio/workflow';

export interface Change {
  /** ISO date of the release that brought it. */
  readonly since: string;
  readonly what: string;
  readonly why: string;
}

export const CHANGES = {
  'causes-before-moving-on': {
    since: '2026-11-21',
    what: 'Before it continues as new, a run commits what happened since its last step.',
    why: 'A fork comes to a past state by letting happen again what happened; events without records were not kept.',
  },
} as const satisfies Readonly<Record<string, Change>>;

/** Whether this run takes the new way. Leaves a marker in the history of runs that do. */
export function changed(id: keyof typeof CHANGES): boolean {
  return patched(id);
}
