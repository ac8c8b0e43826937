/** Work that a suspended instance has asked for: it begins when the instance is resumed. */
import type { Key } from './bpmn/plan.js';
import type { Host } from './host.js';

/** Given the host as it is when it begins: the instance may have moved to another definition. */
type Work = (host: Host) => void;

export class Parked {
  private readonly work = new Map<Key, Work>();

  constructor(private readonly suspended: () => boolean) {}

  /** At once, or at resumption. */
  begin(host: Host, key: Key, work: Work): void {
    if (this.suspended()) this.work.set(key, work);
    else work(host);
  }

  drop(key: Key): void {
    this.work.delete(key);
  }

  /** Begins what waits, unless the instance is still suspended. */
  release(host: Host): void {
    if (this.suspended()) return;
    const waiting = [...this.work.values()];
    this.work.clear();
    for (const work of waiting) work(host);
  }
}
