import { describe, expect, test } from '@jest/globals';
import { nameTokens } from '../../database/crm/matching/name-tokens.js';
import { scoreOf } from '../../database/crm/matching/score.js';
import type { Subject } from '../../database/crm/matching/subject.js';

describe('the words of a name', () => {
  test.each([
    ['Müller & Söhne GmbH', 'muller sohne'],
    ['Ada Lovelace', 'ada lovelace'],
    ['LOVELACE, Ada', 'ada lovelace'],
    ['Straße 7 G.m.b.H.', '7 strasse'],
    ['北京贝通科技有限公司', '北京贝通科技'],
    ['王芳', '王芳'],
    ['Co', 'co'],
  ])('%s', (name, words) => {
    expect(nameTokens(name).join(' ')).toBe(words);
  });
});

describe('the score of two records', () => {
  const ada: Subject = { name: 'Ada Lovelace', email: 'ada@example.org', phone: '+4930901820', country: 'GB' };

  test.each<readonly [string, Subject, Subject, number]>([
    ['all the same', ada, ada, 1],
    ['another telephone', ada, { ...ada, phone: '+4930901821' }, 0.87],
    ['another address', ada, { ...ada, email: 'lovelace@example.com' }, 0.824],
    ['only the address', { email: 'a@b.de' }, { email: 'a@b.de' }, 0.9],
    ['only the telephone', { phone: '+1' }, { phone: '+1' }, 0.7],
    ['only the name', { name: 'Ada Lovelace' }, { name: 'Lovelace, Ada' }, 0.6],
    [
      'the same name, and else nothing',
      { ...ada, country: 'DE' },
      { name: 'Ada Lovelace', email: 'x@y.z', phone: '+2', country: 'FR' },
      0.484,
    ],
    ['a mistyped address', { email: 'ada.lovelace@example.org' }, { email: 'ada.lovelaec@example.org' }, 0.825],
    ['nothing to compare', { name: 'Ada' }, { email: 'a@b.de' }, 0],
  ])('%s', (_, one, other, score) => {
    expect(scoreOf(one, other).score).toBeCloseTo(score, 2);
    expect(scoreOf(other, one).score).toBe(scoreOf(one, other).score);
  });

  test('is the sum of what its fields contribute', () => {
    const { score, fields } = scoreOf(ada, { ...ada, name: 'Ada Lovelacce', phone: '+1' });
    const sum = fields.map(({ contribution }) => contribution).reduce((one, other) => one + other, 0);
    expect(sum).toBeCloseTo(score, 2);
    expect(fields.map(({ field }) => field)).toEqual(['name', 'email', 'phone', 'country']);
  });
});
