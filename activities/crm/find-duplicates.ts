import type { Database } from '../../database/database.js';
import { z } from 'zod';
import type { Customer } from '../../database/crm/customer.entity.js';
import type { Lead } from '../../database/crm/lead.entity.js';
import { findMatches, type FoundMatch } from '../../database/crm/matching/find-matches.js';
import { refreshMatches } from '../../database/crm/matching/refresh.js';
import { matchSettings } from '../../database/crm/matching/settings.js';
import { subjectOf, type Subject } from '../../database/crm/matching/subject.js';
import { defineRead } from './define-read.js';
import { country, email, id, phone } from './fields.js';

type Kind = 'customer' | 'lead';
type MatchedOn = 'email' | 'phone' | 'name';

interface Match extends FoundMatch<Customer | Lead> {
  readonly kind: Kind;
  readonly matchedOn: MatchedOn;
}

/** More are counted as so many. */
const MOST = 10;
/** A lead of such a status is not taken up again. */
const ENDED: ReadonlySet<string> = new Set(['duplicate', 'closed', 'converted']);

const fieldScore = z.object({
  field: z.string(),
  values: z.array(z.string()),
  similarity: z.number(),
  weight: z.number(),
  contribution: z.number(),
});

export const findDuplicates = defineRead({
  type: 'crm:find-duplicates',
  title: 'Find duplicates',
  description:
    'Looks for a customer, or an open or nurtured lead, with the same e-mail address or telephone number, or so alike in ' +
    'name, company and country that it is certainly the same. Changes no record.',
  input: z.object({
    email: email.optional(),
    phone: phone.optional(),
    name: z.string().optional().describe('Name of the person.'),
    company: z.string().optional().describe('Company.'),
    country: country.optional(),
    leadId: id('lead that is not to count as its own duplicate').optional(),
  }),
  output: z.object({
    duplicate: z.boolean().describe('Whether someone like that is known.'),
    duplicateKind: z.enum(['customer', 'lead']).nullable().describe('What the best match is.'),
    duplicateLeadId: z.string().nullable().describe('The best match, if it is a lead.'),
    duplicateCustomerId: z.string().nullable().describe('The best match, if it is a customer.'),
    duplicateOwner: z.string().nullable().describe('Username of who looks after the best match.'),
    duplicateMatchedOn: z.enum(['email', 'phone', 'name']).nullable().describe('What they have in common.'),
    duplicateCount: z.number().int().describe('How many match, at most 10.'),
    duplicateScore: z.number().nullable().describe('How sure the best match is, 0 to 1.'),
    duplicateExplanation: z
      .array(fieldScore)
      .describe(
        'Of each field that the best match has as well: both values, their similarity, weight, and part of the score.',
      ),
  }),
  async run({ leadId, ...input }, { dependencies: { dataSource } }) {
    const subject = subjectOf(input);
    await refreshMatches(dataSource);
    const customers = await matchesOf(dataSource, 'customer', subject);
    const leads = (await matchesOf(dataSource, 'lead', subject)).filter(
      ({ record }) => record.id !== leadId && !ENDED.has(record.status),
    );
    const matches = [...customers, ...leads].slice(0, MOST);
    const [best] = matches;
    return {
      duplicate: best !== undefined,
      duplicateKind: best?.kind ?? null,
      duplicateLeadId: best?.kind === 'lead' ? best.record.id : null,
      duplicateCustomerId: best?.kind === 'customer' ? best.record.id : null,
      duplicateOwner: best?.record.owner ?? null,
      duplicateMatchedOn: best?.matchedOn ?? null,
      duplicateCount: matches.length,
      duplicateScore: best?.score ?? null,
      duplicateExplanation: (best?.fields ?? []).map(({ values, ...field }) => ({ ...field, values: [...values] })),
    };
  },
});

/** The surest first, of equals the oldest. */
async function matchesOf(dataSource: Database, kind: Kind, subject: Subject): Promise<readonly Match[]> {
  const { manager } = dataSource;
  const { certain } = await matchSettings(manager, kind);
  const [{ home }] = await manager.query<[{ readonly home: string }]>('SELECT crm.home_organisation() AS home');
  const found = await findMatches<Customer | Lead>(manager, { subject, recordType: kind, ownedBy: home });
  return found
    .flatMap((match): Match[] => {
      const matchedOn = inCommon(match);
      return matchedOn !== 'name' || match.score >= certain ? [{ ...match, kind, matchedOn }] : [];
    })
    .sort((one, other) => other.score - one.score || Number(BigInt(one.record.id) - BigInt(other.record.id)));
}

function inCommon({ fields }: FoundMatch<Customer | Lead>): MatchedOn {
  const same = fields.filter(({ similarity }) => similarity === 1).map(({ field }) => field);
  if (same.includes('email')) return 'email';
  return same.includes('phone') ? 'phone' : 'name';
}
