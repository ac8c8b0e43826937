/** `console/api/schema.d.ts`: the types of the API's OpenAPI document, for the web app. */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { pino } from 'pino';
import { AppModule } from '../../api/app.module.js';
import { readConfig } from '../../api/config.js';
import { openApiDocument } from '../../api/openapi/document.js';

const NOTE = '/* Written by `UPDATE=1 npm run test:quick -- api-types` from the routes in api/; change those. */\n';

/** Methods and parameters that a route does not have: it says the same to leave them out. */
const ABSENT = /^ +(get|put|post|delete|options|head|patch|trace|query|header|path|cookie)\?: never;\n/gm;

/** The whole file, the same for the same routes. Nothing is connected: the application is looked at, not started. */
export async function apiTypes(): Promise<string> {
  const config = readConfig({ DATABASE_URL: 'postgresql://none' }, { taskQueue: 'none' });
  const module = AppModule.with({ config, log: pino({ level: 'silent' }) });
  const app = await NestFactory.create(module, { preview: true, logger: false });
  app.setGlobalPrefix('v2');
  return NOTE + astToString(await openapiTS(shortened(openApiDocument(app)))).replaceAll(ABSENT, '');
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Without what every route says alike: types of refusals, texts for people, and filters, which become components. */
function shortened(document: OpenAPIObject): OpenAPI3 {
  const filters = new Map<string, { readonly name: string; readonly schema: Json }>();
  // Among properties `description` is the name of one.
  const short = (value: Json, properties = false): Json => {
    if (Array.isArray(value)) return value.map((one) => short(one));
    if (typeof value !== 'object' || value === null) return value;
    const { description: _description, summary: _summary, example: _example, ...rest } = value as Record<string, Json>;
    const schema = Object.fromEntries(
      Object.entries(properties ? value : rest).map(([name, inner]) => [name, short(inner, name === 'properties')]),
    );
    const isFilter = JSON.stringify(schema['oneOf'] ?? '').includes('"$eq"');
    if (!isFilter) return schema;
    const text = JSON.stringify(schema);
    const filter = filters.get(text) ?? { name: `Filter${String(filters.size + 1)}`, schema };
    filters.set(text, filter);
    return { $ref: `#/components/schemas/${filter.name}` };
  };
  const own = Object.entries(document.paths).filter(([path]) => path.startsWith('/v2/'));
  const paths = short(JSON.parse(JSON.stringify(Object.fromEntries(own), withoutRefusals)) as Json);
  const schemas = {
    ...(JSON.parse(JSON.stringify(document.components?.schemas)) as Record<string, Json>),
    ...Object.fromEntries([...filters.values()].map(({ name, schema }) => [name, schema])),
  };
  return { openapi: document.openapi, info: document.info, paths, components: { schemas } } as unknown as OpenAPI3;
}

function withoutRefusals(name: string, value: unknown): unknown {
  if (name !== 'responses') return value;
  return Object.fromEntries(Object.entries(value as object).filter(([status]) => status.startsWith('2')));
}
