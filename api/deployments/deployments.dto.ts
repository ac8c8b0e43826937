import { ApiProperty } from '@nestjs/swagger';
import { TenantField } from '../validation/fields.js';

/** The fields of the multipart form that are no files. */
export class DeploymentForm {
  @TenantField()
  readonly tenantId?: string;
}

/** The multipart form as OpenAPI shows it. */
export class DeploymentUpload extends DeploymentForm {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'binary' },
    description: '.bpmn, .dmn and .form files',
  })
  readonly resources!: readonly unknown[];
}
