import { z } from 'zod';
import { addressees } from './addressees.js';

/** Something that a member of staff writes to somebody outside. */
export const messageCreation = z.strictObject({
  /** The same key is the same message, sent once. */
  key: z.string().min(8).max(100),
  channel: z.enum(['email', 'sms']),
  recordType: z.enum(addressees),
  recordId: z.string().regex(/^\d{1,18}$/, 'expected the digits of an id'),
  subject: z.string().min(1).max(900).nullable().default(null),
  body: z.string().min(1).max(100_000),
  purpose: z.enum(['service', 'marketing']).default('service'),
});
export type MessageCreation = z.output<typeof messageCreation>;
