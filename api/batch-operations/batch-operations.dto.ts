import { MigrationPlan } from '../process-instances/migration.dto.js';
import {
  ObjectField,
  ObjectListField,
  OperationReferenceField,
  TextField,
  VariablesField,
} from '../validation/fields.js';

export class BatchRequest {
  @VariablesField({ description: 'Which ones, as their search takes it.' })
  readonly filter!: Readonly<Record<string, unknown>>;

  @OperationReferenceField()
  readonly operationReference?: number;
}

export class BatchMigrationRequest extends BatchRequest {
  @ObjectField({ description: 'By which definition they go on, and how.', type: MigrationPlan })
  readonly migrationPlan!: MigrationPlan;
}

export class BatchMove {
  @TextField({ description: 'Id of the element that is terminated.', minLength: 1, maxLength: 255 })
  readonly sourceElementId!: string;

  @TextField({ description: 'Id of the element that is started in its place.', minLength: 1, maxLength: 255 })
  readonly targetElementId!: string;
}

export class BatchModificationRequest extends BatchRequest {
  @ObjectListField({ description: 'Elements to end, and others to start in their place.', type: BatchMove })
  readonly moveInstructions!: readonly BatchMove[];
}
