/** The form in which a supplier makes an offer. */
import { escapeHtml } from '../../activities/feedback/escape-html.js';
import { renderPage } from '../../activities/feedback/pages.js';
import { languageOf, type Language } from '../../activities/feedback/words.js';
import { MAXIMUM_NOTES_LENGTH, type OpenQuotation } from '../../database/crm/quotations/answer.js';
import type { PageRequest } from '../replies/page.js';

interface Words {
  readonly title: string;
  readonly until: string;
  readonly offer: string;
  readonly decline: string;
  readonly amount: string;
  readonly deliveryDays: string;
  readonly validUntil: string;
  readonly notes: string;
  readonly send: string;
  readonly problem: string;
}

const wordsOf: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Request for quotation',
    until: 'Please answer by',
    offer: 'We make an offer',
    decline: 'We make no offer',
    amount: 'Price of all items',
    deliveryDays: 'Days from order to delivery',
    validUntil: 'Offer valid until (optional)',
    notes: 'Notes (optional)',
    send: 'Send the answer',
    problem: 'Please give the price and the days to delivery, or choose that you make no offer.',
  },
  'zh-CN': {
    title: '询价单',
    until: '请在此时间之前答复：',
    offer: '我们报价',
    decline: '我们不报价',
    amount: '全部项目的总价',
    deliveryDays: '下单后交货天数',
    validUntil: '报价有效期至（选填）',
    notes: '备注（选填）',
    send: '提交',
    problem: '请填写总价和交货天数，或选择不报价。',
  },
};

/** @param context.form - what was posted and cannot be taken: it is shown again, with what is wrong */
export function renderQuotationForm(
  { number, title, items, currency, deadline }: OpenQuotation,
  { request, form }: { readonly request: PageRequest; readonly form?: object | undefined },
): string {
  const language = languageOf(request.acceptLanguage);
  const words = wordsOf[language];
  const posted = (name: string): string => {
    const value: unknown = form === undefined ? '' : Reflect.get(form, name);
    return typeof value === 'string' ? escapeHtml(value) : '';
  };
  const choice = (value: 'offer' | 'decline') => {
    const checked = posted('answer') === value ? ' checked' : '';
    return `<label><input type="radio" name="answer" value="${value}" required${checked}> ${words[value]}</label>`;
  };
  const field = (name: 'amount' | 'deliveryDays' | 'validUntil', attributes: string, unit = '') =>
    `<label>${words[name]}${unit} <input name="${name}" value="${posted(name)}" ${attributes}></label>`;
  const rows = items.map((item) => `<li>${escapeHtml(`${item.quantity} ${item.unit} × ${item.description}`)}</li>`);
  return renderPage(
    { language, title: `${words.title} ${number}` },
    `<h1>${words.title} ${escapeHtml(number)}</h1>
<p>${escapeHtml(title)}</p>
<ul>${rows.join('\n')}</ul>
<p>${words.until} <time>${deadline.toISOString().slice(0, 16).replace('T', ' ')} UTC</time></p>
${form === undefined ? '' : `<p role="alert">${words.problem}</p>`}<form method="post" accept-charset="utf-8">
<fieldset>
${choice('offer')}
${field('amount', 'type="number" min="0.01" step="0.01"', ` (${escapeHtml(currency)})`)}
${field('deliveryDays', 'type="number" min="0" step="1"')}
${field('validUntil', 'type="date"')}
${choice('decline')}
</fieldset>
<label for="notes">${words.notes}</label>
<textarea id="notes" name="notes" rows="5" maxlength="${MAXIMUM_NOTES_LENGTH}">${posted('notes')}</textarea>
<button type="submit">${words.send}</button>
</form>`,
  );
}
