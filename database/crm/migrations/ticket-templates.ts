/** What support and surveys write to customers, English and Chinese, as migration 1795600000070 writes it. */

interface Wording {
  readonly subject: string;
  readonly body: string;
}

/** The same words by e-mail and by SMS, which has no subject. */
const SHIPPED: readonly { readonly name: string; readonly en: Wording; readonly zh: Wording }[] = [
  {
    name: 'ticket-acknowledged',
    en: {
      subject: '[{{ number }}] We have your request',
      body: 'Hello {{ name }},\n\nwe have your request “{{ subject }}”. Its number is {{ number }}. Someone looks at it now; answer this message to add something.\n',
    },
    zh: {
      subject: '[{{ number }}] 我们已收到您的请求',
      body: '{{ name }}，您好！\n\n我们已收到您的请求“{{ subject }}”，编号 {{ number }}，正在处理。如需补充，请直接回复本消息。\n',
    },
  },
  {
    name: 'ticket-with-technicians',
    en: {
      subject: '[{{ number }}] Your request is with our technical support',
      body: 'Hello {{ name }},\n\nour technical support works on your request “{{ subject }}” now. We keep you informed.\n',
    },
    zh: {
      subject: '[{{ number }}] 您的请求已转交技术支持',
      body: '{{ name }}，您好！\n\n我们的技术支持正在处理您的请求“{{ subject }}”，我们会随时告知您进展。\n',
    },
  },
  {
    name: 'ticket-with-engineers',
    en: {
      subject: '[{{ number }}] Your request is with our engineers',
      body: 'Hello {{ name }},\n\nour engineers work on your request “{{ subject }}” now. We keep you informed.\n',
    },
    zh: {
      subject: '[{{ number }}] 您的请求已转交工程师',
      body: '{{ name }}，您好！\n\n我们的工程师正在处理您的请求“{{ subject }}”，我们会随时告知您进展。\n',
    },
  },
  {
    name: 'ticket-progress',
    en: {
      subject: '[{{ number }}] We are still at it',
      body: 'Hello {{ name }},\n\nwe are still working on your request “{{ subject }}”.\n',
    },
    zh: {
      subject: '[{{ number }}] 我们仍在处理',
      body: '{{ name }}，您好！\n\n您的请求“{{ subject }}”仍在处理中。\n',
    },
  },
  {
    name: 'ticket-resolved',
    en: {
      subject: '[{{ number }}] Please check: is it solved?',
      body: 'Hello {{ name }},\n\n{{ resolution }}\n\nPlease answer YES if that solves it, or NO and what is missing. Without an answer we take it as solved.\n',
    },
    zh: {
      subject: '[{{ number }}] 请确认问题是否已解决',
      body: '{{ name }}，您好！\n\n{{ resolution }}\n\n如已解决，请回复“解决了”；如未解决，请回复“没有解决”并说明情况。若未收到回复，我们将视为已解决。\n',
    },
  },
  {
    name: 'ticket-resolved-with-credit',
    en: {
      subject: '[{{ number }}] Please check: is it solved?',
      body: 'Hello {{ name }},\n\n{{ resolution }}\n\nWe credit you {{ credit }}.\n\nPlease answer YES if that solves it, or NO and what is missing. Without an answer we take it as solved.\n',
    },
    zh: {
      subject: '[{{ number }}] 请确认问题是否已解决',
      body: '{{ name }}，您好！\n\n{{ resolution }}\n\n我们将补偿您 {{ credit }}。\n\n如已解决，请回复“解决了”；如未解决，请回复“没有解决”并说明情况。若未收到回复，我们将视为已解决。\n',
    },
  },
  {
    name: 'ticket-reopened',
    en: {
      subject: '[{{ number }}] We look at it again',
      body: 'Hello {{ name }},\n\nthank you for your answer. We look at your request “{{ subject }}” again.\n',
    },
    zh: {
      subject: '[{{ number }}] 我们将重新处理',
      body: '{{ name }}，您好！\n\n感谢您的回复，我们将重新处理您的请求“{{ subject }}”。\n',
    },
  },
  {
    name: 'ticket-withdrawn',
    en: {
      subject: '[{{ number }}] Your request is withdrawn',
      body: 'Hello {{ name }},\n\nas you wished we have closed your request “{{ subject }}”.\n',
    },
    zh: {
      subject: '[{{ number }}] 您的请求已撤回',
      body: '{{ name }}，您好！\n\n按照您的意愿，我们已关闭您的请求“{{ subject }}”。\n',
    },
  },
  {
    name: 'survey-thanks',
    en: { subject: 'Thank you', body: 'Hello {{ name }},\n\nthank you for your feedback. It helps us.\n' },
    zh: { subject: '谢谢您', body: '{{ name }}，您好！\n\n感谢您的反馈，这对我们很有帮助。\n' },
  },
  {
    name: 'survey-number',
    en: {
      subject: '{{ subject }}',
      body: 'Hello {{ name }},\n\nthank you for your answer. Please send us a number from 1 (not at all satisfied) to 5 (very satisfied), and what you like to add.\n',
    },
    zh: {
      subject: '{{ subject }}',
      body: '{{ name }}，您好！\n\n感谢您的回复。请回复一个数字，从 1（非常不满意）到 5（非常满意），并可补充说明。\n',
    },
  },
];

/** Name, channel, locale, subject, body. */
export const ticketTemplateRows: readonly (readonly (string | null)[])[] = SHIPPED.flatMap(({ name, en, zh }) =>
  (['email', 'sms'] as const).flatMap((channel) => [
    [name, channel, 'en', channel === 'email' ? en.subject : null, en.body],
    [name, channel, 'zh-CN', channel === 'email' ? zh.subject : null, zh.body],
  ]),
);
