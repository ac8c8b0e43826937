/** The page that asks a customer for consent. */
import { escapeHtml } from '../../activities/feedback/escape-html.js';
import { renderPage } from '../../activities/feedback/pages.js';
import { languageOf, type Language } from '../../activities/feedback/words.js';
import type { OpenConsent } from '../../database/crm/consents/answer.js';
import type { PageRequest } from '../replies/page.js';

interface Words {
  readonly title: string;
  readonly purpose: string;
  readonly given: string;
  readonly refused: string;
  readonly send: string;
}

const wordsOf: Readonly<Record<Language, Words>> = {
  en: { title: 'May we share your data?', purpose: 'Purpose', given: 'Yes', refused: 'No', send: 'Send the answer' },
  'zh-CN': { title: '我们可以共享您的数据吗？', purpose: '目的', given: '同意', refused: '不同意', send: '提交' },
};

export function renderConsentForm({ subject, purpose }: OpenConsent, request: PageRequest): string {
  const language = languageOf(request.acceptLanguage);
  const words = wordsOf[language];
  const choice = (value: 'given' | 'refused') =>
    `<label><input type="radio" name="consent" value="${value}" required> ${words[value]}</label>`;
  return renderPage(
    { language, title: words.title },
    `<h1>${words.title}</h1>
<p>${escapeHtml(subject)}</p>
<p>${words.purpose}: ${escapeHtml(purpose)}</p>
<form method="post" accept-charset="utf-8">
<fieldset>
${choice('given')}
${choice('refused')}
</fieldset>
<button type="submit">${words.send}</button>
</form>`,
  );
}
