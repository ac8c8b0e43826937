import { DateField, TextField } from '../validation/fields.js';

export class UsageQuery {
  @DateField({ description: 'From this time on.' })
  readonly startTime!: string;

  @DateField({ description: 'Before this time.' })
  readonly endTime!: string;

  @TextField({ description: 'Of this tenant alone.', optional: true, maxLength: 256 })
  readonly tenantId?: string;

  @TextField({ description: 'true: also by tenant.', optional: true, values: ['true', 'false'] })
  readonly withTenants?: string;
}
