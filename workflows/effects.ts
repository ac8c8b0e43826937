/** What is under way on behalf of the instance, by the key that its answer will have. */
import type { Key } from './bpmn/plan.js';
import type { CalledProcess } from './contract.js';

export interface Effect {
  /**
   * `local`: a local activity; its end is part of this workflow task. `activity`: an ordinary one. `timer`. `call`: a
   * called process that runs. `closing`: something that has to be done before the workflow may end.
   */
  readonly kind: 'local' | 'activity' | 'timer' | 'call' | 'closing';
  /** Tells an answer to this effect from one to an earlier effect of the same key. */
  readonly token: string;
  readonly cancel?: () => void;
  /** Of a called process: it keeps still, or goes on. */
  readonly suspend?: (suspended: boolean) => void;
  readonly called?: CalledProcess;
}

export class Effects {
  private readonly byKey = new Map<Key, Effect>();
  private readonly counts = { local: 0, activity: 0, timer: 0, call: 0, closing: 0 };
  private tokens = 0;

  token(): string {
    return String((this.tokens += 1));
  }

  begin(key: Key, effect: Effect): void {
    this.end(key);
    this.byKey.set(key, effect);
    this.counts[effect.kind] += 1;
  }

  /** The effect has answered, or is not wanted any more. */
  end(key: Key): Effect | undefined {
    const effect = this.byKey.get(key);
    if (effect === undefined) return undefined;
    this.byKey.delete(key);
    this.counts[effect.kind] -= 1;
    return effect;
  }

  cancel(key: Key): void {
    this.end(key)?.cancel?.();
  }

  suspend(key: Key, suspended: boolean): void {
    this.byKey.get(key)?.suspend?.(suspended);
  }

  has(key: Key): boolean {
    return this.byKey.has(key);
  }

  isCurrent(key: Key, token: string): boolean {
    return this.byKey.get(key)?.token === token;
  }

  /** Local activities whose answer has not been handled yet. */
  get local(): number {
    return this.counts.local;
  }

  get closing(): number {
    return this.counts.closing;
  }

  /** Nothing is under way that a new run could not take up again from the state. */
  get movable(): boolean {
    return this.counts.local + this.counts.activity + this.counts.closing === 0;
  }

  /** The called processes that run, by their call activity's element instance. */
  get called(): Readonly<Record<Key, CalledProcess>> {
    return Object.fromEntries([...this.byKey].flatMap(([key, { called }]) => (called ? [[key, called]] : [])));
  }
}
