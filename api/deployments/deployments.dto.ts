import { ApiProperty } from '@nestjs/swagger';
import { TenantField, TextField } from '../validation/fields.js';

function ResourcesField(): PropertyDecorator {
  return ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'binary' },
    description: '.bpmn, .dmn and .form files',
  });
}

/** The fields of the multipart form that are no files. */
export class DeploymentForm {
  @TenantField()
  readonly tenantId?: string;
}

/** What a validation may be asked besides. */
export class ValidationForm extends DeploymentForm {
  @TextField({
    description: 'Severities of rules, before those of `BATON_LINT`: `JOIN_DEADLOCK=error, LINT_*=off`.',
    optional: true,
  })
  readonly lint?: string;

  @TextField({
    description: 'The diagram of each BPMN file as SVG, with what was found marked.',
    optional: true,
    values: ['true', 'false'],
  })
  readonly svg?: 'true' | 'false';

  @TextField({
    description: 'The compiled plans of the processes, for simulation. Their shape is not stable.',
    optional: true,
    values: ['true', 'false'],
  })
  readonly plans?: 'true' | 'false';
}

/** The multipart form as OpenAPI shows it. */
export class DeploymentUpload extends DeploymentForm {
  @ResourcesField()
  readonly resources!: readonly unknown[];
}

/** The multipart form of a validation as OpenAPI shows it. */
export class ValidationUpload extends ValidationForm {
  @ResourcesField()
  readonly resources!: readonly unknown[];
}
