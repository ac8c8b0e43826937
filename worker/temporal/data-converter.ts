/** How API, worker and tools write what they tell Temporal, and read what it tells them: the same for all of them. */
import { fileURLToPath } from 'node:url';
import type { DataConverter, PayloadCodec } from '@temporalio/common';

import { EncryptionCodec } from './encryption-codec.js';

/** Read by the SDK itself, in the worker and in the sandbox. */
export const FAILURE_CONVERTER = fileURLToPath(new URL('../../workflows/failure-converter.cjs', import.meta.url));

export interface DataConverterOptions {
  /** False: what is sealed is opened, but nothing is sealed. */
  readonly encrypted?: boolean;
  /** Of the worker: lays plans beside what refers to them. */
  readonly plans?: PayloadCodec;
}

export function dataConverter({ encrypted = true, plans }: DataConverterOptions = {}): DataConverter {
  return {
    // Opened from the last to the first: the plan's claim check shows once the payload is open.
    payloadCodecs: [...(plans ? [plans] : []), new EncryptionCodec(encrypted)],
    failureConverterPath: FAILURE_CONVERTER,
  };
}
