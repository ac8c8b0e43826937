import { survivorshipRules, type SurvivorshipRule } from '../../../database/crm/merging/survivorship.js';
import { TextListField, VariablesField } from '../../validation/fields.js';

export class MergeRequest {
  @TextListField({ description: 'Ids of the records that are merged into this one.', maxItems: 20, maxLength: 19 })
  readonly loserIds!: readonly string[];

  @VariablesField({
    description: `By field, which value survives: ${survivorshipRules.join(', ')}; \`keep\` where none is given.`,
    optional: true,
  })
  readonly rules?: Readonly<Record<string, SurvivorshipRule>>;

  @VariablesField({
    description: 'By field, the id of the record whose value survives, whatever the rules say.',
    optional: true,
  })
  readonly fields?: Readonly<Record<string, string>>;

  @TextListField({
    description: 'Sources of records, the best first, for `source-priority`.',
    optional: true,
    maxItems: 100,
  })
  readonly sources?: readonly string[];
}
