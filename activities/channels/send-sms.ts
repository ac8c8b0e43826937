import { z } from 'zod';
import { defineActivity } from '../define.js';
import { contentOf, eitherTextOrTemplate, templateErrors, templateInputs } from './content.js';
import { dispatch, sendTimes } from './dispatch.js';
import { e164, sendInputs, sendOutcome, sendOutput } from './outcome.js';
import { replyInputs, replyOf } from './reply.js';

export const sendSms = defineActivity({
  type: 'sms:send',
  title: 'Send an SMS',
  description:
    'Sends a text message through a Twilio-compatible gateway, keeps it in the outbox and adds it to the timeline. Every ' +
    'attempt carries the same Idempotency-Key.',
  execution: 'remote',
  ...sendTimes,
  input: z
    .object({
      to: e164,
      text: z
        .string()
        .min(1)
        .max(1600)
        .optional()
        .describe('Text of the message, at most 1,600 characters, where there is no template.'),
      ...templateInputs,
      ...sendInputs,
      ...replyInputs,
    })
    .refine(eitherTextOrTemplate, { message: 'expected either text or template', path: ['text'] }),
  output: sendOutput,
  errors: [
    { code: 'SMS_REJECTED', description: 'The gateway refuses the number or the text for good (4xx).' },
    ...templateErrors,
  ],
  async run({ to: recipient, purpose, leadId, customerId, ticketId, ...said }, context) {
    const content = await contentOf(said, { channel: 'sms', context });
    return sendOutcome(
      await dispatch(
        {
          ...{ channel: 'sms', recipient, content, purpose, leadId, customerId, ticketId },
          reply: replyOf(said, context),
          rejectedCode: 'SMS_REJECTED',
        },
        context,
      ),
    );
  },
});
