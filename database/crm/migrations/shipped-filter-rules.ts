/** Rules to begin with, as the migration stores them: what a company changes of them stays as it changed it. */
import type { z } from 'zod';
import type { filterRule } from '../filter/rule.js';

type Shipped = z.input<typeof filterRule>;

const mail = (body: string, more: object = {}) => ({
  channel: 'email' as const,
  from: 'ada@customer.example',
  body,
  ...more,
});

const spam: Shipped = {
  name: 'Spam',
  order: 10,
  channels: ['email', 'web', 'chat'],
  condition: {
    kind: 'any',
    of: [
      {
        kind: 'keyword',
        words: ['viagra', 'casino', 'backlinks', '代开发票', '博彩'],
        in: ['subject', 'body'],
        weight: 2,
      },
      {
        kind: 'phrase',
        phrases: ['seo services', 'guest post', 'make money fast', 'you have won', 'crypto investment', '日赚千元'],
        in: ['subject', 'body'],
        weight: 1.5,
      },
      {
        kind: 'phrase',
        phrases: ['act now', 'limited time', 'click here', '限时优惠', '点击链接'],
        in: ['subject', 'body'],
        weight: 0.75,
      },
      { kind: 'regex', pattern: '(https?://\\S+\\s+){5}', in: ['body'], weight: 1 },
      { kind: 'regex', pattern: '[!！]{3,}', in: ['subject'], weight: 0.5 },
    ],
  },
  threshold: 1.5,
  actions: [{ kind: 'tag', tags: ['spam'] }, { kind: 'suppress' }],
  examples: [
    { name: 'an offer of search engine services', fires: true, message: mail('We offer SEO services. Act now!') },
    { name: '发票广告', fires: true, message: mail('本公司代开发票，点击链接了解详情。') },
    { name: 'one urgent word is none', fires: false, message: mail('Please act now: our shop is down!') },
  ],
};

const automatic: Shipped = {
  name: 'Automatic mail',
  order: 20,
  channels: ['email'],
  condition: { kind: 'field', field: 'automatic', is: ['auto-reply', 'bounce', 'bulk'], weight: 1 },
  actions: [{ kind: 'tag', tags: ['automatic'] }, { kind: 'suppress' }],
  examples: [
    { name: 'an out-of-office note', fires: true, message: mail('I am away.', { automatic: 'auto-reply' }) },
    { name: 'a person', fires: false, message: mail('I am away next week; can we talk before?') },
  ],
};

const unsubscribe: Shipped = {
  name: 'Unsubscribe',
  order: 30,
  channels: ['email', 'chat'],
  condition: {
    kind: 'any',
    of: [
      {
        kind: 'regex',
        pattern: '^\\s*(unsubscribe|remove me|opt[ -]?out|退订|取消订阅)\\s*[.!。！]?\\s*$',
        in: ['subject', 'body'],
        weight: 1,
      },
      {
        kind: 'phrase',
        phrases: [
          'unsubscribe me',
          'remove me from your list',
          'stop sending me',
          'no more newsletters',
          '取消订阅',
          '不要再发',
        ],
        in: ['subject', 'body'],
        weight: 1,
      },
    ],
  },
  actions: [{ kind: 'withdrawConsent' }, { kind: 'tag', tags: ['unsubscribe'] }, { kind: 'stop' }],
  examples: [
    { name: 'the word alone', fires: true, message: mail('Unsubscribe') },
    { name: 'a sentence', fires: true, message: mail('Please stop sending me these e-mails.') },
    { name: '退订', fires: true, message: mail('请不要再发邮件给我。') },
    { name: 'a question about it', fires: false, message: mail('How can my customers unsubscribe in your product?') },
  ],
};

const support: Shipped = {
  name: 'Support',
  order: 100,
  channels: ['email', 'sms', 'chat'],
  condition: {
    kind: 'any',
    of: [
      {
        kind: 'keyword',
        words: [
          'error*',
          'bug',
          'crash*',
          'broken',
          'outage',
          'invoice',
          'refund*',
          'login',
          'password',
          'support',
          'complain*',
        ],
        in: ['subject', 'body'],
        weight: 1,
      },
      {
        kind: 'phrase',
        phrases: [
          'does not work',
          'doesn’t work',
          "doesn't work",
          'not working',
          'cannot log in',
          "can't log in",
          'help me',
          'stopped working',
        ],
        in: ['subject', 'body'],
        weight: 1,
      },
      {
        kind: 'keyword',
        words: [
          '故障',
          '错误',
          '报错',
          '无法',
          '不能用',
          '崩溃',
          '退款',
          '发票',
          '登录',
          '密码',
          '投诉',
          '客服',
          '售后',
        ],
        in: ['subject', 'body'],
        weight: 1,
      },
    ],
  },
  actions: [
    { kind: 'tag', tags: ['support'] },
    { kind: 'route', department: 'support' },
    { kind: 'priority', priority: 'normal' },
  ],
  examples: [
    { name: 'something fails', fires: true, message: mail('The export doesn’t work since this morning.') },
    { name: '无法登录', fires: true, message: mail('我们的账号无法登录，请帮忙看一下。') },
    {
      name: 'a question before a purchase',
      fires: false,
      message: mail('How much is the large plan for fifty people?'),
    },
  ],
};

const urgent: Shipped = {
  name: 'Urgent',
  order: 110,
  channels: ['email', 'sms', 'chat', 'web'],
  condition: {
    kind: 'any',
    of: [
      {
        kind: 'keyword',
        words: ['urgent*', 'asap', 'emergency', 'immediately', '紧急', '急', '马上'],
        in: ['subject', 'body'],
        weight: 1,
      },
      {
        kind: 'phrase',
        phrases: ['production is down', 'system is down', 'data loss', '系统瘫痪', '数据丢失'],
        in: ['subject', 'body'],
        weight: 2,
      },
    ],
  },
  actions: [
    { kind: 'tag', tags: ['urgent'] },
    { kind: 'priority', priority: 'high' },
  ],
  examples: [
    { name: 'the system is down', fires: true, message: mail('Our system is down!') },
    { name: '紧急', fires: true, message: mail('紧急：系统瘫痪，请马上处理。') },
    { name: 'no hurry', fires: false, message: mail('Whenever you have time, could you send the brochure?') },
  ],
};

const feedback: Shipped = {
  name: 'Feedback',
  order: 120,
  channels: ['email', 'sms', 'chat'],
  condition: {
    kind: 'any',
    of: [
      {
        kind: 'keyword',
        words: ['feedback', 'suggestion*', '建议', '反馈', '表扬'],
        in: ['subject', 'body'],
        weight: 1,
      },
      {
        kind: 'phrase',
        phrases: [
          'thank you for',
          'great service',
          'well done',
          'disappointed with',
          '服务很好',
          '非常满意',
          '很不满意',
        ],
        in: ['subject', 'body'],
        weight: 1,
      },
    ],
  },
  actions: [{ kind: 'tag', tags: ['feedback'] }],
  examples: [
    { name: 'praise', fires: true, message: mail('Great service, thanks to Lena!') },
    { name: '建议', fires: true, message: mail('有一个小建议：希望增加导出功能。') },
    { name: 'an order', fires: false, message: mail('Please send us twenty more.') },
  ],
};

export const shippedFilterRules: readonly Shipped[] = [spam, automatic, unsubscribe, support, urgent, feedback];
