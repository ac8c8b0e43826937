/** The records of purchasing, locked until the transaction ends. */
import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { Dispute } from '../../../database/crm/dispute.entity.js';
import { PurchaseOrder } from '../../../database/crm/purchase-order.entity.js';
import { QuotationRequest } from '../../../database/crm/quotation-request.entity.js';
import { Quotation } from '../../../database/crm/quotation.entity.js';
import { Supplier } from '../../../database/crm/supplier.entity.js';
import { bpmnError, type ActivityError } from '../../define.js';

export const supplierNotFound = { code: 'SUPPLIER_NOT_FOUND', description: 'There is no such supplier.' } as const;
export const requestNotFound = { code: 'REQUEST_NOT_FOUND', description: 'There is no such request.' } as const;
export const quotationNotFound = { code: 'QUOTATION_NOT_FOUND', description: 'There is no such quotation.' } as const;
export const orderNotFound = { code: 'ORDER_NOT_FOUND', description: 'There is no such purchase order.' } as const;
export const disputeNotFound = { code: 'DISPUTE_NOT_FOUND', description: 'There is no such dispute.' } as const;

type Locking<Row> = (manager: EntityManager, where: FindOptionsWhere<Row>) => Promise<Row>;

export const lockSupplier = locking(Supplier, 'supplier', supplierNotFound);
export const lockRequest = locking(QuotationRequest, 'request', requestNotFound);
export const lockQuotation = locking(Quotation, 'quotation', quotationNotFound);
export const lockOrder = locking(PurchaseOrder, 'purchase order', orderNotFound);
export const lockDispute = locking(Dispute, 'dispute', disputeNotFound);

function locking<Row extends ObjectLiteral>(
  entity: EntityTarget<Row>,
  name: string,
  missing: ActivityError,
): Locking<Row> {
  return async (manager, where) => {
    const row = await manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
    if (row !== null) return row;
    const errorMessage = `Expected a ${name} with ${JSON.stringify(where)}, but there is none.`;
    throw bpmnError({ errorCode: missing.code, errorMessage });
  };
}
