import type { EntityManager } from 'typeorm';
import { QuotationRequest } from '../quotation-request.entity.js';
import { Quotation, type QuotationState } from '../quotation.entity.js';

/** What a supplier answers: an offer, or that they make none. */
export type Offer =
  | { readonly declined: true; readonly notes: string | null }
  | {
      readonly declined: false;
      /** Price of all items together, in the request's currency. */
      readonly amount: number;
      readonly deliveryDays: number;
      /** `2026-12-31`; null: does not end. */
      readonly validUntil: string | null;
      readonly notes: string | null;
    };

/** Writes the first answer into a locked quotation; what was answered already stays. After the deadline it is `late`. */
export async function recordOffer(
  manager: EntityManager,
  { quotation, offer, now }: { readonly quotation: Quotation; readonly offer: Offer; readonly now: Date },
): Promise<QuotationState> {
  if (quotation.state !== 'asked') return quotation.state;
  const request = await manager.findOneByOrFail(QuotationRequest, { id: quotation.requestId });
  const state = offer.declined ? 'declined' : now < request.deadline ? 'received' : 'late';
  const figures = offer.declined
    ? {}
    : {
        amount: offer.amount.toFixed(2),
        currency: request.currency,
        deliveryDays: offer.deliveryDays,
        validUntil: offer.validUntil,
      };
  await manager.save(Quotation, {
    ...quotation,
    ...figures,
    notes: offer.notes,
    state,
    receivedAt: now,
    updatedAt: now,
  });
  return state;
}
