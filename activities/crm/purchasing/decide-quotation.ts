import { In, Not } from 'typeorm';
import { z } from 'zod';
import { QuotationRequest } from '../../../database/crm/quotation-request.entity.js';
import { Quotation } from '../../../database/crm/quotation.entity.js';
import { defineChange } from '../define-change.js';
import { id } from '../fields.js';
import { lockQuotation, lockSupplier, quotationNotFound } from './lock.js';

export const decideQuotation = defineChange({
  type: 'quotation:decide',
  title: 'Accept a quotation',
  description: 'Accepts one quotation, refuses the other offers for its request, and marks the request as decided.',
  input: z.object({ quotationId: id('quotation that is accepted') }),
  output: z.object({
    supplierId: z.string().describe('Id of the supplier.'),
    supplierName: z.string().describe('Name of the supplier.'),
    supplierEmail: z.string().nullable().describe('E-mail address of the supplier.'),
    supplierOrganisationId: z.string().nullable().describe('Organisation of the supplier, if known.'),
  }),
  errors: [quotationNotFound],
  async change({ quotationId }, { manager, now: updatedAt }) {
    const { requestId, supplierId } = await lockQuotation(manager, { id: quotationId });
    await manager.update(Quotation, { id: quotationId }, { state: 'accepted', updatedAt });
    await manager.update(
      Quotation,
      { requestId, id: Not(quotationId), state: In(['received', 'late', 'accepted']) },
      { state: 'refused', updatedAt },
    );
    await manager.update(QuotationRequest, { id: requestId }, { status: 'decided', updatedAt });
    const { name, email, organisationId } = await lockSupplier(manager, { id: supplierId });
    return { supplierId, supplierName: name, supplierEmail: email, supplierOrganisationId: organisationId };
  },
});
