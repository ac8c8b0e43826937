/**
 * Payload converter of workflows. On the wire and in the history a plan is a claim check, plain JSON that any client can
 * write: `"plan":{"hash":"…"}`. The worker's codec (`worker/temporal/plan-codec.ts`) lays the plan's text beside it; here, inside
 * the sandbox, the text becomes the shared plan, and on the way out (continue-as-new, child workflows) a plan becomes its
 * claim check again.
 */
import {
  CompositePayloadConverter,
  BinaryPayloadConverter,
  JsonPayloadConverter,
  type Payload,
  UndefinedPayloadConverter,
} from '@temporalio/common';

import { PLAN_METADATA, type PlanReference } from './contract.js';
import { sharedPlan } from './plan-cache.js';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

class PlanConverter extends JsonPayloadConverter {
  override toPayload(value: unknown): Payload | undefined {
    // Only what `fromPayload` put there is frozen: a variable of the same name stays as it is.
    const shared = refersToPlan(value) && value.plan.plan !== undefined && Object.isFrozen(value.plan.plan);
    return super.toPayload(shared ? { ...value, plan: { hash: value.plan.hash } } : value);
  }

  override fromPayload<T>(payload: Payload): T {
    const value = super.fromPayload<T>(payload);
    const hash = payload.metadata?.[PLAN_METADATA.hash];
    const text = payload.metadata?.[PLAN_METADATA.text];
    if (hash == null || text == null || !refersToPlan(value) || value.plan.hash !== decode(hash)) return value;
    return { ...value, plan: { hash: value.plan.hash, plan: sharedPlan(value.plan.hash, () => decode(text)) } };
  }
}

function refersToPlan(value: unknown): value is { readonly plan: PlanReference } {
  if (typeof value !== 'object' || value === null || !('plan' in value)) return false;
  const { plan } = value;
  return typeof plan === 'object' && plan !== null && 'hash' in plan && typeof plan.hash === 'string';
}

export const payloadConverter = new CompositePayloadConverter(
  new UndefinedPayloadConverter(),
  new BinaryPayloadConverter(),
  new PlanConverter(),
);
