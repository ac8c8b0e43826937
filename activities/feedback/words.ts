/** What the feedback pages say. */
import type { FeedbackProblem } from './answer.js';

export type Language = 'en' | 'zh-CN';

export interface Words {
  readonly title: string;
  readonly question: string;
  /** For scores 1 to 5. */
  readonly scores: readonly [string, string, string, string, string];
  readonly comment: string;
  readonly optional: string;
  readonly send: string;
  readonly thanks: string;
  readonly thanksMore: string;
  readonly problems: Readonly<Record<FeedbackProblem, { readonly title: string; readonly more: string }>>;
}

const english: Words = {
  title: 'Your feedback',
  question: 'How satisfied are you?',
  scores: ['Very dissatisfied', 'Dissatisfied', 'Neither nor', 'Satisfied', 'Very satisfied'],
  comment: 'What would you like to tell us?',
  optional: 'optional',
  send: 'Send feedback',
  thanks: 'Thank you',
  thanksMore: 'Your feedback has arrived. You may close this page.',
  problems: {
    unknown: { title: 'This link does not work', more: 'Please open the link exactly as it stands in our message.' },
    expired: {
      title: 'This link has expired',
      more: 'Thank you all the same. Please write to us if there is something you want to say.',
    },
    answered: { title: 'You have answered already', more: 'Thank you: your feedback arrived. The link works once.' },
    'invalid-score': {
      title: 'One thing is missing',
      more: 'Please choose how satisfied you are, from 1 to 5, and send again.',
    },
  },
};

const chinese: Words = {
  title: '您的反馈',
  question: '您的满意程度如何？',
  scores: ['非常不满意', '不满意', '一般', '满意', '非常满意'],
  comment: '您还有什么想告诉我们的吗？',
  optional: '选填',
  send: '提交反馈',
  thanks: '谢谢您',
  thanksMore: '我们已收到您的反馈，您可以关闭此页面。',
  problems: {
    unknown: { title: '链接无效', more: '请按照我们消息中的原样打开链接。' },
    expired: { title: '链接已过期', more: '仍然感谢您。如有意见，欢迎与我们联系。' },
    answered: { title: '您已提交过反馈', more: '谢谢，我们已收到您的反馈。该链接只能使用一次。' },
    'invalid-score': { title: '还缺少一项', more: '请选择 1 到 5 的满意程度，然后重新提交。' },
  },
};

export const wordsOf: Readonly<Record<Language, Words>> = { en: english, 'zh-CN': chinese };

/** The better of our languages for an `Accept-Language` header (RFC 9110 §12.5.4); English where it says nothing. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const ranges = (acceptLanguage ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) || 0 };
    })
    .filter(({ tag, weight }) => weight > 0 && /^(en|zh|\*)(-|$)/.test(tag))
    .sort((one, other) => other.weight - one.weight);
  return ranges[0]?.tag.startsWith('zh') === true ? 'zh-CN' : 'en';
}
