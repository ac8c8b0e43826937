/** What somebody began to fill in before a start, kept by this browser: there is nothing yet that it belongs to. */
import type { Values } from '../parts/form/form-viewer.js';

const key = (processDefinitionKey: string): string => `baton.start.${processDefinitionKey}`;

export function readStartDraft(processDefinitionKey: string): Values {
  return JSON.parse(localStorage.getItem(key(processDefinitionKey)) ?? '{}') as Values;
}

export function keepStartDraft(processDefinitionKey: string, values: Values): void {
  localStorage.setItem(key(processDefinitionKey), JSON.stringify(values));
}

export function forgetStartDraft(processDefinitionKey: string): void {
  localStorage.removeItem(key(processDefinitionKey));
}
