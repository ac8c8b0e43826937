import { Type } from 'class-transformer';
import { recordTypeNames } from '../../../database/crm/records.js';
import { IntegerField, KeyField, TextField } from '../../validation/fields.js';

const MOST_CHANGES = 1_000;
const LONGEST_WAIT_MS = 30_000;

export class ChangesQuery {
  @TextField({
    description:
      '`next` of the page before; absent: from the first change. `now`: nothing of what was, only the place to go on from.',
    optional: true,
    maxLength: 45,
  })
  readonly after?: string;

  @TextField({ description: 'Only changes of records of this type.', optional: true, values: recordTypeNames })
  readonly recordType?: string;

  @KeyField({ description: 'Only changes of the record of this id; with `recordType`.', optional: true })
  readonly recordId?: string;

  @Type(() => Number)
  @IntegerField({
    description: 'Changes of a page; 100 where absent.',
    optional: true,
    minimum: 1,
    maximum: MOST_CHANGES,
  })
  readonly limit?: number;

  @Type(() => Number)
  @IntegerField({
    description: 'Where there is nothing new: how long to wait for something, ms; 0 where absent.',
    optional: true,
    maximum: LONGEST_WAIT_MS,
  })
  readonly timeout?: number;
}
