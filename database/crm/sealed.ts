/**
 * Personal data at rest: AES-256-GCM, the key's id beside the text, so that keys can be changed (ADR 14).
 * Stored as `sealed:<key id>:<base64url of nonce, ciphertext and tag>`; what has no such form was stored before there
 * were keys and is read as it is.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { In, type ColumnOptions, type FindOperator, type ValueTransformer } from 'typeorm';
import { decrypt, encrypt, NONCE_BYTES } from '../aes-gcm.js';
import { currentKey, type DataKey, dataKey, dataKeys } from '../data-keys.js';

const FORM = /^sealed:([\w.-]+):([\w-]+)$/;

type Options = Omit<ColumnOptions, 'type' | 'transformer'>;

/** Column of a text that nobody looks up: each writing gives another ciphertext. */
export const sealed = (options: Options = {}): ColumnOptions => ({ ...options, type: 'text', transformer: SEALED });

/** Column of a text that is looked up as a whole: equal texts have equal ciphertexts (which is what it gives away). */
export const searchable = (options: Options = {}): ColumnOptions => ({
  ...options,
  type: 'text',
  transformer: SEARCHABLE,
});

export const seal = (text: string): string => write(text, () => randomBytes(NONCE_BYTES));

export const sealSearchable = (text: string): string => write(text, nonceOf);

/** @throws where the key is not there, or the text was changed */
export function unseal(stored: string): string {
  const [, id, body] = FORM.exec(stored) ?? [];
  if (id === undefined || body === undefined) return stored;
  const { cipher: key } = dataKey(id);
  return decrypt(Buffer.from(body, 'base64url'), { id, key }).toString('utf8');
}

/** As it was written; as it is stored where it only looks sealed, or its key is not there. */
export const unsealIfSealed = (stored: string): string => (opens(stored) ? unseal(stored) : stored);

/** Every form in which a `searchable` column may hold the text: `column = ANY($1)`. */
export function sealedForms(text: string): string[] {
  return [...dataKeys().map((key) => sealedUnder(key, text, nonceOf(key, text))), text];
}

/** For `find({ where: { email: sealedAs(email) } })`. */
export const sealedAs = (text: string): FindOperator<string> => In(sealedForms(text));

/** Whether the current key sealed it. */
export const isCurrent = (stored: string): boolean => stored.startsWith(`sealed:${currentKey().id}:`);

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
export function digest(text: string, key: DataKey = currentKey()): Buffer {
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
function write(text: string, nonceFor: (key: DataKey, text: string) => Buffer): string {
  if (opens(text)) return text;
  const key = currentKey();
  return sealedUnder(key, text, nonceFor(key, text));
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

function sealedUnder({ id, cipher: key }: DataKey, text: string, nonce: Buffer): string {
  return `sealed:${id}:${encrypt(Buffer.from(text), { id, key }, nonce).toString('base64url')}`;
}

function nonceOf(key: DataKey, text: string): Buffer {
  return digest(text, key).subarray(0, NONCE_BYTES);
}
