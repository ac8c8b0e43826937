/** What the page of an instance has in its URL. */
export const TABS = ['now', 'history', 'variables', 'incidents', 'jobs', 'messages', 'calls', 'audit'] as const;

export type InstanceTab = (typeof TABS)[number];

export const MODES = ['modify', 'replay'] as const;

export type InstanceMode = (typeof MODES)[number];

export interface InstancePageSearch {
  /** Something else than looking at it as it is now. */
  readonly mode?: InstanceMode;
  /** With `replay`: index of the event that is shown. */
  readonly event?: number;
  readonly tab?: InstanceTab;
  /** What is below the diagram is about this element. */
  readonly element?: string;
}

export function readInstancePageSearch(raw: Readonly<Record<string, unknown>>): InstancePageSearch {
  const tab = TABS.find((one) => one === raw['tab']);
  const mode = MODES.find((one) => one === raw['mode']);
  const { element, event } = raw;
  return {
    ...(mode === undefined ? {} : { mode }),
    ...(Number.isSafeInteger(event) && Number(event) >= 0 ? { event: Number(event) } : {}),
    ...(tab === undefined ? {} : { tab }),
    ...(typeof element === 'string' && element !== '' ? { element } : {}),
  };
}
