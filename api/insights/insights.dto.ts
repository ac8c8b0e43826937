import { MeasuringRequest, ProcessDurationsFilter } from '../statistics/durations.dto.js';
import { ChoicesField, IntegerField, KeyField, ObjectField, TextField } from '../validation/fields.js';

/** What counts. Filters of people and groups are of user tasks: of instances, those that had such a task. */
export class InsightsFilter extends ProcessDurationsFilter {
  @KeyField({ description: 'Of this version of a process.', optional: true })
  readonly processDefinitionKey?: string | null;

  @TextField({ description: 'Of this tenant.', optional: true, maxLength: 255 })
  readonly tenantId?: string | null;

  @TextField({ description: 'Of this element, or of instances that came by it.', optional: true, maxLength: 255 })
  readonly elementId?: string | null;

  @TextField({
    description: 'Tasks of this person, whom one may be told of by name.',
    optional: true,
    maxLength: 255,
  })
  readonly assignee?: string | null;

  @TextField({ description: 'Tasks that name this group as a candidate.', optional: true, maxLength: 255 })
  readonly candidateGroup?: string | null;

  @TextField({
    description: 'Tasks of this department: of its staff, or of nobody and with it as the first group.',
    optional: true,
    maxLength: 255,
  })
  readonly department?: string | null;

  @TextField({ description: 'Needs the permission `instances:read`.', optional: true, maxLength: 255 })
  readonly businessId?: string | null;

  @TextField({ description: 'Needs the permission `instances:read`.', optional: true, maxLength: 255 })
  readonly tag?: string | null;
}

export class InsightsRequest extends MeasuringRequest {
  @ObjectField({
    description: 'What counts; everything that has ended where absent.',
    optional: true,
    type: InsightsFilter,
  })
  readonly filter?: InsightsFilter | null;
}

/** What a row may be about. */
export type Group =
  'process' | 'version' | 'tenant' | 'element' | 'period' | 'assignee' | 'candidateGroup' | 'department';

export class CycleTimeRequest extends InsightsRequest {
  @ChoicesField({
    description: 'What a row is about; `process` where absent.',
    optional: true,
    values: ['process', 'version', 'tenant', 'period'],
  })
  readonly groupBy?: readonly Group[] | null;
}

export class SlaRequest extends InsightsRequest {
  @ChoicesField({
    description: 'What a row is about; `element` where absent. Without it, process instances are held against targets.',
    optional: true,
    values: ['process', 'version', 'element', 'period'],
  })
  readonly groupBy?: readonly Group[] | null;
}

export class PeopleRequest extends InsightsRequest {
  @ChoicesField({
    description: 'What a row is about; `assignee` where absent.',
    optional: true,
    values: ['process', 'element', 'period', 'assignee', 'candidateGroup', 'department'],
  })
  readonly groupBy?: readonly Group[] | null;
}

export class HistogramRequest extends InsightsRequest {
  @IntegerField({ description: 'How many buckets; 20 where absent.', optional: true, minimum: 1, maximum: 200 })
  readonly buckets?: number | null;
}

export class ComparisonRequest extends InsightsRequest {
  @KeyField({ description: 'Key of the version to compare from.' })
  readonly from!: string;

  @KeyField({ description: 'Key of the version to compare with.' })
  readonly to!: string;
}

/** `sort` and `page` are those of every search. */
export class OutliersRequest extends InsightsRequest {
  @TextField({ description: '`process` where absent.', optional: true, values: ['process', 'element'] })
  readonly of?: 'process' | 'element' | null;

  @TextField({
    description:
      '`P95`: longer than 95 of 100; `IQR`: three times the interquartile range above the third quartile. `P95` where absent.',
    optional: true,
    values: ['P95', 'IQR'],
  })
  readonly beyond?: 'P95' | 'IQR' | null;
}
