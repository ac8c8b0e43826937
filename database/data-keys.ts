/** The keys of what must not lie about readable: personal data in columns, and whatever is told to Temporal. */
import { hkdfSync } from 'node:crypto';

/** `BATON_DATA_KEYS`: `<id>:<32 bytes in base64>`, several by commas. The first seals; all of them open. */
const VARIABLE = 'BATON_DATA_KEYS';

export interface DataKey {
  readonly id: string;
  readonly cipher: Buffer;
  /** Makes the nonce of what must be found again: the same text, the same nonce; another text, another one. */
  readonly nonce: Buffer;
  /** Of what is told to Temporal. */
  readonly payload: Buffer;
}

/** The key that seals. */
export function currentKey(): DataKey {
  const [first] = dataKeys();
  if (!first) throw new Error(`Expected ${VARIABLE} to have a key, but it has none.`);
  return first;
}

/** @throws where there is no key of that name */
export function dataKey(id: string): DataKey {
  const key = dataKeys().find((candidate) => candidate.id === id);
  if (!key) throw new Error(`Expected ${VARIABLE} to have the key ${id}, but it has none of that name.`);
  return key;
}

let read: { readonly from: string; readonly keys: readonly DataKey[] } | undefined;

/** @throws where the environment has no keys, or one that is none */
export function dataKeys(): readonly DataKey[] {
  const from = process.env[VARIABLE];
  if (!from) throw new Error(`Expected the environment to set ${VARIABLE}, but it does not (see .env.example).`);
  if (read?.from !== from) read = { from, keys: from.split(',').map(parse) };
  return read.keys;
}

function parse(entry: string): DataKey {
  const [id = '', secret = ''] = entry.trim().split(':');
  const bytes = Buffer.from(secret, 'base64');
  if (!/^[\w.-]+$/.test(id) || bytes.length !== 32) {
    throw new Error(`Expected ${VARIABLE} to be <id>:<32 bytes in base64>, but one of its keys is not.`);
  }
  const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', bytes, '', `baton ${purpose}`, 32));
  return { id, cipher: derive('seal'), nonce: derive('nonce'), payload: derive('payload') };
}
