import type { EventEmitter } from 'node:events';

export interface NextEventOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Which of them count; all where absent. */
  readonly accepts?: (payload: string) => boolean;
}

/** Waits for an event, `timeoutMs`, or the signal, whichever comes first. */
export async function nextEvent(emitter: EventEmitter, name: string, options: NextEventOptions): Promise<void> {
  const { timeoutMs, signal, accepts = () => true } = options;
  if (signal?.aborted) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      emitter.off(name, heard);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const heard = (payload: string): void => {
      if (accepts(payload)) done();
    };
    const timer = setTimeout(done, timeoutMs);
    emitter.on(name, heard);
    signal?.addEventListener('abort', done);
  });
}
