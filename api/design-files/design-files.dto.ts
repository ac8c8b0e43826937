import { Matches } from 'class-validator';
import { IntegerField, TextField } from '../validation/fields.js';

/** As long as the body of a request may be, about. */
const LONGEST = 3_500_000;
const NAME = /^[^/\\\p{Cc}]+\.(bpmn|bpmn20\.xml|dmn|form)$/iu;
const FOLDER = /^([^/\\\p{Cc}]+(\/[^/\\\p{Cc}]+)*)?$/u;

function FileNameField(optional = false): PropertyDecorator {
  return TextField({ description: 'Ends in .bpmn, .dmn or .form.', minLength: 6, maxLength: 200, optional });
}

const named = Matches(NAME, { message: 'to be a name that ends in .bpmn, .dmn or .form, without slashes' });
const inFolder = Matches(FOLDER, { message: 'to be names of folders with slashes between them, e.g. Sales/Leads' });

export class DesignFileCreation {
  @FileNameField()
  @named
  readonly name!: string;

  @TextField({ description: '`Sales/Leads`; at the top where absent or empty.', optional: true, maxLength: 400 })
  @inFolder
  readonly folder?: string | null;

  @TextField({ description: 'XML, or the JSON of a form. It need not be valid.', maxLength: LONGEST })
  readonly content!: string;
}

export class DesignFileChange {
  @FileNameField(true)
  @named
  readonly name?: string | null;

  @TextField({ description: 'Where it is moved to; empty for the top.', optional: true, maxLength: 400 })
  @inFolder
  readonly folder?: string | null;
}

export class DesignFileContent {
  @TextField({ description: 'Replaces what was there.', maxLength: LONGEST })
  readonly content!: string;

  @IntegerField({ description: 'The version it was made from: 409 where another was saved meanwhile.', minimum: 1 })
  readonly version!: number;
}
