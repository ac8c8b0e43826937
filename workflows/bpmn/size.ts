/** How large values may get: what is larger would end the workflow, or never find its way out of it again. */
import type { Failure, Json } from './define.js';

/**
 * Bytes of JSON that variables and results may have. Temporal servers up to 1.31 terminate a workflow that hands them a
 * payload of more than 2 MB; the rest is for what goes with the variables.
 */
export const PAYLOAD_LIMIT = 1_500_000;

const keys = Object.keys;

/** Bytes of JSON, counted until they are more than the limit; a character counts as one byte. */
export function sizeOf(value: Json, counted = 0): number {
  if (typeof value === 'string') return counted + value.length + 2;
  if (typeof value !== 'object' || value === null) return counted + 4;
  let size = counted + 2;
  const fields = value as Readonly<Record<string, Json>>;
  for (const name of keys(fields)) {
    if (size > PAYLOAD_LIMIT) break;
    size = sizeOf(fields[name] as Json, size + (Array.isArray(value) ? 1 : name.length + 4));
  }
  return size;
}

/** `what`: "the value of 'a + b'". Undefined where the size is not too much. */
export function exceeds(size: number, what: string): Failure | undefined {
  if (size <= PAYLOAD_LIMIT) return undefined;
  return {
    failure: 'MESSAGE_SIZE_EXCEEDED',
    message: `Expected ${what} to be at most ${PAYLOAD_LIMIT} bytes of JSON, but it is larger: keep it elsewhere and pass a reference.`,
  };
}
