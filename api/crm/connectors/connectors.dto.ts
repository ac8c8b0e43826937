import { connectorDirections, connectorKinds } from '../../../database/crm/connector.entity.js';
import { recordTypeNames } from '../../../database/crm/records.js';
import { BooleanField, IntegerField, ObjectListField, TextField } from '../../validation/fields.js';

const NAME = { minLength: 1, maxLength: 255 } as const;

export class FieldMappingRequest {
  @TextField({ description: 'Our field.', ...NAME, example: 'name' })
  readonly field!: string;

  @TextField({ description: 'Name in their records, or header of their column.', ...NAME, example: 'KUNNR_NAME' })
  readonly theirs!: string;

  @TextField({ description: 'FEEL over `value` and `record` (theirs): our value.', optional: true, maxLength: 4000 })
  readonly in?: string;

  @TextField({ description: 'FEEL over `value` and `record` (ours): their value.', optional: true, maxLength: 4000 })
  readonly out?: string;
}

class ConnectorSettings {
  @TextField({
    description: 'Name of a whole number in their records that grows with each change.',
    optional: true,
    ...NAME,
  })
  readonly versionField?: string | null;

  @TextField({ description: 'Name of the time of the last change in their records.', optional: true, ...NAME })
  readonly changedAtField?: string | null;

  @TextField({ description: 'Where a webhook sends to: https.', optional: true, maxLength: 2000 })
  readonly url?: string | null;

  @TextField({ description: 'Where all of theirs can be read, JSON or CSV.', optional: true, maxLength: 2000 })
  readonly listUrl?: string | null;

  @TextField({ description: 'Of CSV; a comma where absent.', optional: true, minLength: 1, maxLength: 1 })
  readonly delimiter?: string | null;

  @TextField({
    description: 'When a CSV file is written and the list is read: `R/PT1H` or cron of six fields, UTC.',
    optional: true,
    maxLength: 100,
    example: 'R/PT1H',
  })
  readonly schedule?: string | null;

  @TextField({
    description: 'Client id of the one API key that may post records; any where absent.',
    optional: true,
    ...NAME,
  })
  readonly client?: string | null;

  @IntegerField({
    description: 'The lower goes first where a rule lists no systems; 100 where absent.',
    optional: true,
    minimum: 1,
    maximum: 1_000_000,
  })
  readonly priority?: number | null;

  @BooleanField({
    description: 'false: nothing is sent or taken; what changes meanwhile is sent later.',
    optional: true,
  })
  readonly active?: boolean | null;
}

export class ConnectorUpdate extends ConnectorSettings {
  @ObjectListField({ description: 'Which fields are kept the same.', type: FieldMappingRequest, optional: true })
  readonly mapping?: readonly FieldMappingRequest[] | null;
}

export class ConnectorCreation extends ConnectorSettings {
  @TextField({
    description: 'Letters, digits, `.`, `_` and `-`.',
    minLength: 1,
    maxLength: 64,
    example: 'erp-customers',
  })
  readonly connectorName!: string;

  @TextField({ description: 'How it is sent.', values: connectorKinds })
  readonly kind!: (typeof connectorKinds)[number];

  @TextField({ description: 'Seen from here.', values: connectorDirections })
  readonly direction!: (typeof connectorDirections)[number];

  @TextField({ description: 'Whose records.', values: recordTypeNames })
  readonly recordType!: string;

  @TextField({ description: 'The source of what comes from there; the name where absent.', optional: true, ...NAME })
  readonly system?: string | null;

  @TextField({ description: 'Name of the id in their records.', ...NAME, example: 'id' })
  readonly idField!: string;

  @ObjectListField({ description: 'Which fields are kept the same.', type: FieldMappingRequest })
  readonly mapping!: readonly FieldMappingRequest[];

  @TextField({ description: 'Under whose rights records are read and written.', ...NAME, example: 'sales' })
  readonly department!: string;

  @TextField({
    description: '`whsec_` and 24 to 64 bytes in base64, to sign with; made where absent.',
    optional: true,
    maxLength: 100,
  })
  readonly secret?: string | null;
}
