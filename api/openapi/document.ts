import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { PROBLEM_SCHEMA } from './routes.js';
import { completeOperations } from './complete.js';
import { VERSION } from '../topology/version.js';

const DESCRIPTION = `Start processes, work on their tasks, and see where the time goes.

**Searches** take \`filter\`, \`sort\` and \`page\`. A filter's value is the value itself, or an object of operators: \`$eq\`
\`$neq\` \`$exists\` \`$in\` \`$notIn\`, \`$like\` for texts (\`*\` and \`?\`, escaped by \`\\\`; \`$ilike\` where case does not
count), and \`$gt\` \`$gte\` \`$lt\` \`$lte\` for numbers and dates. A page is \`{limit}\`, \`{from, limit}\`, \`{after, limit}\` or \`{before, limit}\`; the cursors come with
each page and stay valid while things are added.

**Reads follow writes.** What a command changed is in the next search.

**Keys** are texts of digits. **Refusals** are \`application/problem+json\` (RFC 9457) with a \`code\`.`;

/** Swagger UI at `/swagger`, the document at `/v2/openapi.json`. */
export function publishOpenApi(app: INestApplication): void {
  SwaggerModule.setup('swagger', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'v2/openapi.json',
    customSiteTitle: 'Baton API',
  });
}

/** What the decorators say; the application need not run for it. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const options = new DocumentBuilder()
    .setTitle('Baton')
    .setDescription(DESCRIPTION)
    .setVersion(VERSION)
    .addBasicAuth()
    .addBearerAuth({ type: 'http', description: 'An API key, or a token of the OpenID Connect provider.' })
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .build();
  const { components, ...created } = SwaggerModule.createDocument(app, options);
  const schemas = { ...components?.schemas, Problem: PROBLEM_SCHEMA };
  return completeOperations({ ...created, components: { ...components, schemas } });
}
