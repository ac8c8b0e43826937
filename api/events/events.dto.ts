import { TextField } from '../validation/fields.js';

export class EventStreamQuery {
  @TextField({
    description:
      'Id of the event to go on after, for clients that cannot send `Last-Event-ID`; `start`: from the first that is kept.',
    optional: true,
    maxLength: 60,
  })
  readonly after?: string;
}
