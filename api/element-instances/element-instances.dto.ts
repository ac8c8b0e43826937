import type { Variables } from '../../workflows/contract.js';
import {
  BooleanField,
  ObjectListField,
  OperationReferenceField,
  TextField,
  VariablesField,
} from '../validation/fields.js';

export class SetVariablesRequest {
  @VariablesField({ description: 'Values by name.' })
  readonly variables!: Variables;

  @BooleanField({
    description: 'true: in this scope alone. Otherwise each where it is found, from here upwards.',
    optional: true,
  })
  readonly local?: boolean;

  @OperationReferenceField()
  readonly operationReference?: number;
}

export class TimerRequest {
  @TextField({
    description: 'Of the event whose timer it is; needed where timers of several events are waited for.',
    optional: true,
    minLength: 1,
    maxLength: 255,
  })
  readonly elementId?: string;
}

export class AdHocActivity {
  @TextField({ description: 'Id of an activity that no flow enters.', minLength: 1, maxLength: 255 })
  readonly elementId!: string;

  @VariablesField({ description: 'Variables to start with.', optional: true })
  readonly variables?: Variables;
}

export class AdHocActivationRequest {
  @ObjectListField({ description: 'Activities to start, each once.', type: AdHocActivity })
  readonly elements!: readonly AdHocActivity[];

  @BooleanField({ description: 'true: what runs in the ad-hoc subprocess is terminated first.', optional: true })
  readonly cancelRemainingInstances?: boolean;
}
