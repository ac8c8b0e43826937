import { OperationReferenceField } from '../validation/fields.js';

export class DeletionRequest {
  @OperationReferenceField()
  readonly operationReference?: number;
}
