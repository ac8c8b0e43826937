/** The supplier's answer through the reply link: taken once. */
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { findByLink, refuse, type ReplyLink, type ReplyMessage, type ReplyRefusal } from '../links/reply.js';
import { QuotationRequest, type RequestedItem } from '../quotation-request.entity.js';
import { Quotation } from '../quotation.entity.js';
import { QUOTATION_LATE, QUOTATION_RECEIVED, quotationCorrelationKey } from './correlation.js';
import { recordOffer } from './record-offer.js';

export const QUOTATION_LINK = 'quotation';
export const MAXIMUM_NOTES_LENGTH = 4000;

/** What the form asks about. */
export interface OpenQuotation {
  readonly kind: 'open';
  readonly number: string;
  readonly title: string;
  readonly items: readonly RequestedItem[];
  readonly currency: string;
  readonly deadline: Date;
}

const notes = z
  .string()
  .transform((text) => text.normalize('NFC').trim().slice(0, MAXIMUM_NOTES_LENGTH) || null)
  .nullish()
  .transform((text) => text ?? null);
const blank = (value: unknown): unknown => (value === '' ? undefined : value);
/** As a form posts it: every value a text. */
export const quotationForm = z.union([
  z.object({ answer: z.literal('decline'), notes }),
  z.object({
    answer: z.literal('offer'),
    amount: z.preprocess(blank, z.coerce.number().positive().max(999_999_999_999.99)),
    deliveryDays: z.preprocess(blank, z.coerce.number().int().min(0).max(3650)),
    validUntil: z.preprocess(blank, z.iso.date().optional()),
    notes,
  }),
]);

/** What the form behind a link asks, or why there is none. Changes nothing. */
export async function findQuotation(manager: EntityManager, link: ReplyLink): Promise<OpenQuotation | ReplyRefusal> {
  const found = await findByLink(manager, { ...link, ...byLink });
  if (found.kind === 'refused') return found;
  const request = await manager.findOneBy(QuotationRequest, { id: found.row.requestId });
  if (request?.status !== 'open') return refuse('expired');
  const { number, title, items, currency, deadline } = request;
  return { kind: 'open', number, title, items, currency, deadline };
}

/** Call it inside a transaction, so that the answer is written and published together or not at all. */
export async function answerQuotation(
  manager: EntityManager,
  { form, ...link }: ReplyLink & { readonly form: unknown },
): Promise<ReplyMessage | ReplyRefusal> {
  // Of two answers at once the second waits here, and then finds that there is one.
  const found = await findByLink(manager, { ...link, ...byLink, find: locked });
  if (found.kind === 'refused') return found;
  const open = await findQuotation(manager, link);
  if (open.kind === 'refused') return open;
  const given = quotationForm.safeParse(form);
  if (!given.success) return refuse('invalid');
  const quotation = found.row;
  const { requestId, supplierId } = quotation;
  const offer =
    given.data.answer === 'decline'
      ? ({ declined: true, notes: given.data.notes } as const)
      : ({ ...given.data, validUntil: given.data.validUntil ?? null, declined: false } as const);
  const state = await recordOffer(manager, { quotation, offer, now: link.now });
  const late = link.now >= open.deadline;
  return {
    kind: 'answered',
    messageName: late ? QUOTATION_LATE : QUOTATION_RECEIVED,
    correlationKey: late ? requestId : quotationCorrelationKey(quotation),
    messageId: `quotation:${quotation.id}`,
    variables: {
      quotationId: quotation.id,
      answeredBy: supplierId,
      quotationState: state,
      declined: offer.declined,
      amount: offer.declined ? null : offer.amount,
      deliveryDays: offer.declined ? null : offer.deliveryDays,
      validUntil: offer.declined ? null : offer.validUntil,
    },
  };
}

const byLink = {
  use: QUOTATION_LINK,
  find: (manager: EntityManager, id: string) => manager.findOneBy(Quotation, { id }),
  answered: ({ state }: Quotation) => state !== 'asked',
};

const locked = (manager: EntityManager, id: string) =>
  manager.findOne(Quotation, { where: { id }, lock: { mode: 'pessimistic_write' } });
