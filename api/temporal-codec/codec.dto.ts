import { ObjectListField, TextField, VariablesField } from '../validation/fields.js';

/** More than one page of a history has. */
const MOST_PAYLOADS = 5_000;
/** Of Temporal's 2 MB a payload, in base64. */
const LONGEST = 3_000_000;

export class CodecPayload {
  @VariablesField({ description: 'Texts in base64, by name: `encoding`, `encryption-key-id`.', optional: true })
  readonly metadata?: Readonly<Record<string, unknown>>;

  @TextField({ description: 'In base64.', optional: true, maxLength: LONGEST })
  readonly data?: string;
}

export class CodecRequest {
  @ObjectListField({
    description: 'In the JSON of `temporal.api.common.v1.Payloads`.',
    type: CodecPayload,
    maxItems: MOST_PAYLOADS,
  })
  readonly payloads!: readonly CodecPayload[];
}
