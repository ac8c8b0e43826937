/** What somebody began to fill in, kept in this browser until the task is completed. */
import type { Values } from '../parts/form/form-viewer.js';

const keyOf = (userTaskKey: string): string => `baton.draft.${userTaskKey}`;

export function readDraft(userTaskKey: string): Values | undefined {
  const text = localStorage.getItem(keyOf(userTaskKey));
  return text === null ? undefined : (JSON.parse(text) as Values);
}

export function writeDraft(userTaskKey: string, values: Values): void {
  localStorage.setItem(keyOf(userTaskKey), JSON.stringify(values));
}

export function forgetDraft(userTaskKey: string): void {
  localStorage.removeItem(keyOf(userTaskKey));
}
