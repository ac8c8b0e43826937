import { describe, expect, test } from '@jest/globals';
import { condition } from '../../database/crm/filter/condition.js';
import { evaluateRule, evaluateRules } from '../../database/crm/filter/evaluate.js';
import { tryExamples } from '../../database/crm/filter/examples.js';
import { haystack, keywordPlaces, phrasePlaces } from '../../database/crm/filter/keyword.js';
import { detectLanguage } from '../../database/crm/filter/language.js';
import { filteredMessage, filterRule, type FilterRule } from '../../database/crm/filter/rule.js';
import { shippedFilterRules } from '../../database/crm/migrations/shipped-filter-rules.js';
import { supportRequestRule } from '../../database/crm/migrations/shipped-support-rule.js';

const rule = (given: object): FilterRule =>
  filterRule.parse({ name: 'rule', actions: [{ kind: 'tag', tags: ['hit'] }], ...given });
const message = (given: object) => filteredMessage.parse({ channel: 'email', ...given });
const keyword = (words: readonly string[], more: object = {}) => ({ kind: 'keyword', words, ...more });

describe('keywords', () => {
  const found = (word: string, text: string): readonly string[] =>
    keywordPlaces(word, haystack(text)).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['refund', 'Refund, please: REFUND!', ['Refund', 'REFUND']],
    ['refund', 'refunds are not a refunded thing', []],
    ['refund*', 'Refunds and refunded', ['Refund', 'refund']],
    ['strasse', 'In der Straße', ['Straße']],
    ['straße', 'STRASSE', ['STRASSE']],
    ['ｖｉｐ', 'our VIP customer', ['VIP']],
    ['café', 'Cafe\u0301 au lait', ['Cafe\u0301']],
    ['cafe', 'Cafe\u0301', []],
    ['iphone', '我的iPhone坏了', ['iPhone']],
    ['c++', 'in C++.', ['C++']],
    ['退款', '我要申请退款。', ['退款']],
    ['发票', '請開發票', []],
    ['ошибка', 'Это Ошибка.', ['Ошибка']],
    ['bug', 'debug the bug_list', []],
    ['𝒷ug', 'a bug', ['bug']],
  ])('%s in %s', (word, text, places) => {
    expect(found(word, text)).toEqual(places);
  });

  test('a phrase is its words, whatever stands between them', () => {
    const text = 'It is NOT —\n working, not  working.';
    expect(phrasePlaces('not working', haystack(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
      'NOT —\n working',
      'not  working',
    ]);
    expect(phrasePlaces('not work', haystack(text))).toEqual([]);
  });
});

test.each([
  ['Hello, I cannot log in to my account and the page is empty.', 'en'],
  ['我们的 Baton 账号无法登录', 'zh'],
  ['Guten Tag, ich kann mich nicht anmelden', 'de'],
  ['Bonjour, je ne peux pas me connecter avec mon compte', 'fr'],
  ['ログインできません', 'ja'],
  ['не работает', 'ru'],
  ['42!', null],
  ['Foobar', null],
])('%s is %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});

describe('a rule', () => {
  test('sums the weights of what holds, and says what hit where', () => {
    const weighted = rule({
      condition: {
        kind: 'any',
        of: [
          keyword(['refund', 'money back'], { weight: 2 }),
          keyword(['never'], { in: ['body'], weight: 0.5 }),
          { kind: 'not', of: keyword(['thanks']) },
          keyword(['absent'], { weight: 9 }),
        ],
      },
      threshold: 2.5,
    });
    const explained = evaluateRule(weighted, message({ subject: 'Refund', body: 'Never again' }));
    expect(explained).toMatchObject({ outcome: 'fired', score: 2.5, threshold: 2.5, actions: [{ kind: 'tag' }] });
    expect(explained.leaves).toEqual([
      {
        path: 'condition.of[0]',
        kind: 'keyword',
        holds: true,
        score: 2,
        places: [{ in: 'subject', what: 'refund', start: 0, end: 6 }],
      },
      {
        path: 'condition.of[1]',
        kind: 'keyword',
        holds: true,
        score: 0.5,
        places: [{ in: 'body', what: 'never', start: 0, end: 5 }],
      },
      { path: 'condition.of[2].of', kind: 'keyword', holds: false, score: 0, places: [] },
      { path: 'condition.of[3]', kind: 'keyword', holds: false, score: 0, places: [] },
    ]);
    expect(evaluateRule(weighted, message({ subject: 'Refund' }))).toMatchObject({
      outcome: 'threshold',
      score: 2,
      actions: [],
    });
  });

  test('counts nothing of what does not hold as a whole', () => {
    const both = rule({ condition: { kind: 'all', of: [keyword(['one'], { weight: 5 }), keyword(['two'])] } });
    const explained = evaluateRule(both, message({ body: 'one' }));
    expect(explained).toMatchObject({ outcome: 'condition', score: 0 });
    expect(explained.leaves).toMatchObject([
      { holds: true, score: 0 },
      { holds: false, score: 0 },
    ]);
  });

  test('is for its channels and its language', () => {
    const chinese = rule({ channels: ['sms', 'chat'], language: 'zh', condition: keyword(['退款']) });
    expect(evaluateRule(chinese, message({ body: '退款' })).outcome).toBe('channel');
    expect(
      evaluateRule(chinese, message({ channel: 'sms', body: 'a refund (退款) for the order, please' })).outcome,
    ).toBe('language');
    expect(evaluateRule(chinese, message({ channel: 'sms', body: '我要退款' })).outcome).toBe('fired');
  });

  test.each([
    [{ kind: 'regex', pattern: 'order\\s+#?\\d{4,}' }, { body: 'My ORDER #12345' }, true],
    [{ kind: 'regex', pattern: '^order' }, { body: 'My order' }, false],
    [{ kind: 'field', field: 'plan', is: ['Gold'] }, { fields: { plan: ' GOLD ' } }, true],
    [{ kind: 'field', field: 'plan' }, { fields: {} }, false],
    [{ kind: 'field', field: 'constructor' }, { fields: {} }, false],
    [{ kind: 'field', field: 'channel', is: ['email'] }, {}, true],
    [{ kind: 'from-domain', domains: ['Example.org'] }, { from: 'a@mail.example.org' }, true],
    [{ kind: 'from-domain', domains: ['example.org'] }, { from: 'a@badexample.org' }, false],
    [
      { kind: 'has-attachment', contentType: 'image/' },
      { attachments: [{ fileName: 'a.png', contentType: 'image/png' }] },
      true,
    ],
    [{ kind: 'has-attachment' }, {}, false],
    [{ kind: 'language', languages: ['zh', 'ja'] }, { body: '你好，请问' }, true],
    [{ kind: 'all', of: [] }, {}, true],
    [{ kind: 'any', of: [] }, {}, false],
  ])('%j of %j holds: %s', (asked, given, holds) => {
    expect(evaluateRule(rule({ condition: asked }), message(given)).outcome === 'fired').toBe(holds);
  });

  test('a pattern that others would take years for is answered', () => {
    const evil = rule({ condition: { kind: 'regex', pattern: '(a+)+$' } });
    expect(evaluateRule(evil, message({ body: `${'a'.repeat(20_000)}!` })).outcome).toBe('condition');
  });

  test.each([
    [{ kind: 'regex', pattern: '(?=a)' }],
    [{ kind: 'regex', pattern: '(' }],
    [{ kind: 'keyword', words: [] }],
    [{ kind: 'keyword', words: ['a'], where: 'body' }],
    [{ kind: 'nothing' }],
    [{ kind: 'all', of: [{ kind: 'not', of: {} }] }],
  ])('%j is no condition', (given) => {
    expect(condition.safeParse(given).success).toBe(false);
  });
});

describe('rules', () => {
  const always = { condition: { kind: 'all', of: [] } };
  test('are asked in their order; the first routes, the highest priority counts, tags come together', () => {
    const verdict = evaluateRules(
      [
        rule({
          ...always,
          name: 'b',
          order: 2,
          actions: [
            { kind: 'route', department: 'support' },
            { kind: 'priority', priority: 'high' },
          ],
        }),
        rule({
          ...always,
          name: 'a',
          order: 1,
          actions: [
            { kind: 'route', department: 'sales' },
            { kind: 'priority', priority: 'low' },
            { kind: 'tag', tags: ['x'] },
          ],
        }),
        rule({ ...always, name: 'off', order: 0, active: false, actions: [{ kind: 'suppress' }] }),
        rule({ ...always, name: 'c', order: 3, actions: [{ kind: 'tag', tags: ['x', 'y'] }, { kind: 'stop' }] }),
        rule({ ...always, name: 'd', order: 4, actions: [{ kind: 'suppress' }] }),
      ],
      message({ body: 'Hello, how are you?' }),
    );
    expect(verdict).toMatchObject({
      language: 'en',
      suppressed: false,
      department: 'sales',
      priority: 'high',
      tags: ['x', 'y'],
    });
    expect(verdict.rules.map((asked) => asked.rule)).toEqual(['a', 'b', 'c']);
  });
});

test.each([...shippedFilterRules, supportRequestRule].map((shipped) => [shipped.name, shipped]))(
  'the examples of %s come out',
  (_name, shipped) => {
    const tried = tryExamples(filterRule.parse(shipped));
    expect(tried.filter(({ passed }) => !passed)).toEqual([]);
    expect(tried.map(({ fires }) => fires)).toEqual(expect.arrayContaining([true, false]));
  },
);
