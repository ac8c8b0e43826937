import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsDefined } from 'class-validator';
import type { Json } from '../../workflows/engine/record.js';
import { TextField } from '../validation/fields.js';

const JSON_TYPES = ['array', 'boolean', 'number', 'object', 'string'].map((type) => ({ type, items: {} }));

/** Any JSON value but null, handed on as it came. */
function ValueField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description: 'A JSON value.', oneOf: JSON_TYPES }),
    Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key]),
    IsDefined({ message: 'to be a JSON value' }),
  ) as PropertyDecorator;
}

export class ClusterVariableUpdate {
  @ValueField()
  readonly value!: Json;
}

export class ClusterVariableCreation extends ClusterVariableUpdate {
  @TextField({ description: 'Name of the variable.', minLength: 1, maxLength: 255 })
  readonly name!: string;
}
