/** What activities that send take and answer beside their own. */
import { z } from 'zod';
import { id } from '../crm/fields.js';
import type { Dispatched } from './dispatch.js';

export const sendInputs = {
  purpose: z
    .enum(['service', 'marketing'])
    .default('service')
    .describe('`marketing` keeps quiet hours on every channel and honours every opt-out.'),
  leadId: id('lead whose timeline gets it').optional(),
  customerId: id('customer whose timeline gets it').optional(),
  ticketId: id('ticket whose timeline gets it').optional(),
};

export const e164 = z
  .string()
  .regex(/^\+[1-9]\d{4,14}$/, 'expected a number in E.164, such as +4930123456')
  .describe('Number of the recipient, E.164.');

export const sendOutput = z.object({
  messageId: z.string().describe('Our id of the message; Message-ID of a mail.'),
  outcome: z
    .enum(['sent', 'queued', 'suppressed'])
    .describe(
      '`queued` for quiet hours or too many at once; `suppressed`, and never sent, after an opt-out or bounce.',
    ),
  sentAt: z.string().nullable().describe('When it was sent, ISO 8601.'),
  notBefore: z.string().nullable().describe('When it is sent at the earliest, ISO 8601, where it is queued.'),
  suppressedBecause: z.string().nullable().describe('`opt-out`, `bounce`, `complaint` or `consent-withdrawn`.'),
});

export function sendOutcome({
  messageId,
  outcome,
  sentAt,
  notBefore,
  reason,
}: Dispatched): z.output<typeof sendOutput> {
  return {
    messageId,
    outcome,
    sentAt: sentAt?.toISOString() ?? null,
    notBefore: notBefore?.toISOString() ?? null,
    suppressedBecause: reason,
  };
}
