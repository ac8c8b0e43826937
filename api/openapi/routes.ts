/** OpenAPI of routes that are no searches: what they do, what they answer, and how they refuse. */
import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, type ApiResponseSchemaHost } from '@nestjs/swagger';

export type SchemaObject = Extract<ApiResponseSchemaHost['schema'], { type?: unknown }>;

export const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What was expected and what came instead.' },
    instance: { type: 'string', description: 'Path of the request.' },
    code: { type: 'string', description: 'Stable; what a client may switch on.' },
  },
} as const satisfies SchemaObject;

const REASONS: Readonly<Record<number, string>> = {
  400: 'The request is not valid.',
  401: 'Nobody is known by what came as authorization.',
  403: 'The caller may not do this.',
  404: 'There is no such thing.',
  409: 'Its state does not allow this.',
  413: 'The body or its variables are larger than can be taken.',
  415: 'The body is of another media type.',
  422: 'Its Idempotency-Key came with another request before.',
  429: 'There were too many requests; `Retry-After` says how long to wait.',
  503: 'Temporal, its workers or PostgreSQL do not answer.',
  504: 'The process did not end in time.',
};

/** A list that is never paged. */
export const listOf = <const Item extends SchemaObject>(item: Item) =>
  ({
    type: 'object',
    required: ['items'],
    properties: { items: { type: 'array', items: item } },
  }) as const satisfies SchemaObject;

/** An answer of this status, as the document describes it; `PROBLEM_SCHEMA` is its component `Problem`. */
export const refusalOf = (status: number) => ({
  description: REASONS[status] ?? 'Refused.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

interface CommandOptions {
  readonly summary: string;
  readonly description?: string;
  /** 204 where absent. */
  readonly status?: number;
  readonly schema?: SchemaObject;
  /** Statuses it may refuse with, 400 included by itself. */
  readonly refusals?: readonly number[];
}

/** A route that changes something. */
export function ApiCommand(options: CommandOptions): MethodDecorator {
  const { summary, description, status = 204, schema, refusals = [404, 409, 413, 503] } = options;
  return applyDecorators(
    HttpCode(status),
    ApiOperation({ summary, ...(description === undefined ? {} : { description }) }),
    ApiHeader({ name: 'Baton-Actor', required: false, description: 'Who gives the command, for the audit log.' }),
    ApiResponse({ status, description: 'Done: what it changed is in the next search.', ...(schema ? { schema } : {}) }),
    ...[400, ...refusals].map(refusal),
  ) as MethodDecorator;
}

/** A route that reads something no table describes. */
export function ApiRead(options: {
  readonly summary: string;
  readonly description?: string;
  readonly schema?: SchemaObject;
  readonly refusals?: readonly number[];
}): MethodDecorator {
  const { summary, description, schema, refusals = [404] } = options;
  return applyDecorators(
    HttpCode(200),
    ApiOperation({ summary, ...(description === undefined ? {} : { description }) }),
    ApiResponse({ status: 200, description: 'As it is now.', ...(schema ? { schema } : {}) }),
    ...[400, ...refusals].map(refusal),
  ) as MethodDecorator;
}

function refusal(status: number): MethodDecorator {
  return ApiResponse({ status, ...refusalOf(status) }) as MethodDecorator;
}
