/** What every route has, so that none says it: refusals, the permission it needs, and the form of its keys. */
import type { OpenAPIObject } from '@nestjs/swagger';
import { requirementOf } from '../auth/requires.js';
import { routes, type Route } from '../routes.js';
import { refusalOf } from './routes.js';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;

/** The document, each operation of a route of ours completed. */
export function completeOperations(document: OpenAPIObject): OpenAPIObject {
  for (const route of routes()) {
    const operation = document.paths[`/v2${route.path}`]?.[route.method.toLowerCase() as 'get'];
    if (operation) Object.assign(operation, completed(operation, route), bodyOf(operation, document));
  }
  return document;
}

/** A body whose fields may all be absent may be absent itself. */
function bodyOf({ requestBody }: Operation, { components }: OpenAPIObject): object {
  const schema = requestBody && 'content' in requestBody ? requestBody.content['application/json']?.schema : undefined;
  const name = schema && '$ref' in schema ? schema.$ref.replace('#/components/schemas/', '') : '';
  const meant = components?.schemas?.[name] ?? schema;
  return meant && 'properties' in meant && !meant.required ? { requestBody: { ...requestBody, required: false } } : {};
}

function completed(operation: Operation, { path, controller, handler }: Route): object {
  const requirement = requirementOf(controller, handler) ?? 'authenticated';
  const refusals = [
    400,
    ...(requirement === 'public' ? [] : [401, 403]),
    ...(path.includes('{') ? [404] : []),
    ...(operation.requestBody ? [413, 415] : []),
    429,
    503,
  ];
  return {
    'x-permission': requirement,
    security: requirement === 'public' ? [] : [{ bearer: [] }, { basic: [] }],
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => pathParameter(name)),
      ...(operation.parameters ?? []).filter((parameter) => !('in' in parameter && parameter.in === 'path')),
    ],
    responses: {
      ...Object.fromEntries(refusals.map((status) => [status, refusalOf(status)])),
      ...operation.responses,
    },
  };
}

/** Keys are digits, and whatever else paths name is a text. */
function pathParameter(name: string): object {
  const schema = name.endsWith('Key') ? { type: 'string', pattern: '^[0-9]{1,19}$' } : { type: 'string' };
  return { name, in: 'path', required: true, schema };
}
