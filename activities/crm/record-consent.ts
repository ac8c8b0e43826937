import { z } from 'zod';
import { Consent } from '../../database/crm/consent.entity.js';
import { defineChange } from './define-change.js';
import { id } from './fields.js';

export const recordConsent = defineChange({
  type: 'crm:record-consent',
  title: 'Record a consent',
  description: 'Writes down that a customer gives or withdraws consent; the latest for a purpose and channel counts.',
  input: z.object({
    customerId: id('customer'),
    purpose: z.string().min(1).describe('What for: `survey`, `marketing`, `service`, …'),
    channel: z.enum(['email', 'sms']).optional().describe('Channel; every one where not given.'),
    state: z.enum(['given', 'withdrawn']).describe('What the customer says.'),
    source: z.string().min(1).describe('How we know: `reply`, `phone`, `web-form`, …'),
  }),
  output: z.object({ consentId: z.string().describe('Id of the entry.') }),
  async change({ channel = null, ...input }, { manager, now }) {
    const entry = manager.create(Consent, { ...input, channel, recordedAt: now, createdAt: now, updatedAt: now });
    return { consentId: (await manager.save(entry)).id };
  },
});
