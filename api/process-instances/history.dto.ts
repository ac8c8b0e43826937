import { Type } from 'class-transformer';
import { IntegerField } from '../validation/fields.js';

export class HistoryQuery {
  @Type(() => Number)
  @IntegerField({ description: 'Index of the first event; 0 where absent.', optional: true })
  readonly from?: number;

  @Type(() => Number)
  @IntegerField({ description: 'How many; 1000 where absent.', optional: true, minimum: 1, maximum: 10_000 })
  readonly limit?: number;
}
