import { BooleanField, ObjectListField, TextField, TextListField, VariablesField } from '../../validation/fields.js';

export class ExportSort {
  @TextField({ description: 'A field that the search sorts by.', maxLength: 100 })
  readonly field!: string;

  @TextField({ description: '`ASC` where absent.', optional: true, values: ['ASC', 'DESC'] })
  readonly order?: string;
}

export class ExportRequest {
  @VariablesField({ description: 'As the search of the records takes it.', optional: true })
  readonly filter?: Readonly<Record<string, unknown>>;

  @ObjectListField({ description: 'As the search takes it.', optional: true, type: ExportSort })
  readonly sort?: readonly ExportSort[];

  @TextListField({
    description: 'Fields, in the order of the columns; all of them where absent.',
    optional: true,
    maxItems: 100,
  })
  readonly columns?: readonly string[];

  @BooleanField({ description: 'Begin with a byte-order mark, by which Excel knows UTF-8.', optional: true })
  readonly byteOrderMark?: boolean;
}
