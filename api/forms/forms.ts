/** Which version of a form is meant, and how the API shows it. */
import type { Response } from 'express';
import type { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { SchemaObject } from '../openapi/routes.js';

/** As Camunda 8 answers it: `schema` is the text of the form's JSON. */
export interface FormResult {
  readonly formKey: Key;
  readonly formId: string;
  readonly version: number;
  readonly tenantId: string;
  readonly schema: string;
}

export const FORM_SCHEMA = {
  type: 'object',
  required: ['formKey', 'formId', 'version', 'tenantId', 'schema'],
  properties: {
    formKey: { type: 'string' },
    formId: { type: 'string' },
    version: { type: 'integer' },
    tenantId: { type: 'string' },
    schema: { type: 'string', description: 'JSON of a form of form-js.' },
  },
} as const satisfies SchemaObject;

interface FormColumns {
  /** SQL of the form's id. */
  readonly id: string;
  /** SQL of `latest`, `deployment`, `versionTag` or null (latest). */
  readonly binding: string;
  readonly versionTag: string;
  /** SQL of the deployment that `deployment` means. */
  readonly deploymentKey: string;
}

/** SQL of the key of the form that is bound; null where it is not deployed. */
export function formKeySql({ id, binding, versionTag, deploymentKey }: FormColumns): string {
  return `(SELECT f.key FROM engine.forms f WHERE f.form_id = ${id} AND f.deleted_at IS NULL AND CASE ${binding}
    WHEN 'deployment' THEN f.deployment_key = ${deploymentKey}
    WHEN 'versionTag' THEN f.version_tag = ${versionTag}
    WHEN 'version' THEN f.version::text = ${versionTag}
    ELSE true END ORDER BY f.version DESC LIMIT 1)`;
}

export async function readForm(database: DataSource, formKey: Key): Promise<FormResult | undefined> {
  const [form] = await database.query<(Omit<FormResult, 'schema'> & { readonly schema: object })[]>(
    `SELECT key AS "formKey", form_id AS "formId", version, tenant_id AS "tenantId", schema FROM engine.forms WHERE key = $1`,
    [formKey],
  );
  return form && { ...form, schema: JSON.stringify(form.schema) };
}

/**
 * 204 where there is no form. It names the media type it would have had: Camunda's client reads an answer without one as
 * a stream, and rejects that.
 */
export function sendForm(response: Response, form: FormResult | undefined): void {
  if (form === undefined) response.status(204).type('json').end();
  else response.json(form);
}
