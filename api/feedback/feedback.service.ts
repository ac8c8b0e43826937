import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { answerFeedback, findFeedback, type FeedbackProblem } from '../../activities/feedback/answer.js';
import {
  pageHeaders,
  problemStatus,
  renderFeedbackForm,
  renderProblem,
  renderThanks,
  type PageRequest,
} from '../../activities/feedback/pages.js';
import { publishMessage } from '../../database/engine/messages.js';
import type { ApiConfig } from '../config.js';
import { DeliveryService } from '../messages/delivery.service.js';
import { CONFIG } from '../tokens.js';

export interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
}

export interface FeedbackForm {
  readonly score?: unknown;
  readonly comment?: unknown;
}

/** How long an answer waits for a process that does not wait for it yet. */
const TIME_TO_LIVE_MS = 7 * 86_400_000;

/** The pages behind feedback links, for customers without an account. */
@Injectable()
export class FeedbackService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(DeliveryService) private readonly delivery: DeliveryService,
  ) {}

  async form(token: string, request: PageRequest): Promise<Page> {
    const found = await findFeedback(this.database.manager, { token, secret: this.config.linkSecret, now: new Date() });
    if (found.kind === 'refused') return problemPage(found.problem, request);
    return page(200, renderFeedbackForm({ subject: found.subject }, request));
  }

  /** The answer and its message are written together; the process has it when the page is shown. */
  async answer(token: string, form: FeedbackForm, request: PageRequest): Promise<Page> {
    const score = Number(form.score);
    const comment = typeof form.comment === 'string' ? form.comment : '';
    const { linkSecret: secret } = this.config;
    const outcome = await this.database.transaction(async (manager) => {
      const answered = await answerFeedback(manager, { token, score, comment, secret, now: new Date() });
      if (answered.kind === 'refused') return answered;
      const published = await publishMessage(manager, {
        name: answered.messageName,
        correlationKey: answered.correlationKey,
        timeToLiveMs: TIME_TO_LIVE_MS,
        messageId: answered.messageId,
        variables: answered.variables,
        tenantId: '<default>',
      });
      return { kind: 'published' as const, deliveries: 'duplicate' in published ? [] : published.deliveries };
    });
    if (outcome.kind === 'published') {
      await this.delivery.deliverNow(outcome.deliveries);
      return page(200, renderThanks(request));
    }
    if (outcome.problem !== 'invalid-score') return problemPage(outcome.problem, request);
    const found = await findFeedback(this.database.manager, { token, secret, now: new Date() });
    if (found.kind === 'refused') return problemPage(found.problem, request);
    return page(
      problemStatus['invalid-score'],
      renderFeedbackForm({ subject: found.subject, comment, problem: 'invalid-score' }, request),
    );
  }
}

function problemPage(problem: FeedbackProblem, request: PageRequest): Page {
  return page(problemStatus[problem], renderProblem(problem, request));
}

function page(status: number, html: string): Page {
  return { status, headers: pageHeaders, html };
}
