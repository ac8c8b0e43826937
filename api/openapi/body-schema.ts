import type { ApiBodyOptions } from '@nestjs/swagger';
import { z } from 'zod';

type Schema = Extract<ApiBodyOptions, { schema: unknown }>['schema'];

/** What a body of a zod schema is, as OpenAPI 3.0 says it; any JSON, which contains itself, is anything. */
export function bodySchema(schema: z.ZodType): Schema {
  const { definitions: _recursive, ...whole } = z.toJSONSchema(schema, { io: 'input', target: 'openapi-3.0' });
  return JSON.parse(JSON.stringify(whole), (_name, value: unknown) => (isReference(value) ? {} : value)) as Schema;
}

function isReference(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '$ref' in value;
}
