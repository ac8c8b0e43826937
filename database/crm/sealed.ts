/**
 * Personal data at rest: AES-256-GCM, the key's id beside the text, so that keys can be changed (ADR 14).
 * Stored as `sealed:<key id>:<base64url of nonce, ciphertext and tag>`; what has no such form was stored before there
 * were keys and is read as it is.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { In, type ColumnOptions, type FindOperator, type ValueTransformer } from 'typeorm';

/** `BATON_DATA_KEYS`: `<id>:<32 bytes in base64>`, several by commas. The first seals; all of them open. */
const VARIABLE = 'BATON_DATA_KEYS';
const FORM = /^sealed:([\w.-]+):([\w-]+)$/;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface DataKey {
  readonly id: string;
  readonly cipher: Buffer;
  /** Makes the nonce of what must be found again: the same text, the same nonce; another text, another one. */
  readonly nonce: Buffer;
}

type Options = Omit<ColumnOptions, 'type' | 'transformer'>;

/** Column of a text that nobody looks up: each writing gives another ciphertext. */
export const sealed = (options: Options = {}): ColumnOptions => ({ ...options, type: 'text', transformer: SEALED });

/** Column of a text that is looked up as a whole: equal texts have equal ciphertexts (which is what it gives away). */
export const searchable = (options: Options = {}): ColumnOptions => ({
  ...options,
  type: 'text',
  transformer: SEARCHABLE,
});

export const seal = (text: string): string => write(text, (key) => ({ key, nonce: randomBytes(NONCE_BYTES) }));

export const sealSearchable = (text: string): string => write(text, (key) => ({ key, nonce: nonceOf(key, text) }));

/** @throws where the key is not there, or the text was changed */
export function unseal(stored: string): string {
  const [, id, body] = FORM.exec(stored) ?? [];
  if (id === undefined || body === undefined) return stored;
  const key = keys().find((candidate) => candidate.id === id);
  if (!key) throw new Error(`Expected ${VARIABLE} to have the key ${id}, but it has none of that name.`);
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key.cipher, bytes.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(id));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  return Buffer.concat([text, decipher.final()]).toString('utf8');
}

/** As it was written; as it is stored where it only looks sealed, or its key is not there. */
export const unsealIfSealed = (stored: string): string => (opens(stored) ? unseal(stored) : stored);

/** Every form in which a `searchable` column may hold the text: `column = ANY($1)`. */
export function sealedForms(text: string): string[] {
  return [...keys().map((key) => encrypt(text, { key, nonce: nonceOf(key, text) })), text];
}

/** For `find({ where: { email: sealedAs(email) } })`. */
export const sealedAs = (text: string): FindOperator<string> => In(sealedForms(text));

/** Whether the current key sealed it. */
export const isCurrent = (stored: string): boolean => stored.startsWith(`sealed:${current().id}:`);

/** A text, kept as `stored` is: sealed under the current key, to be looked up where that is, or not sealed at all. */
export function sealLike(stored: string, text: string): string {
  if (!opens(stored)) return text;
  return sealedForms(unseal(stored)).includes(stored) ? sealSearchable(text) : seal(text);
}

/** How a column is kept; undefined: as it is. */
export function sealing(options: ColumnOptions): 'sealed' | 'searchable' | undefined {
  if (options.transformer === SEALED) return 'sealed';
  return options.transformer === SEARCHABLE ? 'searchable' : undefined;
}

/** Digest of a text under the current key that tells nothing of the text without it. */
export function digest(text: string, key: DataKey = current()): Buffer {
  return createHmac('sha256', key.nonce).update(text).digest();
}

const SEALED: ValueTransformer = transformer(seal);
const SEARCHABLE: ValueTransformer = transformer(sealSearchable);

function transformer(to: (text: string) => string): ValueTransformer {
  const each = (change: (text: string) => string) => (value: unknown) =>
    typeof value === 'string' ? change(value) : value;
  return { to: each(to), from: each(unseal) };
}

/** What is sealed already stays as it is: TypeORM passes looked-up forms through the same door as new values. */
function write(text: string, how: (key: DataKey) => { readonly key: DataKey; readonly nonce: Buffer }): string {
  return opens(text) ? text : encrypt(text, how(current()));
}

function opens(text: string): boolean {
  if (!FORM.test(text)) return false;
  try {
    unseal(text);
    return true;
  } catch {
    return false;
  }
}

function encrypt(text: string, { key, nonce }: { readonly key: DataKey; readonly nonce: Buffer }): string {
  const cipher = createCipheriv('aes-256-gcm', key.cipher, nonce);
  cipher.setAAD(Buffer.from(key.id));
  const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `sealed:${key.id}:${body.toString('base64url')}`;
}

function nonceOf(key: DataKey, text: string): Buffer {
  return digest(text, key).subarray(0, NONCE_BYTES);
}

function current(): DataKey {
  const [first] = keys();
  if (!first) throw new Error(`Expected ${VARIABLE} to have a key, but it has none.`);
  return first;
}

let read: { readonly from: string; readonly keys: readonly DataKey[] } | undefined;

/** @throws where the environment has no keys, or one that is none */
export function keys(): readonly DataKey[] {
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
  return { id, cipher: derive('seal'), nonce: derive('nonce') };
}
