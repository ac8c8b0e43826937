import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { answerQuotation, findQuotation } from '../../database/crm/quotations/answer.js';
import type { ApiConfig } from '../config.js';
import { problemPage, takenPage, type Page, type PageRequest } from '../replies/page.js';
import { Replies } from '../replies/replies.service.js';
import type { ReplyPages } from '../replies/reply-controller.js';
import { CONFIG } from '../tokens.js';
import { renderQuotationForm } from './quotation-form.js';

/** The pages behind the links in requests for quotation, for suppliers without an account. */
@Injectable()
export class QuotationsService implements ReplyPages {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Replies) private readonly replies: Replies,
  ) {}

  async form(token: string, request: PageRequest): Promise<Page> {
    return this.open(token, { request });
  }

  async answer(token: string, form: object, request: PageRequest): Promise<Page> {
    const outcome = await this.replies.take((manager) => answerQuotation(manager, { ...this.link(token), form }));
    if (outcome.kind === 'taken') return takenPage(request);
    return outcome.problem === 'invalid' ? this.open(token, { request, form }) : problemPage(outcome.problem, request);
  }

  /** The form, with what was posted where that cannot be taken. */
  private async open(
    token: string,
    { request, form }: { readonly request: PageRequest; readonly form?: object },
  ): Promise<Page> {
    const found = await findQuotation(this.database.manager, this.link(token));
    if (found.kind === 'refused') return problemPage(found.problem, request);
    return { status: form === undefined ? 200 : 422, html: renderQuotationForm(found, { request, form }) };
  }

  private link(token: string) {
    return { token, secret: this.config.linkSecret, now: new Date() };
  }
}
