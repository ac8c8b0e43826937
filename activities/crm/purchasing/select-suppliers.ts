import { z } from 'zod';
import { Supplier } from '../../../database/crm/supplier.entity.js';
import { defineRead } from '../define-read.js';

export const selectSuppliers = defineRead({
  type: 'supplier:select',
  title: 'Select suppliers',
  description:
    'Finds active suppliers with an e-mail address who sell something of the categories: the best rated first, those ' +
    'without a rating last. Changes nothing.',
  input: z.object({
    categories: z.array(z.string()).min(1).describe('What is to be bought; one of them is enough.'),
    minimumRating: z.number().min(0).max(5).default(0).describe('Who is rated lower is not asked.'),
    maximum: z.number().int().positive().max(100).default(5).describe('How many at most.'),
    exclude: z.array(z.string()).default([]).describe('Ids of suppliers who are not to be asked.'),
  }),
  output: z.object({
    suppliers: z
      .array(z.object({ supplierId: z.string(), name: z.string(), rating: z.number().nullable() }))
      .describe('Who is to be asked.'),
    supplierCount: z.number().int().describe('How many they are.'),
  }),
  async run({ categories, minimumRating, maximum, exclude }, { dependencies }) {
    const found = await dependencies.dataSource
      .getRepository(Supplier)
      .createQueryBuilder('supplier')
      .where(`supplier.status = 'active' AND supplier.email IS NOT NULL`)
      .andWhere('supplier.categories && :categories', { categories })
      .andWhere('(supplier.rating IS NULL OR supplier.rating >= :minimumRating)', { minimumRating })
      .andWhere('NOT supplier.id = ANY (:exclude)', { exclude })
      .orderBy({ 'supplier.rating': { order: 'DESC', nulls: 'NULLS LAST' }, 'supplier.id': 'ASC' })
      .limit(maximum)
      .getMany();
    const suppliers = found.map(({ id, name, rating }) => ({
      supplierId: id,
      name,
      rating: rating === null ? null : Number(rating),
    }));
    return { suppliers, supplierCount: suppliers.length };
  },
});
