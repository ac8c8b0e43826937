import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { answerFeedback, findFeedback, type FeedbackProblem } from '../../activities/feedback/answer.js';
import {
  problemStatus,
  renderFeedbackForm,
  renderProblem,
  renderThanks,
  type PageRequest,
} from '../../activities/feedback/pages.js';
import type { ApiConfig } from '../config.js';
import type { Page } from '../replies/page.js';
import { Replies } from '../replies/replies.service.js';
import type { ReplyPages } from '../replies/reply-controller.js';
import { CONFIG } from '../tokens.js';

export interface FeedbackForm {
  readonly score?: unknown;
  readonly comment?: unknown;
}

/** The pages behind feedback links, for customers without an account. */
@Injectable()
export class FeedbackService implements ReplyPages {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Replies) private readonly replies: Replies,
  ) {}

  async form(token: string, request: PageRequest): Promise<Page> {
    const found = await findFeedback(this.database.manager, { token, secret: this.config.linkSecret, now: new Date() });
    if (found.kind === 'refused') return problemPage(found.problem, request);
    return { status: 200, html: renderFeedbackForm({ subject: found.subject }, request) };
  }

  async answer(token: string, form: FeedbackForm, request: PageRequest): Promise<Page> {
    const score = Number(form.score);
    const comment = typeof form.comment === 'string' ? form.comment : '';
    const { linkSecret: secret } = this.config;
    const outcome = await this.replies.take((manager) =>
      answerFeedback(manager, { token, score, comment, secret, now: new Date() }),
    );
    if (outcome.kind === 'taken') return { status: 200, html: renderThanks(request) };
    if (outcome.problem !== 'invalid-score') return problemPage(outcome.problem, request);
    const found = await findFeedback(this.database.manager, { token, secret, now: new Date() });
    if (found.kind === 'refused') return problemPage(found.problem, request);
    const html = renderFeedbackForm({ subject: found.subject, comment, problem: 'invalid-score' }, request);
    return { status: problemStatus['invalid-score'], html };
  }
}

function problemPage(problem: FeedbackProblem, request: PageRequest): Page {
  return { status: problemStatus[problem], html: renderProblem(problem, request) };
}
