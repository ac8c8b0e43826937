/** Finding somebody in texts, and taking them out. */
import { describe, expect, it } from '@jest/globals';
import { addressPattern } from '../../database/crm/personal-data/address-pattern.js';
import { maskedText, withTexts } from '../../database/crm/personal-data/masked.js';

describe('addresses are found in any spelling', () => {
  const pattern = addressPattern(['ada+news@example.org', '+49891234567', '+4930123456']) ?? /$^/;
  it.each([
    'Ada+News@Example.org',
    'Write to <ada+news@example.org>.',
    '{"to":"ada+news@example.org"}',
    '+49 89 1234567',
    '0049 (0)89 / 123-45-67',
    '(089) 123 45 67',
    'tel:+49891234567',
    '030 123456',
    '+49 30 123456',
  ])('%s', (text) => {
    expect(text.replaceAll(pattern, '·')).toContain('·');
    expect(text.replaceAll(pattern, '')).not.toMatch(/ada|\d{3}/i);
  });

  it.each([
    'nada+news@example.org',
    'ada+news@example.organic',
    'ada@example.org',
    '1+498912345678',
    '9891234567',
    '30123456',
  ])('and no others: %s', (text) => {
    expect(text.replaceAll(pattern, '·')).toBe(text);
  });

  it('where there are none, nothing is', () => {
    expect(addressPattern([])).toBeUndefined();
  });
});

describe('texts are hidden', () => {
  it.each([
    ['Dear Ada!', ['Ada'], 'Dear Ada!'],
    ['Ada', ['Ada'], '*'],
    ['亲爱的张伟！', ['张伟'], '亲爱的*！'],
    ['Ada Lovelace, Lovelace', ['Ada Lovelace', 'Lovelace'], '*, *'],
  ])('%s without %j', (text, hidden, left) => {
    expect(maskedText(text, hidden, '*')).toBe(left);
  });

  it('wherever in a value they stand, names of properties too', () => {
    expect(withTexts([{ Lovelace: ['Lovelace', 1, null] }], (text) => maskedText(text, ['Lovelace'], '*'))).toEqual([
      { '*': ['*', 1, null] },
    ]);
  });
});
