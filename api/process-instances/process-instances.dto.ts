import type { Variables } from '../../workflows/contract.js';
import {
  BooleanField,
  IntegerField,
  KeyField,
  ObjectListField,
  OperationReferenceField,
  TenantField,
  TextField,
  TextListField,
  VariablesField,
} from '../validation/fields.js';

export class StartInstruction {
  @TextField({ description: 'Id of the element to start at.', minLength: 1, maxLength: 255 })
  readonly elementId!: string;
}

export class RuntimeInstruction {
  @TextField({
    description: 'What happens then; there is nothing else.',
    optional: true,
    values: ['TERMINATE_PROCESS_INSTANCE'],
  })
  readonly type?: string;

  @TextField({ description: 'Id of the element after which the instance is terminated.', minLength: 1, maxLength: 255 })
  readonly afterElementId!: string;
}

export class ProcessInstanceCreation {
  @TextField({
    description: 'BPMN id of the process. Either this or `processDefinitionKey`.',
    optional: true,
    minLength: 1,
    maxLength: 255,
  })
  readonly processDefinitionId?: string;

  @KeyField({ description: 'One version of a process. Either this or `processDefinitionId`.', optional: true })
  readonly processDefinitionKey?: string;

  @IntegerField({
    description: 'Version of `processDefinitionId`; the latest where absent or -1.',
    optional: true,
    minimum: -1,
  })
  readonly processDefinitionVersion?: number;

  @VariablesField({ description: 'Variables of the instance.', optional: true })
  readonly variables?: Variables | null;

  /** Part of Temporal's workflow id, which takes 255 characters. */
  @TextField({
    description: 'The business’s own id for this instance; not unique.',
    optional: true,
    minLength: 1,
    maxLength: 200,
  })
  readonly businessId?: string;

  @TextListField({
    description: 'Up to ten words to find the instance by.',
    optional: true,
    maxItems: 10,
    maxLength: 100,
  })
  readonly tags?: readonly string[];

  @BooleanField({ description: 'true: answer when the instance has ended, with its variables.', optional: true })
  readonly awaitCompletion?: boolean;

  @TextListField({ description: 'With `awaitCompletion`: variables to answer; all where absent.', optional: true })
  readonly fetchVariables?: readonly string[];

  @IntegerField({
    description: 'With `awaitCompletion`: how long to wait, ms. 0: 10 s.',
    optional: true,
    maximum: 600_000,
  })
  readonly requestTimeout?: number;

  @ObjectListField({
    description: 'One start event to start at, or other elements to start with in its place.',
    optional: true,
    type: StartInstruction,
  })
  readonly startInstructions?: readonly StartInstruction[];

  @ObjectListField({
    description: 'Terminates the instance as soon as one of these elements has ended.',
    optional: true,
    type: RuntimeInstruction,
  })
  readonly runtimeInstructions?: readonly RuntimeInstruction[];

  @TenantField()
  readonly tenantId?: string;

  @OperationReferenceField()
  readonly operationReference?: number;
}

export class CancellationRequest {
  @OperationReferenceField()
  readonly operationReference?: number;
}

export class ForkRequest {
  @KeyField({
    description:
      'The copy is as the instance was when this element instance had just begun; as it is now where absent.',
    optional: true,
  })
  readonly elementInstanceKey?: string;

  @OperationReferenceField()
  readonly operationReference?: number;
}
