/** What a host does around each attempt of a task's activity. */
import type { ActivityInvocation } from './define.js';

/** Answers and throws as `run` does. */
export type AroundActivity = (
  attempt: { readonly type: string; readonly invocation: ActivityInvocation },
  run: () => Promise<unknown>,
) => Promise<unknown>;

/** The same activities, by type, with `around` around each. */
export function surrounded<Activities extends object>(activities: Activities, around?: AroundActivity): Activities {
  if (around === undefined) return activities;
  return Object.fromEntries(
    Object.entries(activities as Record<string, (invocation: ActivityInvocation) => Promise<unknown>>).map(
      ([type, activity]) => [
        type,
        (invocation: ActivityInvocation) => around({ type, invocation }, () => activity(invocation)),
      ],
    ),
  ) as Activities;
}
