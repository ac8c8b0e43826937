import { z } from 'zod';
import { templateChannels } from '../../../database/crm/message-template.entity.js';
import { recordTypeNames } from '../../../database/crm/records.js';

const TEXT = z.string().min(1).max(100_000);

export const templateCreation = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/, 'expected small letters, digits, ".", "_" and "-"'),
  channel: z.enum(templateChannels),
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a language tag, such as en or zh-CN'),
  subject: z.string().min(1).max(900).nullable().default(null),
  body: TEXT,
  html: TEXT.nullable().default(null),
  department: z.string().min(1).max(255).nullable().default(null),
  active: z.boolean().default(true),
});
export type TemplateCreation = z.output<typeof templateCreation>;

export const templateUpdate = z.strictObject({
  subject: z.string().min(1).max(900).nullable().optional(),
  body: TEXT.optional(),
  html: TEXT.nullable().optional(),
  department: z.string().min(1).max(255).nullable().optional(),
  active: z.boolean().optional(),
});

/** What a template would say before it is saved. */
export const draftPreview = z.strictObject({
  subject: z.string().max(900).nullable().default(null),
  body: z.string().max(100_000),
  html: z.string().max(100_000).nullable().default(null),
  variables: z.record(z.string(), z.json()).default({}),
});

export const templatePreview = z.strictObject({
  variables: z.record(z.string(), z.json()).default({}),
  /** The record is the variable of its type: `customer`, `lead`, … */
  recordType: z.enum(recordTypeNames).optional(),
  recordId: z
    .string()
    .regex(/^\d{1,18}$/, 'expected the digits of an id')
    .optional(),
});
