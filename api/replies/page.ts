/** Pages for people who reply through a link. */
import type { Request, Response } from 'express';
import { pageHeaders, renderMessage, type PageRequest } from '../../activities/feedback/pages.js';
import { languageOf, type Language } from '../../activities/feedback/words.js';
import type { ReplyProblem } from '../../database/crm/links/reply.js';

export type { PageRequest } from '../../activities/feedback/pages.js';

export interface Page {
  readonly status: number;
  readonly html: string;
}

type Said = 'taken' | ReplyProblem;

const statusOf: Readonly<Record<Said, number>> = {
  taken: 200,
  unknown: 404,
  expired: 410,
  answered: 410,
  invalid: 422,
};

const wordsOf: Readonly<Record<Language, Readonly<Record<Said, { readonly title: string; readonly more: string }>>>> = {
  en: {
    taken: { title: 'Thank you', more: 'Your answer has arrived. You may close this page.' },
    unknown: { title: 'This link does not work', more: 'Please open the link exactly as it stands in our message.' },
    expired: { title: 'This link has expired', more: 'It is too late for an answer here. Please write to us.' },
    answered: { title: 'You have answered already', more: 'Thank you: your answer arrived. The link works once.' },
    invalid: { title: 'Something is missing', more: 'Please go back and complete your answer.' },
  },
  'zh-CN': {
    taken: { title: '谢谢您', more: '我们已收到您的答复，您可以关闭此页面。' },
    unknown: { title: '链接无效', more: '请按照我们消息中的原样打开链接。' },
    expired: { title: '链接已过期', more: '已无法在此答复，请与我们联系。' },
    answered: { title: '您已答复过', more: '谢谢，我们已收到您的答复。该链接只能使用一次。' },
    invalid: { title: '内容不完整', more: '请返回并补充您的答复。' },
  },
};

export const takenPage = (request: PageRequest): Page => say('taken', request);
export const problemPage = (problem: ReplyProblem, request: PageRequest): Page => say(problem, request);

export function pageRequest(request: Request): PageRequest {
  const acceptLanguage = request.get('accept-language');
  return acceptLanguage === undefined ? {} : { acceptLanguage };
}

export function sendPage({ status, html }: Page, response: Response): void {
  response.status(status).set(pageHeaders).send(html);
}

function say(what: Said, request: PageRequest): Page {
  const language = languageOf(request.acceptLanguage);
  return { status: statusOf[what], html: renderMessage(language, wordsOf[language][what]) };
}
