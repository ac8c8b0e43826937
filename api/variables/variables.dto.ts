import { TextField } from '../validation/fields.js';

export class VariableSearchOptions {
  @TextField({ description: 'false: values in full, however long.', optional: true, values: ['true', 'false'] })
  readonly truncateValues?: string;
}
