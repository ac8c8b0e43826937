import { z } from 'zod';
import { sealedForms } from '../../database/crm/sealed.js';
import { defineActivity } from '../define.js';
import { changeTimes } from './define-change.js';
import { email, id, phone } from './fields.js';

interface Match {
  readonly kind: 'customer' | 'lead';
  readonly id: string;
  readonly owner: string | null;
  readonly matched_on: 'email' | 'phone';
}

/** Customers first, then leads that are open or nurtured; e-mail outweighs telephone; the oldest first. */
const query = `
  SELECT kind, id, owner, CASE WHEN email = ANY ($1) THEN 'email' ELSE 'phone' END AS matched_on FROM (
    SELECT 'customer' AS kind, id, owner, email, phone FROM crm.customers
    WHERE (email = ANY ($1) OR phone = ANY ($2)) AND merged_into IS NULL
    UNION ALL
    SELECT 'lead', id, owner, email, phone FROM crm.leads
    WHERE (email = ANY ($1) OR phone = ANY ($2)) AND merged_into IS NULL AND status NOT IN ('duplicate', 'closed', 'converted')
      AND id IS DISTINCT FROM $3
  ) AS known
  ORDER BY kind, matched_on, id LIMIT 10`;

export const findDuplicates = defineActivity({
  type: 'crm:find-duplicates',
  title: 'Find duplicates',
  description:
    'Looks for a customer, or an open or nurtured lead, with the same e-mail address or telephone number. Changes nothing.',
  execution: 'local',
  ...changeTimes,
  input: z.object({
    email: email.optional(),
    phone: phone.optional(),
    leadId: id('lead that is not to count as its own duplicate').optional(),
  }),
  output: z.object({
    duplicate: z.boolean().describe('Whether someone like that is known.'),
    duplicateKind: z.enum(['customer', 'lead']).nullable().describe('What the best match is.'),
    duplicateLeadId: z.string().nullable().describe('The best match, if it is a lead.'),
    duplicateCustomerId: z.string().nullable().describe('The best match, if it is a customer.'),
    duplicateOwner: z.string().nullable().describe('Username of who looks after the best match.'),
    duplicateMatchedOn: z.enum(['email', 'phone']).nullable().describe('What they have in common.'),
    duplicateCount: z.number().int().describe('How many match, at most 10.'),
  }),
  async run(input, { dependencies }) {
    const matches: readonly Match[] = await dependencies.dataSource.query(query, [
      input.email === undefined ? [] : sealedForms(input.email),
      input.phone === undefined ? [] : sealedForms(input.phone),
      input.leadId ?? null,
    ]);
    const [best] = matches;
    return {
      duplicate: best !== undefined,
      duplicateKind: best?.kind ?? null,
      duplicateLeadId: best?.kind === 'lead' ? best.id : null,
      duplicateCustomerId: best?.kind === 'customer' ? best.id : null,
      duplicateOwner: best?.owner ?? null,
      duplicateMatchedOn: best?.matched_on ?? null,
      duplicateCount: matches.length,
    };
  },
});
