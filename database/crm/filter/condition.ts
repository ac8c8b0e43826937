/** What a rule asks of a message: a tree of conditions, as it is stored and as the API takes it. */
import { RE2JS } from 're2js';
import { z } from 'zod';

/** Texts of a message that words are looked for in. */
export const filteredTexts = ['subject', 'body', 'from', 'fromName', 'to', 'attachments'] as const;
export type FilteredText = (typeof filteredTexts)[number];

const term = z.string().trim().min(1).max(200);
const terms = z.array(term).min(1).max(500);
const hit = {
  /** What it adds to the rule's sum where it holds. */
  weight: z.number().min(-1000).max(1000).default(1),
};
const searched = { ...hit, in: z.array(z.enum(filteredTexts)).min(1).default(['subject', 'body']) };

/** RE2: linear in the length of the text whatever is written (no back references, no look-around). */
export const expression = (pattern: string): RE2JS => RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);

const leaves = [
  z.strictObject({ kind: z.literal('keyword'), words: terms, ...searched }),
  z.strictObject({ kind: z.literal('phrase'), phrases: terms, ...searched }),
  z.strictObject({
    kind: z.literal('regex'),
    pattern: term.refine(compiles, 'no regular expression of RE2'),
    ...searched,
  }),
  /** `is` absent: the message has the field. Compared without regard to case and width. */
  z.strictObject({ kind: z.literal('field'), field: term, is: terms.optional(), ...hit }),
  /** The domain of the sender, or one above it. */
  z.strictObject({ kind: z.literal('from-domain'), domains: terms, ...hit }),
  /** `contentType`: as it begins, e.g. `image/`. */
  z.strictObject({ kind: z.literal('has-attachment'), contentType: term.optional(), ...hit }),
  /** ISO 639-1. */
  z.strictObject({ kind: z.literal('language'), languages: terms, ...hit }),
] as const;

export type Leaf = z.output<(typeof leaves)[number]>;

export type Condition =
  | Leaf
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/** `all` of nothing holds. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    ...leaves,
    z.strictObject({ kind: z.enum(['all', 'any']), of: z.array(condition).max(100) }),
    z.strictObject({ kind: z.literal('not'), of: condition }),
  ]),
);

function compiles(pattern: string): boolean {
  try {
    expression(pattern);
    return true;
  } catch {
    return false;
  }
}
