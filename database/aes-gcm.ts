/** AES-256-GCM: nonce, ciphertext and tag in one piece, the key's id authenticated with them. */
import { createCipheriv, createDecipheriv } from 'node:crypto';

export const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface CipherKey {
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

export function encrypt(plain: Uint8Array, { id, key }: CipherKey, nonce: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(id));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws where it was changed, or another key sealed it */
export function decrypt(bytes: Uint8Array, { id, key }: CipherKey): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(id)).setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}
