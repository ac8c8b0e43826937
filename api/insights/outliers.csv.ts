import type { SchemaObject } from '../openapi/routes.js';
import { itemSchema } from '../search/openapi.js';
import { rowsCsv } from './csv.js';
import type { Outlier } from './outliers.service.js';
import { outliers } from './outliers.table.js';

const { properties } = itemSchema(outliers) as { readonly properties: Readonly<Record<string, SchemaObject>> };

export function outliersCsv(items: readonly Outlier[]): string {
  return rowsCsv(items as never, properties);
}
