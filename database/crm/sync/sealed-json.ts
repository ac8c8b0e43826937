import type { Json } from '../../../workflows/engine/record.js';
import { unseal } from '../sealed.js';

/** A value whose JSON is sealed; null where there is none. */
export function openedJson(stored: Json): Json {
  return typeof stored === 'string' ? (JSON.parse(unseal(stored)) as Json) : null;
}
