import { z } from 'zod';
import { id } from '../crm/fields.js';
import { defineActivity } from '../define.js';
import { contentOf, eitherTextOrTemplate, templateErrors, templateInputs } from './content.js';
import { dispatch, sendTimes } from './dispatch.js';
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
      to: z
        .string()
        .regex(/^\+[1-9]\d{4,14}$/, 'expected a number in E.164, such as +4930123456')
        .describe('Number of the recipient, E.164.'),
      text: z
        .string()
        .min(1)
        .max(1600)
        .optional()
        .describe('Text of the message, at most 1,600 characters, where there is no template.'),
      ...templateInputs,
      leadId: id('lead whose timeline gets the message').optional(),
      customerId: id('customer whose timeline gets the message').optional(),
      ...replyInputs,
    })
    .refine(eitherTextOrTemplate, { message: 'expected either text or template', path: ['text'] }),
  output: z.object({
    messageId: z.string().describe('Our id of the message.'),
    sentAt: z.string().describe('When it was sent, ISO 8601.'),
  }),
  errors: [
    { code: 'SMS_REJECTED', description: 'The gateway refuses the number or the text for good (4xx).' },
    ...templateErrors,
  ],
  async run({ to, leadId, customerId, ...said }, context) {
    const { body: text } = await contentOf(said, { channel: 'sms', context });
    const { messageId, sentAt } = await dispatch(
      {
        channel: 'sms',
        recipient: to,
        subject: 'SMS',
        body: text,
        leadId,
        customerId,
        reply: replyOf(said, context),
        rejectedCode: 'SMS_REJECTED',
        send: (id) => context.dependencies.sms.send({ to, body: text, messageId: id }),
      },
      context,
    );
    return { messageId, sentAt: sentAt.toISOString() };
  },
});
