import { ApiProperty } from '@nestjs/swagger';
import { delimiters, type Delimiter } from '../../../database/crm/importing/delimiter.js';
import { encodings, type Encoding } from '../../../database/crm/importing/encoding.js';
import { importPolicies, type ImportPolicy } from '../../../database/crm/importing/plan.js';
import { matchedTypes } from '../../../database/crm/matching/matched-types.js';
import { TextField } from '../../validation/fields.js';

/** Beside the file; a multipart form has texts alone. */
export class ImportCreation {
  @TextField({ description: 'What the rows are.', values: matchedTypes() })
  readonly recordType!: string;

  @TextField({
    description: 'JSON object: header of a column to name of a field. Headers that are names of fields, where absent.',
    optional: true,
    maxLength: 20_000,
    example: '{"Firma": "name", "E-Mail": "email"}',
  })
  readonly mapping?: string;

  @TextField({
    description:
      'What becomes of rows that are certainly somebody known: left out, put into the record, or imported and reported.',
    optional: true,
    values: importPolicies,
  })
  readonly duplicates?: ImportPolicy;

  @TextField({ description: 'Told from the first line where absent.', optional: true, values: delimiters })
  readonly delimiter?: Delimiter;

  @TextField({ description: 'Told from the bytes where absent.', optional: true, values: encodings })
  readonly encoding?: Encoding;

  @TextField({
    description: '`true`: counts and reports, and imports nothing.',
    optional: true,
    values: ['true', 'false'],
  })
  readonly dryRun?: string;
}

/** As a multipart form, for its description alone. */
export class ImportCreationForm extends ImportCreation {
  @ApiProperty({
    type: 'string',
    format: 'binary',
    description: 'CSV with headers in its first line; at most 512 MiB.',
  })
  readonly file!: unknown;
}
