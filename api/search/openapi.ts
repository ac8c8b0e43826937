/** A table as OpenAPI describes it: the search's body, an item, and a page of items. */
import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { filterNames } from './condition.js';
import { OPERATORS } from './comparison.js';
import { DEFAULT_LIMIT, LARGEST_LIMIT } from './request.js';
import type { Field, FieldType, SearchTable } from './table.js';

type Schema = Readonly<Record<string, unknown>>;

const SCHEMAS = {
  key: { type: 'string', pattern: '^[0-9]{1,19}$' },
  text: { type: 'string' },
  texts: { type: 'string' },
  integer: { type: 'integer' },
  decimal: { type: 'string', pattern: '^-?[0-9]{1,15}(\\.[0-9]{1,6})?$' },
  day: { type: 'string', format: 'date' },
  date: { type: 'string', format: 'date-time' },
  boolean: { type: 'boolean' },
  json: {},
} as const satisfies Record<FieldType, Schema>;

/** A `POST …/search` route of a table. */
export function ApiSearch(
  table: SearchTable,
  options: {
    readonly summary: string;
    readonly description?: string;
    readonly item?: Schema;
    /** The table whose fields the filter names, where that is another one. */
    readonly filter?: SearchTable;
    /** Filters that the service reads itself. */
    readonly filters?: Readonly<Record<string, Schema>>;
    /** Properties of the body beside `sort` and `page`, where its filter is none of the table. */
    readonly properties?: Readonly<Record<string, Schema>>;
  },
): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    ApiOperation({
      summary: options.summary,
      description: [options.description, 'Consistency: strong. What a command changed is in the next search.']
        .filter((sentence) => sentence !== undefined)
        .join(' '),
    }),
    ApiBody({
      required: false,
      schema: requestSchema(table, options.properties ?? filterOf(options.filter ?? table, options.filters ?? {})),
    }),
    ApiOkResponse({ schema: pageSchema(options.item ?? itemSchema(table)) }),
  ) as MethodDecorator;
}

/** A `GET …/{key}` route of a table. */
export function ApiGet(
  table: SearchTable,
  options: {
    readonly summary: string;
    /** Properties that searches do not show. */
    readonly besides?: Readonly<Record<string, Schema>>;
  },
): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary: options.summary, description: 'Consistency: strong.' }),
    ApiOkResponse({ schema: itemSchema(table, options.besides) }),
  ) as MethodDecorator;
}

export function itemSchema(table: SearchTable, besides: Readonly<Record<string, Schema>> = {}): Schema {
  const shown = Object.entries(table.fields).filter(([, field]) => !field.hidden);
  const properties = {
    ...Object.fromEntries(
      shown.map(([name, field]) => [name, { ...shownSchema(field), ...(field.nullable ? { nullable: true } : {}) }]),
    ),
    ...besides,
  };
  return { type: 'object', required: Object.keys(properties), properties };
}

export function pageSchema(item: Schema): Schema {
  return {
    type: 'object',
    required: ['items', 'page'],
    properties: {
      items: { type: 'array', items: item },
      page: {
        type: 'object',
        properties: {
          totalItems: { type: 'integer' },
          hasMoreTotalItems: { type: 'boolean' },
          startCursor: { type: 'string', nullable: true },
          endCursor: { type: 'string', nullable: true },
        },
      },
    },
  };
}

function requestSchema(table: SearchTable, properties: Readonly<Record<string, Schema>>): Schema {
  const sortable = Object.keys(table.fields).filter((name) => table.fields[name]?.sort);
  const limit = { type: 'integer', minimum: 0, maximum: LARGEST_LIMIT, default: DEFAULT_LIMIT, nullable: true };
  const page = (start: Schema): Schema => ({
    type: 'object',
    additionalProperties: false,
    properties: { ...start, limit },
  });
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      ...properties,
      sort: {
        type: 'array',
        items: {
          type: 'object',
          required: ['field'],
          properties: {
            field: { type: 'string', enum: sortable },
            order: { type: 'string', enum: ['ASC', 'DESC'], default: 'ASC' },
          },
        },
      },
      page: {
        anyOf: [
          page({}),
          page({ from: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, nullable: true } }),
          page({ after: { type: 'string', nullable: true } }),
          page({ before: { type: 'string', nullable: true } }),
        ],
      },
    },
  };
}

function filterOf(table: SearchTable, filters: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> {
  const filter = {
    type: 'object',
    additionalProperties: false,
    properties: { ...filterProperties(table), ...filters },
    ...(Object.keys(filters).length === 0 ? {} : { required: Object.keys(filters) }),
  };
  return { filter };
}

function filterProperties(table: SearchTable): Schema {
  return Object.fromEntries(
    filterNames(table).map((name) => {
      const field = table.fields[name];
      return [name, table.filters?.[name]?.schema ?? (field ? filterSchema(field) : {})];
    }),
  );
}

function filterSchema(field: Field): Schema {
  const value = valueSchema(field);
  const operators = OPERATORS[field.type].map((operator) => [
    operator,
    operator === '$exists'
      ? { type: 'boolean' }
      : operator === '$in' || operator === '$notIn'
        ? { type: 'array', items: value }
        : value,
  ]);
  return { oneOf: [value, { type: 'object', additionalProperties: false, properties: Object.fromEntries(operators) }] };
}

function valueSchema(field: Field): Schema {
  return { ...SCHEMAS[field.type], ...(field.type === 'text' && field.values ? { enum: [...field.values] } : {}) };
}

function shownSchema(field: Field): Schema {
  if (field.type === 'texts') return { type: 'array', items: { type: 'string' } };
  if (field.type === 'json') return { ...(field.schema ?? { type: 'object', additionalProperties: true }) };
  return valueSchema(field);
}
