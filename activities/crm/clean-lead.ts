import { domainToASCII } from 'node:url';
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { z } from 'zod';
import { bpmnError, defineActivity } from '../define.js';
import { countryOf } from './countries.js';
import { changeTimes } from './define-change.js';

/** An address that mail can be sent to (RFC 5321 §4.1.2, no quoting), its domain in ASCII. */
const address =
  /^[^\s@"(),:;<>[\]\\]{1,64}@(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

const text = z.string().nullable();

export const cleanLead = defineActivity({
  type: 'crm:clean-lead',
  title: 'Clean lead data',
  description:
    'Brings what someone typed to one form: white space and Unicode (NFC), e-mail to lower case, telephone number to ' +
    'E.164, country to its code. Where no country is given, the telephone number tells it. Changes nothing stored.',
  execution: 'local',
  ...changeTimes,
  input: z.object({
    name: z.string().describe('Name of the person.'),
    email: z.string().optional().describe('E-mail address as typed.'),
    phone: z.string().optional().describe('Telephone number as typed; national form needs the country.'),
    company: z.string().optional().describe('Company as typed.'),
    country: z
      .string()
      .optional()
      .describe('Country: its code, or its name in English, German, French, Spanish or Chinese.'),
  }),
  output: z.object({
    name: z.string().describe('Name in NFC, single spaces.'),
    email: text.describe('E-mail address in lower case.'),
    phone: text.describe('Telephone number in E.164.'),
    company: text.describe('Company in NFC, single spaces.'),
    country: text.describe('ISO 3166-1 alpha-2.'),
  }),
  errors: [
    {
      code: 'INVALID_LEAD',
      description:
        'Something cannot be used as it stands, or there is neither e-mail nor telephone. Variable `leadProblems`: what is wrong, one sentence a problem.',
    },
  ],
  async run(input) {
    const problems: string[] = [];
    const name = tidy(input.name);
    if (name === null) problems.push('Expected a name, but there is none.');
    const country = countryCode(tidy(input.country), problems);
    const email = emailAddress(tidy(input.email), problems);
    const phone = phoneNumber(tidy(input.phone), country, problems);
    if (tidy(input.email) === null && tidy(input.phone) === null) {
      problems.push('Expected an e-mail address or a telephone number, but there is neither.');
    }
    if (name === null || problems.length > 0) {
      const leadProblems = problems.join(' ');
      throw bpmnError({ errorCode: 'INVALID_LEAD', errorMessage: leadProblems, variables: { leadProblems } });
    }
    return {
      name,
      email,
      phone: phone?.number ?? null,
      company: tidy(input.company),
      country: country ?? phone?.country ?? null,
    };
  },
});

function tidy(typed: string | undefined): string | null {
  const tidied = (typed ?? '')
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cc}\s]+/gu, ' ')
    .trim();
  return tidied === '' ? null : tidied;
}

function countryCode(typed: string | null, problems: string[]): CountryCode | undefined {
  if (typed === null) return undefined;
  const code = countryOf(typed);
  if (code === undefined) problems.push(`Expected a country, but "${typed}" is none we know.`);
  return code;
}

function emailAddress(typed: string | null, problems: string[]): string | null {
  if (typed === null) return null;
  const [local = '', domain = '', ...rest] = typed
    .replace(/^mailto:/i, '')
    .toLowerCase()
    .split('@');
  const email = `${local}@${domainToASCII(domain)}`;
  if (rest.length === 0 && address.test(email)) return email;
  problems.push(`Expected an e-mail address, but "${typed}" is none.`);
  return null;
}

function phoneNumber(typed: string | null, country: CountryCode | undefined, problems: string[]) {
  if (typed === null) return undefined;
  const number = parsePhoneNumberFromString(typed.replace(/^00/, '+'), country);
  if (number?.isValid() === true) return number;
  problems.push(
    `Expected a telephone number, but "${typed}" is none${country ? ` in ${country}` : ' without a country'}.`,
  );
  return undefined;
}
