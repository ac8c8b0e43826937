import { eventually } from '../support/eventually.js';

export interface HeardEvent {
  readonly id: string;
  readonly type: string;
  readonly timestamp: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into events of every type
  readonly data: any;
}

export interface Source {
  readonly status: number;
  /** What came until now. */
  readonly heard: readonly HeardEvent[];
  /** The id to go on after. */
  lastId(): string;
  /** Waits until one of the type has come. */
  next(type: string, where?: (event: HeardEvent) => boolean): Promise<HeardEvent>;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

/** Follows a stream of server-sent events. */
export async function follow(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Source> {
  const abort = new AbortController();
  const response = await fetch(url, { headers: { accept: 'text/event-stream', ...headers }, signal: abort.signal });
  const heard: HeardEvent[] = [];
  let last = '';
  const read = async (): Promise<void> => {
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const frames = (text + chunk).split('\n\n');
      text = frames.pop() ?? '';
      for (const frame of frames) {
        last = /^id: (.*)$/m.exec(frame)?.[1] ?? last;
        const data = /^data: (.*)$/m.exec(frame)?.[1];
        if (data !== undefined) heard.push({ id: last, ...(JSON.parse(data) as Omit<HeardEvent, 'id'>) });
      }
    }
  };
  const ended = read().catch(() => undefined);
  if (response.ok) await eventually(() => Promise.resolve(last !== ''));
  return {
    status: response.status,
    heard,
    lastId: () => last,
    next: (type, where = () => true) =>
      eventually(() => Promise.resolve(heard.find((event) => event.type === type && where(event)))),
    ended,
    close: () => abort.abort(),
  };
}
