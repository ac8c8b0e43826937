import { z } from 'zod';
import { Feedback } from '../../database/crm/feedback.entity.js';
import { Interaction } from '../../database/crm/interaction.entity.js';
import { defineChange } from '../crm/define-change.js';
import { id } from '../crm/fields.js';
import { bpmnError } from '../define.js';
import { MAXIMUM_COMMENT_LENGTH } from './answer.js';
import { readReply } from './read-reply.js';

export const recordAnswer = defineChange({
  type: 'feedback:record-answer',
  title: 'Record the answer to a survey',
  description:
    'Takes the answer of a feedback request however it came: by link it is stored already and is only read; by message ' +
    'it is given as a score, or as the customer’s reply in words, such as `4 nice`, and is stored. The first answer counts.',
  input: z.object({
    feedbackId: id('feedback request'),
    score: z.number().int().min(1).max(5).optional().describe('Score; read from `text` where not given.'),
    comment: z.string().optional().describe('Comment; what stands behind the score in `text` where not given.'),
    text: z.string().optional().describe('The customer’s reply, as it came.'),
    channel: z.enum(['email', 'sms', 'phone', 'chat', 'web']).default('web').describe('Where the answer came in.'),
  }),
  output: z.object({
    feedbackScore: z.number().int().describe('Score, 1 to 5.'),
    feedbackComment: z.string().nullable().describe('Comment.'),
    feedbackAnsweredAt: z.string().describe('When the answer came, ISO 8601.'),
  }),
  errors: [
    { code: 'FEEDBACK_NOT_FOUND', description: 'There is no feedback request with this id.' },
    { code: 'FEEDBACK_NOT_UNDERSTOOD', description: 'The reply has no score from 1 to 5.' },
    { code: 'FEEDBACK_REFUSED', description: 'The reply asks for no more surveys, e.g. `STOP`.' },
  ],
  async change({ feedbackId, score, comment, text, channel }, { manager, processInstanceKey, now }) {
    const request = await manager.findOne(Feedback, { where: { id: feedbackId }, lock: { mode: 'pessimistic_write' } });
    if (request === null) {
      const errorMessage = `Expected feedback request ${feedbackId} to exist, but it does not.`;
      throw bpmnError({ errorCode: 'FEEDBACK_NOT_FOUND', errorMessage });
    }
    if (request.score !== null && request.answeredAt !== null)
      return answerOf(request.score, request, request.answeredAt);
    const given = score === undefined ? scoreIn(text ?? '') : { score, comment: null };
    const words = (comment ?? given.comment)?.normalize('NFC').trim().slice(0, MAXIMUM_COMMENT_LENGTH) || null;
    const answered = { score: given.score, comment: words, answeredAt: now };
    await manager.save(Feedback, { ...request, ...answered });
    const { leadId, customerId, subject } = request;
    await manager.insert(Interaction, {
      channel,
      direction: 'inbound',
      subject: `Feedback ${given.score} of 5: ${subject}`,
      body: words,
      leadId,
      customerId,
      processInstanceKey,
      occurredAt: now,
    });
    return answerOf(given.score, answered, now);
  },
});

function answerOf(score: number, { comment }: Pick<Feedback, 'comment'>, at: Date) {
  return { feedbackScore: score, feedbackComment: comment, feedbackAnsweredAt: at.toISOString() };
}

function scoreIn(text: string): { readonly score: number; readonly comment: string | null } {
  const reply = readReply(text);
  if (reply.kind === 'score') return reply;
  throw bpmnError(
    reply.kind === 'refusal'
      ? { errorCode: 'FEEDBACK_REFUSED', errorMessage: 'Expected a score, but the customer wants no surveys.' }
      : { errorCode: 'FEEDBACK_NOT_UNDERSTOOD', errorMessage: 'Expected a score from 1 to 5, but the reply has none.' },
  );
}
