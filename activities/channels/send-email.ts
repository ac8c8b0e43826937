import { z } from 'zod';
import { id } from '../crm/fields.js';
import { defineActivity } from '../define.js';
import { dispatch, sendTimes } from './dispatch.js';

export const sendEmail = defineActivity({
  type: 'email:send',
  title: 'Send an e-mail',
  description:
    'Sends a plain-text mail over SMTP, keeps it in the outbox and adds it to the timeline. Every attempt carries the ' +
    'same Message-ID.',
  execution: 'remote',
  ...sendTimes,
  input: z.object({
    to: z.email().describe('Address of the recipient.'),
    subject: z.string().min(1).max(900).describe('Subject, one line.'),
    text: z.string().min(1).describe('Text of the mail.'),
    leadId: id('lead whose timeline gets the mail').optional(),
    customerId: id('customer whose timeline gets the mail').optional(),
  }),
  output: z.object({
    messageId: z.string().describe('Message-ID of the mail.'),
    sentAt: z.string().describe('When it was sent, ISO 8601.'),
  }),
  errors: [
    { code: 'EMAIL_REJECTED', description: 'The mail server refuses the recipient or the mail for good (5xx).' },
  ],
  async run({ to, subject, text, leadId, customerId }, context) {
    const { messageId, sentAt } = await dispatch(
      {
        channel: 'email',
        recipient: to,
        subject,
        body: text,
        leadId,
        customerId,
        rejectedCode: 'EMAIL_REJECTED',
        send: (id) => context.dependencies.mail.send({ to, subject, text, messageId: id }),
      },
      context,
    );
    return { messageId, sentAt: sentAt.toISOString() };
  },
});
