import { KeyField, ObjectListField, OperationReferenceField, TextField } from '../validation/fields.js';

export class MappingInstruction {
  @TextField({ description: 'Id of an element of the definition it runs by.', minLength: 1, maxLength: 255 })
  readonly sourceElementId!: string;

  @TextField({ description: 'Id of the element that it becomes.', minLength: 1, maxLength: 255 })
  readonly targetElementId!: string;
}

export class MigrationPlan {
  @KeyField({ description: 'The definition to go on by.' })
  readonly targetProcessDefinitionKey!: string;

  @ObjectListField({
    description: 'Every active element needs one; events that are waited for beside it are given up without one.',
    type: MappingInstruction,
    maxItems: 10_000,
  })
  readonly mappingInstructions!: readonly MappingInstruction[];
}

export class MigrationRequest extends MigrationPlan {
  @OperationReferenceField()
  readonly operationReference?: number;
}
