import { recordTypeNames } from '../../../database/crm/records.js';
import { KeyField, TextField } from '../../validation/fields.js';

export class RecordCommentUpdate {
  @TextField({
    description: 'What there is to say; `@username` tells that person of it.',
    minLength: 1,
    maxLength: 10_000,
  })
  readonly body!: string;
}

export class RecordCommentCreation extends RecordCommentUpdate {
  @TextField({ description: 'What it is about.', values: recordTypeNames })
  readonly recordType!: string;

  @KeyField({ description: 'Id of the record.' })
  readonly recordId!: string;
}
