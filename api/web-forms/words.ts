/** What the pages of forms say beside what a form itself says. */
import type { Language } from '../../activities/feedback/words.js';
import type { FormProblem } from '../../database/crm/inbound/web-form.js';

interface Words {
  readonly send: string;
  readonly optional: string;
  readonly choose: string;
  readonly trap: string;
  readonly thanks: string;
  readonly thanksMore: string;
  readonly unknown: string;
  readonly unknownMore: string;
  readonly mend: string;
  readonly expired: string;
  readonly problems: Readonly<Record<FormProblem, string>>;
}

const english: Words = {
  send: 'Send',
  optional: 'optional',
  choose: 'Please choose',
  trap: 'Leave this empty',
  thanks: 'Thank you',
  thanksMore: 'Your message has arrived. You may close this page.',
  unknown: 'There is no such form',
  unknownMore: 'Please open the link exactly as it stands where you found it.',
  mend: 'Please look at what is marked and send again.',
  expired: 'The page was open for a long time. Please send again.',
  problems: {
    required: 'Please fill this in.',
    email: 'Please give an e-mail address such as ada@example.org.',
    phone: 'Please give a number with its country code, such as +49 30 123456.',
    option: 'Please choose one of the list.',
    long: 'This is too long.',
  },
};

const chinese: Words = {
  send: '提交',
  optional: '选填',
  choose: '请选择',
  trap: '请勿填写',
  thanks: '谢谢您',
  thanksMore: '我们已收到您的留言，您可以关闭此页面。',
  unknown: '没有此表单',
  unknownMore: '请按照原样打开链接。',
  mend: '请检查标出的内容后重新提交。',
  expired: '页面打开时间过长，请重新提交。',
  problems: {
    required: '请填写此项。',
    email: '请填写有效的电子邮箱，例如 ada@example.org。',
    phone: '请填写带国家代码的号码，例如 +86 10 12345678。',
    option: '请从列表中选择。',
    long: '内容过长。',
  },
};

export const formWords: Readonly<Record<Language, Words>> = { en: english, 'zh-CN': chinese };
