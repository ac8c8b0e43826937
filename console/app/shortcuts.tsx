/** Keys that lead somewhere or do something: pages add theirs for as long as they are shown. */
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

export interface Shortcut {
  /** One key, or two after each other: `?`, `g i`. */
  readonly keys: string;
  /** For the list of shortcuts. */
  readonly title: string;
  readonly run: () => void;
}

/** Two keys belong together for so long, ms. */
const SEQUENCE_MS = 1_200;
const OFF = 'baton.shortcuts-off';

const groups = new Set<readonly Shortcut[]>();
const listeners = new Set<() => void>();
let all: readonly Shortcut[] = [];
let before: { readonly key: string; readonly at: number } | undefined;

function changed(): void {
  all = [...groups].flat();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const run = useEffectEvent((keys: string) => shortcuts.find((one) => one.keys === keys)?.run());
  const text = JSON.stringify(shortcuts.map(({ keys, title }) => ({ keys, title })));
  useEffect(() => {
    const named = JSON.parse(text) as { keys: string; title: string }[];
    const group = named.map((one) => ({ ...one, run: () => run(one.keys) }));
    groups.add(group);
    changed();
    return () => {
      groups.delete(group);
      changed();
    };
  }, [text]);
}

/** Those that work at the moment. */
export function useAllShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => all);
}

/** Who speaks to the machine may turn them off (WCAG 2.1.4). */
export function useShortcutsOff(): readonly [off: boolean, turn: (off: boolean) => void] {
  const off = useSyncExternalStore(subscribe, areOff);
  return [
    off,
    (wanted) => {
      if (wanted) localStorage.setItem(OFF, '1');
      else localStorage.removeItem(OFF);
      changed();
    },
  ];
}

function areOff(): boolean {
  return localStorage.getItem(OFF) !== null;
}

/** Where keys are for writing, or for the dialog that is open. */
const TAKEN =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="dialog"], [role="menu"]';

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || areOff()) return;
  const target = event.target as HTMLElement;
  if (target.closest(TAKEN)) return;
  const sequence = before && event.timeStamp - before.at < SEQUENCE_MS ? `${before.key} ${event.key}` : event.key;
  const found = all.find(({ keys }) => keys === sequence) ?? all.find(({ keys }) => keys === event.key);
  before = found ? undefined : { key: event.key, at: event.timeStamp };
  if (!found) return;
  event.preventDefault();
  found.run();
}

/** Once, in the shell. */
export function useShortcutKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
