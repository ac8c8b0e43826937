/** THE list of what is shown of a record, and how one writes it. */
import type words from '../words/en.json';
import type { RecordType } from './records.js';

export type FieldKind = 'text' | 'long' | 'choice' | 'staff' | 'country' | 'tags' | 'date';

export interface FieldDefinition {
  /** As the API has it, and as `words/*.json` have it under `field`. */
  readonly name: FieldName;
  readonly kind: FieldKind;
  readonly choices?: readonly ChoiceName[];
  /** Cannot be without a value. */
  readonly required?: boolean;
  /** Only the system writes it. */
  readonly readOnly?: boolean;
}

export type FieldName =
  | 'name'
  | 'email'
  | 'phone'
  | 'address'
  | 'country'
  | 'locale'
  | 'timeZone'
  | 'preferredChannel'
  | 'owner'
  | 'source'
  | 'status'
  | 'role'
  | 'company'
  | 'interest'
  | 'score'
  | 'subject'
  | 'description'
  | 'category'
  | 'priority'
  | 'level'
  | 'department'
  | 'tags'
  | 'dueAt'
  | 'resolution'
  | 'categories'
  | 'rating';

export type ChoiceName = keyof typeof words.choice;

const name = { name: 'name', kind: 'text', required: true } as const;
const email = { name: 'email', kind: 'text' } as const;
const phone = { name: 'phone', kind: 'text' } as const;
const country = { name: 'country', kind: 'country' } as const;
const locale = { name: 'locale', kind: 'choice', choices: ['en', 'zh-CN'], required: true } as const;
const owner = { name: 'owner', kind: 'staff' } as const;
const source = { name: 'source', kind: 'text' } as const;
const timeZone = { name: 'timeZone', kind: 'text', required: true } as const;
const preferredChannel = {
  name: 'preferredChannel',
  kind: 'choice',
  choices: ['email', 'sms'],
  required: true,
} as const;

export const LEAD_STATUSES = [
  'new',
  'assigned',
  'accepted',
  'qualified',
  'nurture',
  'converted',
  'closed',
  'duplicate',
] as const;
export const TICKET_STATUSES = ['open', 'pending', 'escalated', 'resolved', 'closed', 'withdrawn'] as const;
export const TICKET_PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

export const FIELDS: Readonly<Record<RecordType, readonly FieldDefinition[]>> = {
  customer: [
    name,
    { name: 'status', kind: 'choice', choices: ['active', 'inactive'], required: true },
    email,
    phone,
    { name: 'address', kind: 'long' },
    country,
    owner,
    preferredChannel,
    locale,
    timeZone,
    source,
  ],
  contact: [name, { name: 'role', kind: 'text' }, email, phone, locale],
  lead: [
    name,
    { name: 'company', kind: 'text' },
    { name: 'status', kind: 'choice', choices: LEAD_STATUSES, required: true },
    email,
    phone,
    country,
    { name: 'interest', kind: 'text' },
    { name: 'score', kind: 'text', readOnly: true },
    owner,
    source,
    locale,
    timeZone,
  ],
  ticket: [
    { name: 'subject', kind: 'text', required: true },
    { name: 'status', kind: 'choice', choices: TICKET_STATUSES, required: true },
    { name: 'priority', kind: 'choice', choices: TICKET_PRIORITIES, required: true },
    { name: 'level', kind: 'choice', choices: ['L1', 'L2', 'engineering'], required: true },
    owner,
    { name: 'dueAt', kind: 'date' },
    { name: 'category', kind: 'text' },
    { name: 'tags', kind: 'tags' },
    { name: 'description', kind: 'long' },
    { name: 'resolution', kind: 'long' },
  ],
  supplier: [
    name,
    { name: 'status', kind: 'choice', choices: ['active', 'blocked', 'inactive'], required: true },
    email,
    phone,
    { name: 'categories', kind: 'tags' },
    preferredChannel,
    locale,
  ],
};
