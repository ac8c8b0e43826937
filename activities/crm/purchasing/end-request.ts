import type { EntityManager } from 'typeorm';
import type { PurchaseOrder } from '../../../database/crm/purchase-order.entity.js';
import { QuotationRequest, type quotationRequestStatuses } from '../../../database/crm/quotation-request.entity.js';
import { Quotation } from '../../../database/crm/quotation.entity.js';

/** Ends the request that an order came of; an order without quotation has none. */
export async function endRequest(
  manager: EntityManager,
  {
    order,
    status,
    now,
  }: {
    readonly order: PurchaseOrder;
    readonly status: (typeof quotationRequestStatuses)[number];
    readonly now: Date;
  },
): Promise<void> {
  const quotation = order.quotationId === null ? null : await manager.findOneBy(Quotation, { id: order.quotationId });
  if (quotation === null) return;
  await manager.update(QuotationRequest, { id: quotation.requestId }, { status, updatedAt: now });
}
