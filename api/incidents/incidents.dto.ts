import { OperationReferenceField } from '../validation/fields.js';

export class IncidentResolutionRequest {
  @OperationReferenceField()
  readonly operationReference?: number;
}
