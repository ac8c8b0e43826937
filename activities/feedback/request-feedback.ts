import { z } from 'zod';
import { Feedback } from '../../database/crm/feedback.entity.js';
import { dispatch, sendTimes, suppressed } from '../channels/dispatch.js';
import { replyInputs, replyOf } from '../channels/reply.js';
import { once } from '../crm/define-change.js';
import { id } from '../crm/fields.js';
import { bpmnError, defineActivity, type ActivityContext } from '../define.js';
import { feedbackUrl, hashToken, signToken } from './link.js';

const type = 'feedback:request';

const input = z.object({
  email: z.email().optional().describe('Where to ask, by e-mail.'),
  phone: z
    .string()
    .optional()
    .describe('Where to ask by SMS, E.164; used where there is no `email`, or `channel` is `sms`.'),
  channel: z
    .enum(['email', 'sms'])
    .optional()
    .describe('Channel; the one that an address is given for where not said.'),
  name: z.string().optional().describe('Name to greet.'),
  subject: z.string().min(1).describe('What the feedback is about; stands in the mail and above the form.'),
  text: z.string().optional().describe('Text before the link; a friendly sentence where not given.'),
  validForHours: z.number().positive().max(8760).default(336).describe('How long the link works, in hours.'),
  correlationKey: z
    .string()
    .min(1)
    .optional()
    .describe('Correlation key of the answer; the process instance key where not given.'),
  leadId: id('lead').optional(),
  customerId: id('customer').optional(),
  feedbackId: id('request to remind of: its link is sent once more').optional(),
  ...replyInputs,
});

export const requestFeedback = defineActivity({
  type,
  title: 'Ask for feedback',
  description:
    'Sends a signed link to a form that needs no account and takes one answer. The answer comes back as message ' +
    '`feedback-received` with variables `feedbackScore` (1-5), `feedbackComment`, `feedbackAnsweredAt`.',
  execution: 'remote',
  ...sendTimes,
  input,
  output: z.object({
    feedbackId: z.string().describe('Id of the request.'),
    feedbackCorrelationKey: z.string().describe('Correlation key of message `feedback-received`.'),
    feedbackExpiresAt: z.string().describe('When the link stops working, ISO 8601.'),
  }),
  errors: [
    {
      code: 'FEEDBACK_UNREACHABLE',
      description: 'There is no address for the channel, the other side refuses it for good, or wants no messages.',
    },
    { code: 'FEEDBACK_NOT_FOUND', description: 'There is no feedback request with the given id.' },
  ],
  async run(asked, context) {
    const channel = asked.channel ?? (asked.email === undefined ? 'sms' : 'email');
    const to = channel === 'email' ? asked.email : asked.phone;
    if (to === undefined) {
      const errorMessage = `Expected an address to ask for feedback by ${channel}, but there is none.`;
      throw bpmnError({ errorCode: 'FEEDBACK_UNREACHABLE', errorMessage });
    }
    const { secret } = context.dependencies.links;
    const request = await requestOf(asked, context);
    const ticket = { feedbackId: request.feedbackId, expiresAt: new Date(request.feedbackExpiresAt) };
    const link = feedbackUrl(signToken(ticket, secret), context.dependencies.links);
    const body = (url: string) => text(asked, url);
    const { outcome, reason } = await dispatch(
      {
        channel,
        recipient: to,
        content: { subject: asked.subject, body: body(link), html: null, bodyToKeep: body('[link]') },
        leadId: asked.leadId,
        customerId: asked.customerId,
        reply: replyOf(asked, context),
        rejectedCode: 'FEEDBACK_UNREACHABLE',
      },
      context,
    );
    if (outcome === 'suppressed') throw suppressed('FEEDBACK_UNREACHABLE', to, reason);
    return request;
  },
});

async function requestOf(asked: z.output<typeof input>, context: ActivityContext) {
  if (asked.feedbackId === undefined) return createRequest(asked, context);
  const { feedbackId } = asked;
  const row = await context.dependencies.dataSource.manager.findOneBy(Feedback, { id: feedbackId });
  if (row === null) {
    const errorMessage = `Expected feedback request ${feedbackId} to exist, but it does not.`;
    throw bpmnError({ errorCode: 'FEEDBACK_NOT_FOUND', errorMessage });
  }
  const { correlationKey, expiresAt } = row;
  return { feedbackId, feedbackCorrelationKey: correlationKey, feedbackExpiresAt: expiresAt.toISOString() };
}

/** The row and the hash of its token, once; a later attempt makes the same token from the same row. */
function createRequest(asked: z.output<typeof input>, context: ActivityContext) {
  const { dependencies, idempotencyKey: key, processInstanceKey, now } = context;
  return once({ dataSource: dependencies.dataSource, key, activityType: type, processInstanceKey }, async (manager) => {
    const expiresAt = new Date(Math.floor(now.getTime() / 1000 + asked.validForHours * 3600) * 1000);
    const correlationKey = asked.correlationKey ?? processInstanceKey;
    const { subject, leadId, customerId } = asked;
    const row = await manager.save(
      manager.create(Feedback, {
        subject,
        leadId,
        customerId,
        expiresAt,
        correlationKey,
        processInstanceKey,
        createdAt: now,
      }),
    );
    const token = signToken({ feedbackId: row.id, expiresAt }, dependencies.links.secret);
    await manager.update(Feedback, { id: row.id }, { tokenHash: hashToken(token) });
    return { feedbackId: row.id, feedbackCorrelationKey: correlationKey, feedbackExpiresAt: expiresAt.toISOString() };
  });
}

function text({ name, text: words }: z.output<typeof input>, link: string): string {
  const greeting = name === undefined ? 'Hello,' : `Hello ${name},`;
  const sentence = words ?? 'how was it? Two clicks tell us; you need no account:';
  return `${greeting}\n\n${sentence}\n\n${link}\n`;
}
