import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, Min } from 'class-validator';
import { INSIGHT_SETTING_KINDS } from '../../database/engine/insight-setting.entity.js';
import { TextField } from '../validation/fields.js';

export class InsightSettingRequest {
  @TextField({
    description:
      '`END_WITHIN` and `CLAIM_WITHIN`: a target in ms, of a process or an element; `COST_PER_HOUR`: what an hour of work costs, of the nearest of element, department, process and all.',
    values: INSIGHT_SETTING_KINDS,
  })
  readonly kind!: (typeof INSIGHT_SETTING_KINDS)[number];

  @TextField({ description: 'Needed for targets.', optional: true, minLength: 1, maxLength: 255 })
  readonly processDefinitionId?: string | null;

  @TextField({ description: 'Needs a process; `CLAIM_WITHIN` needs it.', optional: true, minLength: 1, maxLength: 255 })
  readonly elementId?: string | null;

  @TextField({ description: 'Of costs alone.', optional: true, minLength: 1, maxLength: 255 })
  readonly department?: string | null;

  @ApiProperty({ type: Number, minimum: 0 })
  @Min(0, { message: 'to be 0 or more' })
  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'to be a number' })
  readonly value!: number;
}
