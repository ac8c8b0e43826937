/** What deployments and validations answer, as OpenAPI describes it. */
import type { SchemaObject } from '../openapi/routes.js';

const TEXT = { type: 'string' } as const;
const INTEGER = { type: 'integer' } as const;

function objectOf(properties: NonNullable<SchemaObject['properties']>, optional: readonly string[] = []): SchemaObject {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', required, properties };
}

const orNull = (schema: SchemaObject): SchemaObject => ({ ...schema, nullable: true });

const DIAGNOSTICS: SchemaObject = {
  type: 'array',
  items: objectOf(
    {
      ...{ code: TEXT, severity: { ...TEXT, enum: ['error', 'warning', 'info'] }, message: TEXT, file: TEXT },
      ...{ line: INTEGER, elementId: TEXT },
    },
    ['elementId'],
  ),
};

const OF_FILE = { resourceName: TEXT, tenantId: TEXT };
const OF_REQUIREMENTS = { decisionRequirementsId: TEXT, decisionRequirementsKey: TEXT, version: INTEGER };

export const DEPLOYED = objectOf({
  deploymentKey: TEXT,
  tenantId: TEXT,
  deployments: {
    type: 'array',
    items: objectOf({
      processDefinition: orNull(
        objectOf({
          ...{ processDefinitionId: TEXT, processDefinitionKey: TEXT, processDefinitionVersion: INTEGER },
          ...OF_FILE,
        }),
      ),
      decisionDefinition: orNull(
        objectOf({
          ...{ decisionDefinitionId: TEXT, decisionDefinitionKey: TEXT, name: TEXT, tenantId: TEXT },
          ...OF_REQUIREMENTS,
        }),
      ),
      decisionRequirements: orNull(objectOf({ ...OF_REQUIREMENTS, decisionRequirementsName: TEXT, ...OF_FILE })),
      form: orNull(objectOf({ formId: TEXT, formKey: TEXT, version: INTEGER, ...OF_FILE })),
      resource: { type: 'object', nullable: true },
    }),
  },
  diagnostics: DIAGNOSTICS,
});

export const VALIDATED = objectOf(
  {
    valid: { type: 'boolean' },
    diagnostics: DIAGNOSTICS,
    drawings: { type: 'array', items: { type: 'object' } },
    plans: { type: 'array', items: { type: 'object' } },
  },
  ['drawings', 'plans'],
);
