import type { Variables } from '../../workflows/contract.js';
import { KeyField, TenantField, TextField, VariablesField } from '../validation/fields.js';

export class DecisionEvaluationRequest {
  @TextField({
    description: 'DMN id of the decision; its latest version is evaluated. Either this or `decisionDefinitionKey`.',
    optional: true,
    minLength: 1,
    maxLength: 255,
  })
  readonly decisionDefinitionId?: string;

  @KeyField({
    description: 'One version of a decision. Either this or `decisionDefinitionId`.',
    optional: true,
  })
  readonly decisionDefinitionKey?: string;

  @VariablesField({ description: 'What the decision sees.', optional: true })
  readonly variables?: Variables | null;

  @TenantField()
  readonly tenantId?: string;
}
