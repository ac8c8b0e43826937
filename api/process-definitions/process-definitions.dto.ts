import { KeyField, VariablesField } from '../validation/fields.js';

export class ElementStatisticsRequest {
  @VariablesField({
    description: 'Of which process instances: a filter as `POST /process-instances/search` takes it.',
    optional: true,
  })
  readonly filter?: Readonly<Record<string, unknown>> | null;
}

export class DiffQuery {
  @KeyField({ description: 'Key of the version to compare with.' })
  readonly to!: string;
}
