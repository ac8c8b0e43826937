import { ApiBody } from '@nestjs/swagger';
import type { z } from 'zod';
import { bodySchema } from '../openapi/body-schema.js';

/** The body of a route, as OpenAPI describes it, from the schema that checks it. */
export function ApiZodBody(schema: z.ZodObject): MethodDecorator {
  return ApiBody({ schema: bodySchema(schema) });
}
