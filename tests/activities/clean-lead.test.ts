import { describe, expect, test } from '@jest/globals';
import { cleanLead } from '../../activities/crm/clean-lead.js';
import type { ActivityDependencies } from '../../activities/dependencies.js';
import type { Variables } from '../../workflows/contract.js';
import { failureOf } from './bench.js';

const clean = (input: Variables) =>
  cleanLead.run({ input, headers: {}, elementInstanceKey: '1', processInstanceKey: '1', elementId: 'task' }, {
    now: () => new Date(0),
  } as ActivityDependencies);

describe('crm:clean-lead', () => {
  test('tidies white space, Unicode, e-mail, telephone and country', async () => {
    await expect(
      clean({
        name: '  Rene\u0301e \u200b  Müller ',
        email: ' mailto:Renee.Mueller@Example.ORG ',
        phone: '030 / 901 820',
        company: 'Müller\t& Söhne',
        country: 'deutschland',
      }),
    ).resolves.toEqual({
      name: 'Renée Müller',
      email: 'renee.mueller@example.org',
      phone: '+4930901820',
      company: 'Müller & Söhne',
      country: 'DE',
    });
  });

  test.each([
    ['cn', 'CN'],
    ['中国', 'CN'],
    ['United Kingdom', 'GB'],
    ['UK', 'GB'],
    ['España', 'ES'],
  ])('knows the country %s', async (typed, country) => {
    await expect(clean({ name: 'A', email: 'a@b.de', country: typed })).resolves.toMatchObject({ country });
  });

  test('takes the country from the telephone number where none is given', async () => {
    await expect(clean({ name: '王芳', phone: '0086 138 0013 8000' })).resolves.toEqual({
      name: '王芳',
      email: null,
      phone: '+8613800138000',
      company: null,
      country: 'CN',
    });
  });

  test('writes the domain of an address in ASCII', async () => {
    await expect(clean({ name: 'A', email: 'info@bücher.example' })).resolves.toMatchObject({
      email: 'info@xn--bcher-kva.example',
    });
  });

  test.each(['plain', 'a@b', 'a@@b.de', 'a b@c.de', 'a@b..de', 'a@-b.de', 'a@b.de>', '@b.de', 'a@b.d'])(
    'refuses the address %s',
    async (email) => {
      const failure = await failureOf(clean({ name: 'A', email }));
      expect(failure).toMatchObject({
        type: 'BPMN_ERROR',
        details: [
          {
            errorCode: 'INVALID_LEAD',
            variables: { leadProblems: `Expected an e-mail address, but "${email}" is none.` },
          },
        ],
      });
    },
  );

  test('names every problem at once', async () => {
    const failure = await failureOf(clean({ name: ' ', email: 'x', phone: '12', country: 'Utopia' }));
    expect(failure).toMatchObject({
      message:
        'Expected a name, but there is none. Expected a country, but "Utopia" is none we know. ' +
        'Expected an e-mail address, but "x" is none. Expected a telephone number, but "12" is none without a country.',
    });
  });

  test('wants some way to reach the lead', async () => {
    expect(await failureOf(clean({ name: 'A' }))).toMatchObject({
      message: 'Expected an e-mail address or a telephone number, but there is neither.',
    });
  });
});
