/** Who one is where nobody has to say so (`BATON_AUTH=none`): chosen in the menu, kept by this browser. */
import { useSyncExternalStore } from 'react';

const KEY = 'baton.acting-as';

const listeners = new Set<() => void>();

export function actingAs(): string | undefined {
  return localStorage.getItem(KEY) ?? undefined;
}

/** Nobody where the name is empty. */
export function actAs(name: string): void {
  if (name === '') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, name);
  for (const listener of listeners) listener();
}

export function useActingAs(): string | undefined {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, actingAs);
}
