import { z } from 'zod';
import { messageIdOf } from '../../database/crm/outbox/message-id.js';
import { unsubscribeUrl } from '../../database/crm/outbox/unsubscribe-link.js';
import { defineActivity } from '../define.js';
import { contentOf, eitherTextOrTemplate, templateErrors, templateInputs } from './content.js';
import { dispatch, sendTimes } from './dispatch.js';
import { replyInputs, replyOf } from './reply.js';
import { sendInputs, sendOutcome, sendOutput } from './outcome.js';

export const sendEmail = defineActivity({
  type: 'email:send',
  title: 'Send an e-mail',
  description:
    'Sends a mail over SMTP, its text given or from a template, keeps it in the outbox and adds it to the timeline. Every ' +
    'attempt carries the same Message-ID. Templates may name `unsubscribeUrl`; marketing mails carry it as ' +
    'List-Unsubscribe besides.',
  execution: 'remote',
  ...sendTimes,
  input: z
    .object({
      to: z.email().describe('Address of the recipient.'),
      subject: z.string().min(1).max(900).optional().describe('Subject, one line; that of the template where absent.'),
      text: z.string().min(1).optional().describe('Text of the mail, where there is no template.'),
      ...templateInputs,
      ...sendInputs,
      ...replyInputs,
    })
    .refine(eitherTextOrTemplate, { message: 'expected either text or template', path: ['text'] })
    .refine(({ subject, template }) => subject !== undefined || template !== undefined, {
      message: 'expected a subject where there is no template',
      path: ['subject'],
    }),
  output: sendOutput,
  errors: [
    { code: 'EMAIL_REJECTED', description: 'The mail server refuses the recipient or the mail for good (5xx).' },
    ...templateErrors,
  ],
  async run({ to: recipient, purpose, leadId, customerId, ticketId, templateVariables, ...said }, context) {
    const { links } = context.dependencies;
    const messageId = messageIdOf(context.idempotencyKey, 'email');
    const variables = { unsubscribeUrl: unsubscribeUrl(messageId, links), ...templateVariables };
    const content = await contentOf({ ...said, templateVariables: variables }, { channel: 'email', context });
    return sendOutcome(
      await dispatch(
        {
          ...{ channel: 'email', recipient, content, purpose, leadId, customerId, ticketId },
          reply: replyOf(said, context),
          rejectedCode: 'EMAIL_REJECTED',
        },
        context,
      ),
    );
  },
});
