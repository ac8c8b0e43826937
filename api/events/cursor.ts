/** The place of an event: its transaction, its row, and its place in the row. Written `<transaction>-<number>-<place>`. */
import { invalid } from '../problem/problem.js';
import { describe } from '../validation/describe.js';
import { isKey } from '../validation/key.js';

export interface EventCursor {
  readonly transactionId: string;
  readonly number: string;
  /** From 1; 0: before the first of the row. */
  readonly place: number;
}

/** Before everything that is kept. */
export const START: EventCursor = { transactionId: '0', number: '0', place: 0 };

export function writeEventCursor({ transactionId, number, place }: EventCursor): string {
  return `${transactionId}-${number}-${String(place)}`;
}

export function readEventCursor(text: string): EventCursor {
  const [, transactionId, number, place] = /^(\d+)-(\d+)-(\d{1,9})$/.exec(text) ?? [];
  if (isKey(transactionId) && isKey(number)) return { transactionId, number, place: Number(place) };
  throw invalid(`Expected the id of an event as the stream gave it, but it is ${describe(text)}.`);
}

/** A cursor that has gone on by fewer transactions, past no event for its reader, need not be written. */
const WORTH_WRITING = 10_000n;

/** Whether a reader that stood at `after`, and read this page, has to write down where it stands now. */
export function isWorthWriting(
  after: EventCursor,
  page: { readonly events: readonly unknown[]; readonly more: boolean; readonly end: EventCursor },
): boolean {
  const passed = BigInt(page.end.transactionId) - BigInt(after.transactionId);
  // Less than nothing in a database that was restored: its transactions are counted from another start.
  return page.events.length > 0 || page.more || passed > WORTH_WRITING || passed < 0n;
}
