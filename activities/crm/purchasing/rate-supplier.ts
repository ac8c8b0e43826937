import { z } from 'zod';
import { Supplier } from '../../../database/crm/supplier.entity.js';
import { defineChange } from '../define-change.js';
import { id } from '../fields.js';
import { lockSupplier, supplierNotFound } from './lock.js';

export const rateSupplier = defineChange({
  type: 'supplier:rate',
  title: 'Rate a supplier',
  description: 'Adds a rating; the supplier’s rating is the mean of all, to two decimals.',
  input: z.object({
    supplierId: id('supplier'),
    score: z.number().min(1).max(5).describe('1 (poor) to 5 (excellent).'),
  }),
  output: z.object({ supplierRating: z.number().describe('Rating after the change.') }),
  errors: [supplierNotFound],
  async change({ supplierId, score }, { manager, now }) {
    const { rating, ratedOrders } = await lockSupplier(manager, { id: supplierId });
    const mean = (Number(rating ?? 0) * ratedOrders + score) / (ratedOrders + 1);
    const changes = { rating: mean.toFixed(2), ratedOrders: ratedOrders + 1, updatedAt: now };
    await manager.update(Supplier, { id: supplierId }, changes);
    return { supplierRating: Number(changes.rating) };
  },
});
