/** The mail that asks a supplier for a quotation. */
import type { Locale } from '../../../database/crm/locales.js';
import type { QuotationRequest, RequestedItem } from '../../../database/crm/quotation-request.entity.js';

export interface QuotationMail {
  readonly request: Pick<QuotationRequest, 'number' | 'title' | 'items' | 'currency' | 'deadline' | 'neededBy'>;
  readonly supplierId: string;
  /** Name to greet. */
  readonly name: string;
  readonly locale: Locale;
  readonly reminder: boolean;
  readonly link: string;
}

/** `[RFQ-12/3]` stands in the subject, so that an answer by mail tells what it answers. */
export function quotationMail({ request, supplierId, name, locale, reminder, link }: QuotationMail): {
  readonly subject: string;
  readonly text: string;
} {
  const { number, title, items, currency, deadline, neededBy } = request;
  const words = wordsOf[locale];
  const subject = `[${number}/${supplierId}] ${reminder ? words.reminder : ''}${words.subject}${title}`;
  const until = `${deadline.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const text = [
    words.greeting(name),
    reminder ? words.askedBefore : words.asked,
    items.map((item) => `- ${itemLine(item)}`).join('\n'),
    ...(neededBy === null ? [] : [words.neededBy(neededBy)]),
    words.until(until, currency),
    link,
    words.byMail,
  ].join('\n\n');
  return { subject, text: `${text}\n` };
}

/** `4 pcs × Valve DN50`, in mail and form alike. */
function itemLine({ quantity, unit, description }: RequestedItem): string {
  return `${quantity} ${unit} × ${description}`;
}

interface Words {
  readonly subject: string;
  readonly reminder: string;
  readonly asked: string;
  readonly askedBefore: string;
  readonly byMail: string;
  readonly greeting: (name: string) => string;
  readonly neededBy: (date: string) => string;
  readonly until: (deadline: string, currency: string) => string;
}

const wordsOf: Readonly<Record<Locale, Words>> = {
  en: {
    subject: 'Request for quotation: ',
    reminder: 'Reminder: ',
    asked: 'please make us an offer for:',
    askedBefore: 'we asked you for an offer and would be glad to have it in time:',
    byMail: 'You may also answer this mail; please leave the number in square brackets in its subject.',
    greeting: (name) => `Dear ${name},`,
    neededBy: (date) => `We need it by ${date}.`,
    until: (deadline, currency) =>
      `Please tell us price (${currency}) and time of delivery by ${deadline}. One form, no account:`,
  },
  'zh-CN': {
    subject: '询价：',
    reminder: '提醒：',
    asked: '请就以下内容向我们报价：',
    askedBefore: '我们此前已向贵公司询价，期待按时收到您的报价：',
    byMail: '您也可以直接回复本邮件，请保留主题中方括号内的编号。',
    greeting: (name) => `尊敬的${name}：`,
    neededBy: (date) => `我们需要在 ${date} 之前收货。`,
    until: (deadline, currency) => `请在 ${deadline} 之前告知价格（${currency}）和交货时间，填写表单即可，无需账号：`,
  },
};
