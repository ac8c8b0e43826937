/** Sizes: what varies with the data is measured before it is handed to Temporal. */
import { PAYLOAD_LIMIT } from './contract.js';

const stringify = JSON.stringify;

/** Whether the JSON text is larger than `PAYLOAD_LIMIT`. */
export function tooLarge(value: unknown): boolean {
  const text = stringify(value);
  // A UTF-16 unit is one to three bytes of UTF-8: most values need no second look.
  if (text.length * 3 <= PAYLOAD_LIMIT) return false;
  return text.length > PAYLOAD_LIMIT || new TextEncoder().encode(text).length > PAYLOAD_LIMIT;
}

/** `what`: "the input of the activity", "variables" … */
export function tooLargeMessage(what: string): string {
  return `Expected ${what} to be at most ${PAYLOAD_LIMIT} bytes of JSON, but it is larger: keep it elsewhere and pass a reference.`;
}
