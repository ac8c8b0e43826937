import { ChoicesField, DateField, ObjectField, TextField, VariablesField } from '../validation/fields.js';

const PERIODS = ['hour', 'day', 'week', 'month'];

/** How durations are measured, and told by period. */
export class MeasuringRequest {
  @TextField({
    description:
      '`wall`: every hour counts; `business`: the hours of the default calendar; else the id of a calendar. `wall` where absent.',
    optional: true,
    minLength: 1,
    maxLength: 64,
  })
  readonly calendar?: string | null;

  @TextField({
    description: 'How long a period is, grouped by `period`; `day` where absent. A week begins on Monday.',
    optional: true,
    values: PERIODS,
  })
  readonly period?: string | null;

  @TextField({
    description: 'Of the periods, of the IANA database; that of the calendar where absent, else UTC.',
    optional: true,
    minLength: 1,
    maxLength: 64,
    example: 'Europe/Berlin',
  })
  readonly timeZone?: string | null;
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

export class ProcessDurationsFilter extends DurationsFilter {
  @TextField({ description: 'Of this process, in all its versions.', optional: true, maxLength: 255 })
  readonly processDefinitionId?: string | null;
}

export class DefinitionDurationsRequest extends MeasuringRequest {
  @ChoicesField({
    description: 'What a row is about; `element` where absent.',
    optional: true,
    values: ['element', 'period'],
  })
  readonly groupBy?: readonly ('element' | 'period')[] | null;

  @ObjectField({ description: 'Which instances count.', optional: true, type: DurationsFilter })
  readonly filter?: DurationsFilter | null;
}

export class ProcessDurationsRequest extends MeasuringRequest {
  @ChoicesField({
    description: 'What a row is about; `process` where absent. `element` needs `filter.processDefinitionId`.',
    optional: true,
    values: ['process', 'element', 'period'],
  })
  readonly groupBy?: readonly ('process' | 'element' | 'period')[] | null;

  @ObjectField({ description: 'Which instances count.', optional: true, type: ProcessDurationsFilter })
  readonly filter?: ProcessDurationsFilter | null;
}

export const TASK_GROUPS = ['process', 'element', 'assignee', 'candidateGroup', 'period'] as const;

export class TaskDurationsRequest extends MeasuringRequest {
  @ChoicesField({ description: 'What a row is about; `element` where absent.', optional: true, values: TASK_GROUPS })
  readonly groupBy?: readonly (typeof TASK_GROUPS)[number][] | null;

  @VariablesField({
    description: 'Which tasks count: a filter as `POST /user-tasks/search` takes it, of those that are completed.',
    optional: true,
  })
  readonly filter?: Readonly<Record<string, unknown>> | null;
}
