/** The page behind unsubscribe links: for people; mail programs post to it without showing it (RFC 8058). */
import { renderPage } from '../../../activities/feedback/pages.js';

type Language = 'en' | 'zh-CN';

interface Words {
  readonly title: string;
  readonly question: string;
  readonly button: string;
  readonly done: string;
  readonly unknown: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Unsubscribe',
    question: 'Shall we stop sending you news and offers to this address?',
    button: 'Unsubscribe',
    done: 'Done: we send no more news and offers to this address. Messages about your orders and requests still reach you.',
    unknown: 'This link does not work. Please open it exactly as it stands in our message.',
  },
  'zh-CN': {
    title: '退订',
    question: '是否停止向此地址发送资讯和优惠信息？',
    button: '退订',
    done: '已退订：我们不再向此地址发送资讯和优惠信息。有关您的订单和请求的消息仍会发送给您。',
    unknown: '链接无效，请按照我们消息中的原样打开链接。',
  },
};

/** `asking`: a button that posts to the page's own address. */
export function unsubscribePage(language: Language, state: 'asking' | 'done' | 'unknown'): string {
  const { title, question, button, done, unknown } = WORDS[language];
  const main = {
    asking: `<p>${question}</p>\n<form method="post"><button type="submit">${button}</button></form>`,
    done: `<p role="status">${done}</p>`,
    unknown: `<p role="alert">${unknown}</p>`,
  }[state];
  return renderPage({ language, title }, `<h1>${title}</h1>\n${main}`);
}
