import { ApiProperty } from '@nestjs/swagger';
import { DateField, IntegerField, KeyField, TextField, VariablesField } from '../validation/fields.js';

export class DocumentMetadata {
  @TextField({ description: 'Media type; that of the upload where absent.', optional: true, maxLength: 255 })
  readonly contentType?: string;

  @TextField({ description: 'Name of the file; that of the upload where absent.', optional: true, maxLength: 255 })
  readonly fileName?: string;

  @DateField({ description: 'When it may be forgotten; never where absent.', optional: true })
  readonly expiresAt?: string;

  @IntegerField({ description: 'Of no consequence: the size is counted.', optional: true })
  readonly size?: number;

  @TextField({ description: 'The process it belongs to.', optional: true, maxLength: 255 })
  readonly processDefinitionId?: string;

  @KeyField({ description: 'The instance it belongs to.', optional: true })
  readonly processInstanceKey?: string;

  @VariablesField({ description: 'Anything else to say of it.', optional: true })
  readonly customProperties?: Readonly<Record<string, unknown>>;
}

export class DocumentUpload {
  @ApiProperty({ type: 'string', format: 'binary' })
  readonly file!: unknown;

  @ApiProperty({ type: DocumentMetadata, required: false })
  readonly metadata?: DocumentMetadata;
}

export class DocumentsUpload {
  @ApiProperty({ type: 'array', items: { type: 'string', format: 'binary' } })
  readonly files!: readonly unknown[];
}

export class DocumentQuery {
  @TextField({ description: 'Only `postgres` exists.', optional: true, values: ['postgres'] })
  readonly storeId?: string;

  @TextField({ description: 'Where given, the document has to have it.', optional: true, maxLength: 64 })
  readonly contentHash?: string;
}

export class DocumentCreationQuery {
  @TextField({ description: 'Only `postgres` exists.', optional: true, values: ['postgres'] })
  readonly storeId?: string;

  @TextField({
    description: 'Id of the document; a fresh one where absent.',
    optional: true,
    minLength: 1,
    maxLength: 255,
  })
  readonly documentId?: string;
}

export class DocumentLinkRequest {
  @IntegerField({
    description: 'How long the link works, ms; an hour where absent.',
    optional: true,
    minimum: 1,
    maximum: 604_800_000,
  })
  readonly timeToLive?: number;
}
