import { TextField } from '../../validation/fields.js';

const BOOLEAN = ['true', 'false'];

/** The fields of Camunda 7's multipart form that are no files. */
export class CreationForm {
  @TextField({ description: 'For people.', optional: true, maxLength: 255 })
  readonly 'deployment-name'?: string;

  @TextField({ description: 'What it was deployed with.', optional: true, maxLength: 255 })
  readonly 'deployment-source'?: string;

  @TextField({
    description: 'Whichever it is: identical files never make a new version.',
    optional: true,
    values: BOOLEAN,
  })
  readonly 'enable-duplicate-filtering'?: string;

  @TextField({ description: 'Likewise.', optional: true, values: BOOLEAN })
  readonly 'deploy-changed-only'?: string;
}
