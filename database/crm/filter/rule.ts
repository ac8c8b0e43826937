/** A rule of the information filter: which messages it is for, what it does with them, and examples that prove it. */
import { z } from 'zod';
import { inboundChannels } from '../inbound/channels.js';
import { condition } from './condition.js';

export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];

const name = z.string().trim().min(1).max(255);
/** FEEL by the name of the variable, over `message` and `verdict`. */
const variables = z.record(name, z.string().min(1).max(10_000)).default({});

export const action = z.discriminatedUnion('kind', [
  /** To whom it belongs; of several rules the first says. */
  z.strictObject({ kind: z.literal('route'), department: name }),
  z.strictObject({ kind: z.literal('tag'), tags: z.array(name).min(1).max(20) }),
  /** Of several rules the highest counts. */
  z.strictObject({ kind: z.literal('priority'), priority: z.enum(priorities) }),
  /** Nothing else happens to it, and no later rule is asked. */
  z.strictObject({ kind: z.literal('suppress') }),
  /** The sender gets no more marketing on this channel. */
  z.strictObject({ kind: z.literal('withdrawConsent') }),
  z.strictObject({ kind: z.literal('startProcess'), processId: name, variables }),
  /** `correlationKey`: FEEL, too; without one the message can only start instances. */
  z.strictObject({
    kind: z.literal('publishMessage'),
    name,
    correlationKey: z.string().min(1).max(10_000).optional(),
    variables,
  }),
  /** No later rule is asked. */
  z.strictObject({ kind: z.literal('stop') }),
]);
export type Action = z.output<typeof action>;

/** A message as the filter sees it. */
export const filteredMessage = z.object({
  channel: z.enum(inboundChannels),
  /** E-mail address in lower case, or number in E.164. */
  from: z.string().default(''),
  fromName: z.string().nullable().default(null),
  to: z.string().nullable().default(null),
  subject: z.string().nullable().default(null),
  body: z.string().default(''),
  /** `staff`, `customer`, `lead`, `supplier`: who has the address; null: nobody we know. */
  party: z.string().nullable().default(null),
  /** `auto-reply`, `bounce`, `bulk`: no person wrote it to us. */
  automatic: z.string().nullable().default(null),
  /** What a form or chat asked beside the text. */
  fields: z.record(z.string(), z.string()).default({}),
  attachments: z.array(z.object({ fileName: z.string(), contentType: z.string() })).default([]),
});
export type FilteredMessage = z.output<typeof filteredMessage>;

/** A message, and whether the rule is for it. */
export const example = z.strictObject({
  name,
  message: filteredMessage,
  fires: z.boolean(),
});
export type Example = z.output<typeof example>;

export const filterRule = z.strictObject({
  name,
  /** Rules are asked in ascending order. */
  order: z.int().min(0).max(1_000_000).default(100),
  active: z.boolean().default(true),
  /** Empty: all of them. */
  channels: z.array(z.enum(inboundChannels)).default([]),
  /** ISO 639-1; null: any. */
  language: z.string().length(2).nullable().default(null),
  condition,
  /** The least sum of weights; null: that the condition holds is enough. */
  threshold: z.number().nullable().default(null),
  actions: z.array(action).min(1).max(20),
  examples: z.array(example).max(100).default([]),
});
export type FilterRule = z.output<typeof filterRule>;
