/** Start variables in the address, so that it can be handed on: `#{"amount":900}`. */
import type { Variables } from '../../workflows/bpmn/define.js';
import { readVariables } from './variables-input.js';

/** Longer addresses get lost in chats and mails. */
const LONGEST = 1_500;

export function readStartVariables(hash: string): Variables {
  try {
    return readVariables(decodeURIComponent(hash)) ?? {};
  } catch {
    return {};
  }
}

/** Nothing where they are too many for an address. */
export function writtenStartVariables(variables: Variables): string {
  const text = Object.keys(variables).length === 0 ? '' : encodeURIComponent(JSON.stringify(variables));
  return text.length > LONGEST ? '' : text;
}
