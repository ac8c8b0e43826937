/**
 * Plans by claim check. Where a payload names a plan (`"plan":{"hash":"…"}`, see `workflows/plan-converter.ts`), the
 * plan's text is laid beside it for the sandbox; nothing of it goes to Temporal.
 */
import type { Payload, PayloadCodec } from '@temporalio/common';

import { PLAN_HASH, PLAN_TEXT } from '../workflows/plan-converter.js';

/** Texts kept: some hundred megabytes at most, in practice a few. */
const CAPACITY = 500;

const CLAIM = Buffer.from('"plan":{"hash":"');
const HASH_LENGTH = 64;

export class PlanCodec implements PayloadCodec {
  private readonly texts = new Map<string, Promise<Uint8Array>>();

  /** @param load - canonical JSON text of the plan with this hash; rejects where there is none */
  constructor(private readonly load: (hash: string) => Promise<string>) {}

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
    return { ...payload, metadata: { ...payload.metadata, [PLAN_HASH]: Buffer.from(hash), [PLAN_TEXT]: text } };
  }

  private textOf(hash: string): Promise<Uint8Array> {
    const known = this.texts.get(hash);
    if (known !== undefined) return known;
    const text = this.load(hash).then((json) => Buffer.from(json));
    text.catch(() => this.texts.delete(hash));
    if (this.texts.size >= CAPACITY) this.texts.delete(this.texts.keys().next().value as string);
    this.texts.set(hash, text);
    return text;
  }
}

function claimIn(data: Uint8Array | null | undefined): string | undefined {
  if (data == null) return undefined;
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const at = bytes.indexOf(CLAIM);
  return at < 0 ? undefined : bytes.toString('latin1', at + CLAIM.length, at + CLAIM.length + HASH_LENGTH);
}
