import { BooleanField, ObjectListField, TextField, TextListField, VariablesField } from '../validation/fields.js';

class SortField {
  @TextField({ description: 'As `POST /user-tasks/search` takes it.', maxLength: 255 })
  readonly field!: string;

  @TextField({ description: 'ASC where absent.', optional: true, values: ['ASC', 'DESC'] })
  readonly order?: string;
}

export class TaskFilterRequest {
  @TextField({ description: 'What people call it.', minLength: 1, maxLength: 255, example: 'Urgent in the north' })
  readonly name!: string;

  @TextField({ description: 'What it is for.', optional: true, maxLength: 4000 })
  readonly description?: string | null;

  @VariablesField({ description: 'As `POST /user-tasks/search` takes it.' })
  readonly filter!: Readonly<Record<string, unknown>>;

  @ObjectListField({ description: 'As `POST /user-tasks/search` takes it.', optional: true, type: SortField })
  readonly sort?: readonly SortField[] | null;

  @TextListField({ description: 'Groups whose members use it too.', optional: true, maxItems: 100, maxLength: 255 })
  readonly groups?: readonly string[] | null;

  @BooleanField({ description: 'Everybody uses it.', optional: true })
  readonly forAll?: boolean | null;
}
