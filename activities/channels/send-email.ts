import { z } from 'zod';
import { id } from '../crm/fields.js';
import { defineActivity } from '../define.js';
import { contentOf, eitherTextOrTemplate, templateErrors, templateInputs } from './content.js';
import { dispatch, sendTimes } from './dispatch.js';
import { replyInputs, replyOf } from './reply.js';

export const sendEmail = defineActivity({
  type: 'email:send',
  title: 'Send an e-mail',
  description:
    'Sends a mail over SMTP, its text given or from a template, keeps it in the outbox and adds it to the timeline. Every ' +
    'attempt carries the same Message-ID.',
  execution: 'remote',
  ...sendTimes,
  input: z
    .object({
      to: z.email().describe('Address of the recipient.'),
      subject: z.string().min(1).max(900).optional().describe('Subject, one line; that of the template where absent.'),
      text: z.string().min(1).optional().describe('Text of the mail, where there is no template.'),
      ...templateInputs,
      leadId: id('lead whose timeline gets the mail').optional(),
      customerId: id('customer whose timeline gets the mail').optional(),
      ...replyInputs,
    })
    .refine(eitherTextOrTemplate, { message: 'expected either text or template', path: ['text'] })
    .refine(({ subject, template }) => subject !== undefined || template !== undefined, {
      message: 'expected a subject where there is no template',
      path: ['subject'],
    }),
  output: z.object({
    messageId: z.string().describe('Message-ID of the mail.'),
    sentAt: z.string().describe('When it was sent, ISO 8601.'),
  }),
  errors: [
    { code: 'EMAIL_REJECTED', description: 'The mail server refuses the recipient or the mail for good (5xx).' },
    ...templateErrors,
  ],
  async run({ to, leadId, customerId, ...said }, context) {
    const content = await contentOf(said, { channel: 'email', context });
    const { body: text, html } = content;
    const subject = content.subject ?? '';
    const { messageId, sentAt } = await dispatch(
      {
        channel: 'email',
        recipient: to,
        subject,
        body: text,
        leadId,
        customerId,
        reply: replyOf(said, context),
        rejectedCode: 'EMAIL_REJECTED',
        send: (id) => context.dependencies.mail.send({ to, subject, text, html, messageId: id }),
      },
      context,
    );
    return { messageId, sentAt: sentAt.toISOString() };
  },
});
