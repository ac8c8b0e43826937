import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { answerConsent, findConsent } from '../../database/crm/consents/answer.js';
import type { ApiConfig } from '../config.js';
import { problemPage, takenPage, type Page, type PageRequest } from '../replies/page.js';
import { Replies } from '../replies/replies.service.js';
import type { ReplyPages } from '../replies/reply-controller.js';
import { CONFIG } from '../tokens.js';
import { renderConsentForm } from './consent-form.js';

/** The pages on which customers without an account say whether their data may be shared. */
@Injectable()
export class ConsentsService implements ReplyPages {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Replies) private readonly replies: Replies,
  ) {}

  async form(token: string, request: PageRequest): Promise<Page> {
    const found = await findConsent(this.database.manager, this.link(token));
    if (found.kind === 'refused') return problemPage(found.problem, request);
    return { status: 200, html: renderConsentForm(found, request) };
  }

  async answer(token: string, form: { readonly consent?: unknown }, request: PageRequest): Promise<Page> {
    const answer = form.consent;
    const outcome = await this.replies.take((manager) => answerConsent(manager, { ...this.link(token), answer }));
    if (outcome.kind === 'taken') return takenPage(request);
    if (outcome.problem !== 'invalid') return problemPage(outcome.problem, request);
    return { ...(await this.form(token, request)), status: 422 };
  }

  private link(token: string) {
    return { token, secret: this.config.linkSecret, now: new Date() };
  }
}
