import type { Variables } from '../../workflows/contract.js';
import { KeyField, TenantField, TextField, VariablesField } from '../validation/fields.js';

export class ConditionalEvaluationRequest {
  @VariablesField({ description: 'What the conditions are asked with, and what the started instances begin with.' })
  readonly variables!: Variables;

  @KeyField({
    description: 'One version of a process; the latest version of each process where absent.',
    optional: true,
  })
  readonly processDefinitionKey?: string;

  @TextField({ description: 'BPMN id of the process to ask: an addition of Baton.', optional: true, maxLength: 255 })
  readonly processDefinitionId?: string;

  @TenantField()
  readonly tenantId?: string;
}
