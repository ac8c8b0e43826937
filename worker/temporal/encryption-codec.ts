/**
 * Payloads as Temporal stores them: the whole payload, sealed by AES-256-GCM, with the name of its key beside it. What
 * has no such form (histories of before, workflows started by hand) is read as it is.
 *
 * The form is that of Temporal's samples (`binary/encrypted`: nonce, ciphertext, tag), so that workers in other languages
 * can open it.
 */
import { randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';

import { decrypt, encrypt, NONCE_BYTES } from '../../database/aes-gcm.js';
import { currentKey, dataKey } from '../../database/data-keys.js';

const ENCODING = 'encoding';
const KEY_ID = 'encryption-key-id';
const ENCRYPTED = Buffer.from('binary/encrypted');

// Plain Node does not see this package's exports by name.
const { Payload: PayloadMessage } = proto.temporal.api.common.v1;

export class EncryptionCodec implements PayloadCodec {
  /** @param seals - false: payloads are opened, but none is sealed */
  constructor(private readonly seals = true) {}

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return this.seals ? payloads.map(sealPayload) : payloads;
  }

  /** @throws where a key is not there, or a payload was changed */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map(openPayload);
  }
}

/** The name of the key that sealed a payload; undefined where none did. */
export function keyIdOf({ metadata }: Payload): string | undefined {
  const id = metadata?.[KEY_ID];
  const encoding = metadata?.[ENCODING];
  return id && encoding && ENCRYPTED.equals(encoding) ? Buffer.from(id).toString() : undefined;
}

function sealPayload(payload: Payload): Payload {
  const { id, payload: key } = currentKey();
  const plain = PayloadMessage.encode(payload).finish();
  return {
    metadata: { [ENCODING]: ENCRYPTED, [KEY_ID]: Buffer.from(id) },
    data: encrypt(plain, { id, key }, randomBytes(NONCE_BYTES)),
  };
}

function openPayload(payload: Payload): Payload {
  const id = keyIdOf(payload);
  if (id === undefined || !payload.data) return payload;
  const { payload: key } = dataKey(id);
  return PayloadMessage.decode(decrypt(payload.data, { id, key }));
}
