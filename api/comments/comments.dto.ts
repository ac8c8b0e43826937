import { TextField, TextListField } from '../validation/fields.js';

export class CommentRequest {
  @TextField({ description: 'What there is to say.', minLength: 1, maxLength: 10_000 })
  readonly text!: string;

  @TextListField({
    description: 'Usernames of whom it concerns; they find it by `mention`.',
    optional: true,
    maxItems: 50,
    maxLength: 255,
  })
  readonly mentions?: readonly string[] | null;
}
