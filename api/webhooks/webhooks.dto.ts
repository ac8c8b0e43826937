import { EVENT_TYPES } from '../../database/engine/events.js';
import { BooleanField, IntegerField, TextField, TextListField } from '../validation/fields.js';

/** All types, and `<noun>.*` for those of one noun. */
export const SUBSCRIBABLE: readonly string[] = [
  ...EVENT_TYPES,
  ...new Set(EVENT_TYPES.map((type) => `${type.split('.')[0] ?? ''}.*`)),
];

const URL_FIELD = {
  description: 'Where to send: https, and no private address unless `BATON_WEBHOOK_PRIVATE=1`.',
  minLength: 1,
  maxLength: 2000,
  example: 'https://hooks.example/baton',
} as const;

class WebhookSettings {
  @TextField({ description: 'For people.', optional: true, maxLength: 255 })
  readonly name?: string | null;

  @TextListField({
    description: 'Types of the events that are sent, e.g. `user-task.created` or `incident.*`; an empty list: all.',
    optional: true,
    maxItems: 100,
    maxLength: 255,
  })
  readonly eventTypes?: readonly string[] | null;

  @TextListField({
    description: 'Ids of the processes whose events are sent; an empty list: all.',
    optional: true,
    maxLength: 255,
  })
  readonly processDefinitionIds?: readonly string[] | null;

  @BooleanField({
    description: 'false: nothing is sent, and what happens meanwhile is not sent later.',
    optional: true,
  })
  readonly active?: boolean | null;
}

export class WebhookUpdate extends WebhookSettings {
  @TextField({ ...URL_FIELD, optional: true })
  readonly url?: string | null;
}

export class WebhookCreation extends WebhookSettings {
  @TextField(URL_FIELD)
  readonly url!: string;

  @TextField({
    description: '`whsec_` and 24 to 64 bytes in base64, to sign with; made where absent.',
    optional: true,
    maxLength: 100,
  })
  readonly secret?: string | null;
}

export class SecretRotation {
  @IntegerField({
    description: 'The secret until now signs beside the new one for so long, ms; a day where absent.',
    optional: true,
    maximum: 2_592_000_000,
  })
  readonly gracePeriod?: number | null;
}
