import { ChoicesField, DateField, TextField } from '../../validation/fields.js';
import { MeasuringRequest } from '../../statistics/durations.dto.js';
import { GROUPS, type Group } from './source.js';

export class MeasureRequest extends MeasuringRequest {
  @DateField({ description: 'From this time on.', optional: true })
  readonly from?: string | null;

  @DateField({ description: 'Before this time.', optional: true })
  readonly before?: string | null;

  @TextField({ description: 'Of this process, in all its versions.', optional: true, maxLength: 255 })
  readonly processDefinitionId?: string | null;

  @TextField({ description: 'Of this department.', optional: true, maxLength: 255 })
  readonly department?: string | null;

  @TextField({ description: 'On this channel.', optional: true, maxLength: 64 })
  readonly channel?: string | null;

  @ChoicesField({
    description: 'What a row is about; none where absent: one measure of all.',
    optional: true,
    values: GROUPS,
  })
  readonly groupBy?: readonly Group[] | null;

  @TextField({
    description: '`json` where absent; `Accept: text/csv` asks for the other too.',
    optional: true,
    values: ['json', 'csv'],
  })
  readonly format?: 'json' | 'csv' | null;
}
