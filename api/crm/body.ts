import { ApiBody } from '@nestjs/swagger';
import { z } from 'zod';

/** The body of a route, as OpenAPI describes it, from the schema that checks it. */
export function ApiZodBody(schema: z.ZodObject): MethodDecorator {
  return ApiBody({ schema: z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'input' }) as object });
}
