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
  'business-ids-are-not-shown': {
    since: '2026-11-22',
    what: 'The workflow id of a called process is its key alone, without its business id.',
    why: 'Workflow ids are not encrypted, and a business id may be personal.',
  },
  'keys-are-kept': {
    since: '2026-11-22',
    what: 'An instance that a schedule starts asks for its key by an ordinary activity, no longer by a local one.',
    why: 'Done again after a crash, it had another key: what the first had done was done twice, and its rows stayed.',
  },
  'late-steps': {
    since: '2026-11-22',
    what: 'A step whose commit is late is committed again after a timer of one second.',
    why: 'Who repeats a local activity at the times of the first attempt is late, and may be who Temporal listens to.',
  },
} as const satisfies Readonly<Record<string, Change>>;

/** Whether this run takes the new way. Leaves a marker in the history of runs that do. */
export function changed(id: keyof typeof CHANGES): boolean {
  return patched(id);
}
