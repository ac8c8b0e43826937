import { z } from 'zod';
import { cleanRecord } from '../../database/crm/cleaning/index.js';
import { bpmnError, defineActivity } from '../define.js';
import { changeTimes } from './define-change.js';

const text = z.string().nullable();
/** Every field is there, so that each is cleaned and answered. */
const EMPTY = { name: null, email: null, phone: null, company: null, country: null } as const;

export const cleanLead = defineActivity({
  type: 'crm:clean-lead',
  title: 'Clean lead data',
  description:
    'Brings what someone typed to one form: white space and Unicode (NFC), e-mail to lower case, telephone number to ' +
    'E.164 (both half-width), country to its code. Where no country is given, the telephone number tells it. Changes nothing stored.',
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
      .describe('Country: its code, or its name in English, German, French, Spanish, Chinese or its own language.'),
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
    const { values, problems } = cleanRecord({ ...EMPTY, ...input });
    const { name, email, phone, company, country } = values as Readonly<Record<keyof typeof EMPTY, string | null>>;
    const sentences = problems.map(({ message }) => message);
    if (email === null && phone === null)
      sentences.push('Expected an e-mail address or a telephone number, but there is neither.');
    if (name === null || sentences.length > 0) {
      const leadProblems = sentences.join(' ');
      throw bpmnError({ errorCode: 'INVALID_LEAD', errorMessage: leadProblems, variables: { leadProblems } });
    }
    return { name, email, phone, company, country };
  },
});
