import type { Variables } from '../../workflows/contract.js';
import type { Json } from '../../workflows/engine/record.js';
import { TenantField, TextField, VariablesField } from '../validation/fields.js';

export class ExpressionEvaluationRequest {
  @TextField({ description: 'FEEL, with or without the `=` of diagrams.', minLength: 1, maxLength: 10_000 })
  readonly expression!: string;

  @VariablesField({ description: 'What the expression may name.', optional: true })
  readonly variables?: Variables | null;

  @TenantField()
  readonly tenantId?: string;
}

/** As Camunda 8 answers it. */
export interface ExpressionEvaluation {
  readonly expression: string;
  readonly result: Json;
  readonly warnings: readonly { readonly message: string }[];
}
