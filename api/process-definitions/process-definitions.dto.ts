import { DateField, ObjectField, TextField, VariablesField } from '../validation/fields.js';

export class ElementStatisticsRequest {
  @VariablesField({
    description: 'Of which process instances: a filter as `POST /process-instances/search` takes it.',
    optional: true,
  })
  readonly filter?: Readonly<Record<string, unknown>> | null;
}

export class DurationsFilter {
  @DateField({ description: 'Ended at this time or later.', optional: true })
  readonly endedFrom?: string | null;

  @DateField({ description: 'Ended before this time.', optional: true })
  readonly endedBefore?: string | null;

  @TextField({
    description: 'How they ended; COMPLETED where absent.',
    optional: true,
    values: ['COMPLETED', 'TERMINATED'],
  })
  readonly state?: string | null;
}

export class DurationsRequest {
  @TextField({ description: 'What a row is about.', optional: true, values: ['element'] })
  readonly groupBy?: string;

  @ObjectField({ description: 'Which instances count.', optional: true, type: DurationsFilter })
  readonly filter?: DurationsFilter | null;
}
