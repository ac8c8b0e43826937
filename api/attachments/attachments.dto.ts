import { TextField } from '../validation/fields.js';

export class AttachmentRequest {
  @TextField({ description: 'Of a document that was uploaded by `POST /documents`.', minLength: 1, maxLength: 255 })
  readonly documentId!: string;

  @TextField({ description: 'What people call it; the name of the file where absent.', optional: true, maxLength: 255 })
  readonly name?: string | null;

  @TextField({ description: 'What it is.', optional: true, maxLength: 4000 })
  readonly description?: string | null;
}
