import { z } from 'zod';
import { defineRead } from './define-read.js';
import { id } from './fields.js';

/** The latest word for a channel, where one for every channel counts for each. */
const query = `
  SELECT state FROM crm.consents
  WHERE customer_id = $1 AND purpose = $2 AND (channel = $3 OR channel IS NULL)
  ORDER BY recorded_at DESC, id DESC LIMIT 1`;

const consent = z.enum(['given', 'withdrawn', 'unknown']);

export const readConsent = defineRead({
  type: 'crm:read-consent',
  title: 'Read the customer’s consent',
  description: 'Says per channel what the customer last said to a purpose. Changes nothing.',
  input: z.object({
    customerId: id('customer'),
    purpose: z.string().min(1).describe('What for: `survey`, `marketing`, `service`, …'),
  }),
  output: z.object({
    emailConsent: consent.describe('For e-mail.'),
    smsConsent: consent.describe('For SMS.'),
  }),
  async run({ customerId, purpose }, { dependencies }) {
    const said = async (channel: string): Promise<z.output<typeof consent>> => {
      const [latest]: readonly { readonly state: 'given' | 'withdrawn' }[] = await dependencies.dataSource.query(
        query,
        [customerId, purpose, channel],
      );
      return latest?.state ?? 'unknown';
    };
    return { emailConsent: await said('email'), smsConsent: await said('sms') };
  },
});
