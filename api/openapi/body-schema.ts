import type { ApiBodyOptions } from '@nestjs/swagger';
import { z } from 'zod';

type Schema = Extract<ApiBodyOptions, { schema: unknown }>['schema'];

/** What a body of a zod schema is, as OpenAPI 3.0 says it. */
export function bodySchema(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input', target: 'openapi-3.0' }) as Schema;
}
