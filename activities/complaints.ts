/** Zod's issues in the project's words: "Expected email to be a string, but it is missing." */
import type { z } from 'zod';
import type { Json } from '../workflows/engine/record.js';

/** One sentence per issue, joined by a space. `value` is what was parsed. */
export function complaints(error: z.ZodError, value: Json | object): string {
  return error.issues.map((issue) => complaint(issue, value)).join(' ');
}

function complaint(issue: z.core.$ZodIssue, value: unknown): string {
  const path = issue.path.map(String).join('.') || 'the input';
  const found = issue.path.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  );
  if (found === undefined || found === null) return `Expected ${path} to be given, but it is missing.`;
  switch (issue.code) {
    case 'invalid_type':
      return `Expected ${path} to be of type ${issue.expected}, but it is ${describe(found)}.`;
    case 'invalid_value':
      return `Expected ${path} to be one of ${issue.values.map(String).join(', ')}, but it is ${describe(found)}.`;
    case 'too_small':
      return `Expected ${path} to be at least ${issue.minimum}, but it is ${describe(found)}.`;
    case 'too_big':
      return `Expected ${path} to be at most ${issue.maximum}, but it is ${describe(found)}.`;
    default:
      return `Expected ${path} to be valid, but: ${issue.message}.`;
  }
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a context';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
