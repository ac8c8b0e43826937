/**
 * Plans by claim check. Where a payload names a plan (`"plan":{"hash":"…"}`, see `workflows/plan-converter.ts`), the
 * plan's text is laid beside it for the sandbox; nothing of it goes to Temporal.
 */
import type { Payload, PayloadCodec } from '@temporalio/common';

import { remembered } from '../../database/remembered.js';
import { PLAN_METADATA } from '../../workflows/contract.js';

const CLAIM = Buffer.from('"plan":{"hash":"');
const HASH_LENGTH = 64;
const HASH = /^[0-9a-f]{64}$/;

export class PlanCodec implements PayloadCodec {
  private readonly textOf: (hash: string) => Promise<Uint8Array | undefined>;

  /** @param find - canonical JSON text of the plan with this hash; undefined where there is none */
  constructor(find: (hash: string) => Promise<string | undefined>) {
    this.textOf = remembered(async (hash) => {
      const json = await find(hash);
      return json === undefined ? undefined : Buffer.from(json);
    });
  }

  encode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads);
  }

  decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.all(payloads.map((payload) => this.withPlan(payload)));
  }

  private async withPlan(payload: Payload): Promise<Payload> {
    const hash = claimIn(payload.data);
    if (hash === undefined) return payload;
    const text = await this.textOf(hash);
    // Data that only looks like a claim check: the workflow says so where a plan was due.
    if (text === undefined) return payload;
    return {
      ...payload,
      metadata: { ...payload.metadata, [PLAN_METADATA.hash]: Buffer.from(hash), [PLAN_METADATA.text]: text },
    };
  }
}

function claimIn(data: Uint8Array | null | undefined): string | undefined {
  if (data == null || data.length === 0) return undefined;
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const at = bytes.indexOf(CLAIM);
  if (at < 0) return undefined;
  const hash = bytes.toString('latin1', at + CLAIM.length, at + CLAIM.length + HASH_LENGTH);
  return HASH.test(hash) ? hash : undefined;
}
