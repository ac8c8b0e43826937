/** Bodies that say more than fields can: checked by a zod schema. */
import type { z } from 'zod';
import { invalid } from '../problem/problem.js';

/** Throws a `Problem` of status 400 that says what is wrong where. */
export function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const wrong = result.error.issues
    .slice(0, 10)
    .map(({ path, message }) => `${path.map(String).join('.') || 'the body'}: ${message}`);
  throw invalid(`Expected a body that fits, but ${wrong.join('; ')}.`);
}
