import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { languageOf, type Language } from '../../activities/feedback/words.js';
import { readAnswers, type Answers } from '../../database/crm/inbound/web-form.js';
import { receive } from '../../database/crm/inbound/receive.js';
import { WebForm } from '../../database/crm/web-form.entity.js';
import type { ApiConfig } from '../config.js';
import type { Page } from '../replies/page.js';
import { CONFIG } from '../tokens.js';
import { formPage, inLanguage, thanksPage, TRAP, unknownFormPage } from './form-page.js';
import { issueFormToken, readFormToken } from './form-token.js';

/** The pages of web forms, for people without an account. */
@Injectable()
export class WebFormPages {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  async show(name: string, acceptLanguage: string | undefined): Promise<Page> {
    const language = languageOf(acceptLanguage);
    const form = await this.find(name);
    return form
      ? page(200, formPage({ form, language, token: this.token(name) }))
      : page(404, unknownFormPage(language));
  }

  /** The same showing of a form is taken once, however often it is sent. What falls into the trap is thanked, and forgotten. */
  async send(name: string, body: unknown, acceptLanguage: string | undefined): Promise<Page> {
    const language = languageOf(acceptLanguage);
    const form = await this.find(name);
    if (!form) return page(404, unknownFormPage(language));
    const given = Object(body) as Readonly<Record<string, unknown>>;
    if (given[TRAP] !== '' && given[TRAP] !== undefined) return page(200, thanksPage(language));
    const { answers: values, consented, problems } = readAnswers(form, given);
    const again = { form, language, values, problems, token: this.token(name) };
    if (Object.keys(problems).length > 0) return page(422, formPage(again));
    const secret = this.config.linkSecret;
    const token = typeof given['formToken'] === 'string' ? given['formToken'] : '';
    const showing = readFormToken(name, token, { secret, now: Date.now() });
    if (showing === undefined) return page(422, formPage({ ...again, expired: true }));
    await this.store(form, { answers: values, consented, showing, language });
    return page(200, thanksPage(language));
  }

  private async store(
    form: WebForm,
    sent: {
      readonly answers: Answers;
      readonly consented: boolean;
      readonly showing: string;
      readonly language: Language;
    },
  ): Promise<void> {
    const { answers, consented, showing, language } = sent;
    const { message = '', subject, ...fields } = answers;
    const { name, email, phone } = answers;
    await this.database.transaction((manager) =>
      receive(manager, {
        channel: 'web',
        providerId: `${form.name}:${showing}`,
        from: email?.toLowerCase() ?? phone ?? '',
        fromName: name ?? null,
        subject: subject ?? inLanguage(form.title, language),
        body: message,
        threadId: `web:${showing}`,
        receivedAt: new Date(),
        fields: { ...fields, language, ...(consented && { consent: 'yes' }) },
        webForm: form.name,
      }),
    );
  }

  private find(name: string): Promise<WebForm | null> {
    return this.database.getRepository(WebForm).findOneBy({ name, active: true });
  }

  private token(name: string): string {
    return issueFormToken(name, { secret: this.config.linkSecret, now: Date.now() });
  }
}

const page = (status: number, html: string): Page => ({ status, html });
