import { ApiProperty } from '@nestjs/swagger';
import { recordTypeNames } from '../../../database/crm/records.js';
import { DateField, IntegerField, KeyField, TextField } from '../../validation/fields.js';

export class SharedDocumentCreation {
  @TextField({
    description: 'What people call it; the name of the file where absent.',
    optional: true,
    minLength: 1,
    maxLength: 255,
  })
  readonly title?: string | null;

  @TextField({ description: 'Type of the record it belongs to.', optional: true, values: recordTypeNames })
  readonly recordType?: string | null;

  @KeyField({ description: 'Id of the record it belongs to.', optional: true })
  readonly recordId?: string | null;
}

/** Of OpenAPI. */
export class SharedDocumentForm extends SharedDocumentCreation {
  @ApiProperty({ type: 'string', format: 'binary' })
  readonly file!: unknown;
}

/** Of OpenAPI. */
export class DocumentVersionForm {
  @ApiProperty({ type: 'string', format: 'binary' })
  readonly file!: unknown;
}

export class DocumentShareCreation {
  @TextField({ description: 'The department that gets it.', optional: true, minLength: 1, maxLength: 255 })
  readonly department?: string | null;

  @TextField({ description: 'The person who gets it.', optional: true, minLength: 1, maxLength: 255 })
  readonly username?: string | null;

  @KeyField({ description: 'The organisation that gets it.', optional: true })
  readonly organisationId?: string | null;

  @TextField({ description: '`write`: may add versions, share it and make links.', values: ['read', 'write'] })
  readonly access!: 'read' | 'write';

  @DateField({ description: 'Until then; until it is revoked where absent.', optional: true })
  readonly expirationDate?: string | null;
}

export class DocumentLinkCreation {
  @TextField({ description: 'What it is for: it is in the access log.', minLength: 1, maxLength: 1000 })
  readonly purpose!: string;

  @IntegerField({
    description: 'How long it works, ms; a week where absent.',
    optional: true,
    minimum: 1,
    maximum: 31_536_000_000,
  })
  readonly timeToLive?: number | null;

  @IntegerField({
    description: 'How often it works; without a limit where absent.',
    optional: true,
    minimum: 1,
    maximum: 1_000_000,
  })
  readonly maximumDownloads?: number | null;

  @IntegerField({
    description: 'The version it leads to; the latest at the time where absent.',
    optional: true,
    minimum: 1,
    maximum: 2_147_483_647,
  })
  readonly versionNumber?: number | null;
}
