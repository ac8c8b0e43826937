import { z } from 'zod';
import { defineRead } from '../define-read.js';
import { id } from '../fields.js';

/** Offers in time that hold on the day given; the cheapest first. */
const query = `
  SELECT q.id AS "quotationId", s.id AS "supplierId", s.name AS "supplierName", q.amount::float8 AS amount, q.currency,
    q.delivery_days AS "deliveryDays", s.rating::float8 AS rating
  FROM crm.quotations q JOIN crm.suppliers s ON s.id = q.supplier_id
  WHERE q.request_id = $1 AND q.state = 'received' AND (q.valid_until IS NULL OR q.valid_until >= $2::date)
  ORDER BY q.amount, q.id`;

export const collectQuotations = defineRead({
  type: 'quotation:collect',
  title: 'Collect the quotations',
  description:
    'Lists the offers for a request that came in time and still hold, the cheapest first, with the rating of each ' +
    'supplier. Changes nothing.',
  input: z.object({ requestId: id('request') }),
  output: z.object({
    offers: z
      .array(
        z.object({
          quotationId: z.string(),
          supplierId: z.string(),
          supplierName: z.string(),
          amount: z.number(),
          currency: z.string(),
          deliveryDays: z.number().int(),
          rating: z.number().nullable(),
        }),
      )
      .describe('The offers.'),
    offerCount: z.number().int().describe('How many they are.'),
  }),
  async run({ requestId }, { dependencies, now }) {
    const offers = await dependencies.dataSource.query(query, [requestId, now]);
    return { offers, offerCount: offers.length };
  },
});
