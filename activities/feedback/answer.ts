/** The customer's answer: taken once, and turned into the message the process waits for. */
import type { DataSource, EntityManager } from 'typeorm';
import { Feedback } from '../../database/crm/feedback.entity.js';
import { Interaction } from '../../database/crm/interaction.entity.js';
import type { Variables } from '../../workflows/contract.js';
import { hashToken, verifyToken } from './link.js';

export const FEEDBACK_MESSAGE = 'feedback-received';
export const MAXIMUM_COMMENT_LENGTH = 4000;

export interface FeedbackAnswer {
  readonly token: string;
  /** 1 to 5. */
  readonly score: number;
  readonly comment?: string;
}

/** Publish this as `POST /v2/messages/publication` would; `messageId` makes a repeated publication harmless. */
export interface FeedbackMessage {
  readonly kind: 'answered';
  readonly messageName: typeof FEEDBACK_MESSAGE;
  readonly correlationKey: string;
  readonly messageId: string;
  readonly variables: Variables;
}

/** Why a link or an answer is not taken. `invalid-score` alone can be mended by the customer. */
export type FeedbackProblem = 'unknown' | 'expired' | 'answered' | 'invalid-score';

export interface FeedbackRefusal {
  readonly kind: 'refused';
  readonly problem: FeedbackProblem;
}

export interface FeedbackSettings {
  /** `BATON_LINK_SECRET` */
  readonly secret: string;
  readonly now: Date;
}

/** What the form behind a link asks, or why there is none. Changes nothing. */
export async function findFeedback(
  database: Pick<EntityManager, 'getRepository'>,
  { token, secret, now }: { readonly token: string } & FeedbackSettings,
): Promise<{ readonly kind: 'open'; readonly subject: string } | FeedbackRefusal> {
  const check = verifyToken(token, { secret, now });
  if (check.kind === 'forged') return refuse('unknown');
  const request = await database.getRepository(Feedback).findOneBy({ tokenHash: hashToken(token) });
  if (request === null) return refuse('unknown');
  if (request.answeredAt !== null) return refuse('answered');
  if (check.kind === 'expired') return refuse('expired');
  return { kind: 'open', subject: request.subject };
}

/**
 * Writes the answer and its timeline entry in one transaction. Given an entity manager inside a transaction it becomes
 * part of that, so that the message can be published with it or not at all.
 */
export async function answerFeedback(
  database: Pick<DataSource | EntityManager, 'transaction'>,
  { token, score, comment, secret, now }: FeedbackAnswer & FeedbackSettings,
): Promise<FeedbackMessage | FeedbackRefusal> {
  return database.transaction(async (manager: EntityManager) => {
    // Of two answers at once the second waits here, and then finds `answered_at` filled.
    await manager.query('SELECT id FROM crm.feedback WHERE token_hash = $1 FOR UPDATE', [hashToken(token)]);
    const found = await findFeedback(manager, { token, secret, now });
    if (found.kind === 'refused') return found;
    if (!Number.isInteger(score) || score < 1 || score > 5) return refuse('invalid-score');
    const request = await manager.findOneByOrFail(Feedback, { tokenHash: hashToken(token) });
    const words = comment?.normalize('NFC').trim().slice(0, MAXIMUM_COMMENT_LENGTH) || null;
    await manager.update(Feedback, { id: request.id }, { score, comment: words, answeredAt: now });
    const { leadId, customerId, processInstanceKey, subject } = request;
    await manager.insert(Interaction, {
      channel: 'web',
      direction: 'inbound',
      subject: `Feedback ${score} of 5: ${subject}`,
      body: words,
      leadId,
      customerId,
      processInstanceKey,
      occurredAt: now,
    });
    return {
      kind: 'answered',
      messageName: FEEDBACK_MESSAGE,
      correlationKey: request.correlationKey,
      messageId: `feedback:${request.id}`,
      variables: { feedbackScore: score, feedbackComment: words, feedbackAnsweredAt: now.toISOString() },
    };
  });
}

function refuse(problem: FeedbackProblem): FeedbackRefusal {
  return { kind: 'refused', problem };
}
