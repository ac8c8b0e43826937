import { describe, expect, test } from '@jest/globals';
import { cleanRecord } from '../../database/crm/cleaning/index.js';

describe('cleaning a record', () => {
  test('brings every field to one form', () => {
    expect(
      cleanRecord({
        name: ' Rene\u0301e \u200b Müller ',
        email: 'ＭＡＩＬＴＯ：Ｒｅｎｅｅ＠ｅｘａｍｐｌｅ．ｏｒｇ',
        phone: '０３０ ９０１ ８２０',
        country: 'Deutschland',
        notes: ' first\r\nsecond\u0007 ',
        score: 3,
      }),
    ).toEqual({
      values: {
        name: 'Renée Müller',
        email: 'renee@example.org',
        phone: '+4930901820',
        country: 'DE',
        notes: 'first\nsecond',
        score: 3,
      },
      problems: [],
    });
  });

  test.each([
    ['cn', 'CN'],
    ['China', 'CN'],
    ['日本', 'JP'],
    ['Polska', 'PL'],
    ['България', 'BG'],
    ['España', 'ES'],
    ['uk', 'GB'],
  ])('knows the country %s', (typed, country) => {
    expect(cleanRecord({ country: typed })).toEqual({ values: { country }, problems: [] });
  });

  test('adds no field: a change of the telephone number alone leaves the country alone', () => {
    expect(cleanRecord({ phone: '+86 138 0013 8000' }).values).toEqual({ phone: '+8613800138000' });
    expect(cleanRecord({ phone: '+86 138 0013 8000', country: null }).values).toEqual({
      phone: '+8613800138000',
      country: 'CN',
    });
  });

  test('takes the country that is stored for a number in national form', () => {
    expect(cleanRecord({ phone: '030 901820' }, { country: 'DE' })).toEqual({
      values: { phone: '+4930901820' },
      problems: [],
    });
    expect(cleanRecord({ phone: '030 901820' }).problems).toEqual([
      {
        field: 'phone',
        code: 'PHONE_INVALID',
        message: 'Expected a telephone number, but "030 901820" is none without a country.',
      },
    ]);
  });

  test('an empty text is no value; a name has to be one', () => {
    expect(cleanRecord({ name: 'A', email: '  ', phone: '', country: ' ' })).toEqual({
      values: { name: 'A', email: null, phone: null, country: null },
      problems: [],
    });
    expect(cleanRecord({ name: '\u200b' }).problems).toEqual([
      { field: 'name', code: 'NAME_MISSING', message: 'Expected a name, but there is none.' },
    ]);
    expect(cleanRecord({ email: 'a@b.de' }).problems).toEqual([]);
  });

  test('keeps what cannot be used as it came, and says why for each', () => {
    const typed = { name: 'A', email: 'a@@b', phone: '12', country: 'Utopia' };
    const { values, problems } = cleanRecord(typed);
    expect(values).toEqual(typed);
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'country COUNTRY_UNKNOWN',
      'email EMAIL_INVALID',
      'phone PHONE_INVALID',
    ]);
  });

  test('what is clean stays as it is', () => {
    const { values } = cleanRecord({ name: '张 伟', email: 'wei@例子.cn', phone: '0044 20 7946 0958', country: 'UK' });
    expect(cleanRecord(values)).toEqual({ values, problems: [] });
  });
});
