import {
  BooleanField,
  IntegerField,
  ObjectListField,
  TextField,
  TextListField,
  VariablesField,
} from '../../validation/fields.js';

type Given = Readonly<Record<string, unknown>>;

/** Half an hour: what Camunda 7 allows. */
const LONGEST_POLL = 1_800_000;

const NAME = { minLength: 1, maxLength: 255 } as const;

export class TopicRequest {
  @TextField({ description: 'The topic: a job type.', ...NAME })
  readonly topicName!: string;

  @IntegerField({ description: 'How long the tasks are the worker’s alone, ms.', minimum: 1, maximum: 31_536_000_000 })
  readonly lockDuration!: number;

  @TextListField({ description: 'Variables to send along; all where absent.', optional: true })
  readonly variables?: readonly string[] | null;

  @BooleanField({ description: 'true: variables of the task’s own scope alone.', optional: true })
  readonly localVariables?: boolean | null;

  @TextField({ description: 'Business key of the process instance.', optional: true })
  readonly businessKey?: string | null;

  @TextField({ description: 'Id of a process definition.', optional: true })
  readonly processDefinitionId?: string | null;

  @TextListField({ description: 'Ids of process definitions.', optional: true })
  readonly processDefinitionIdIn?: readonly string[] | null;

  @TextField({ description: 'Key of a process definition.', optional: true })
  readonly processDefinitionKey?: string | null;

  @TextListField({ description: 'Keys of process definitions.', optional: true })
  readonly processDefinitionKeyIn?: readonly string[] | null;

  @TextField({ description: 'Version tag of the process definition.', optional: true })
  readonly processDefinitionVersionTag?: string | null;

  @VariablesField({ description: 'Values that variables of the process instance have.', optional: true })
  readonly processVariables?: Given | null;

  @BooleanField({ description: 'true: only of no tenant.', optional: true })
  readonly withoutTenantId?: boolean | null;

  @TextListField({ description: 'Only of these tenants.', optional: true })
  readonly tenantIdIn?: readonly string[] | null;

  @BooleanField({ description: 'true: variables of type Object as objects, not as text.', optional: true })
  readonly deserializeValues?: boolean | null;

  @BooleanField({ description: 'true: the properties of the element, too.', optional: true })
  readonly includeExtensionProperties?: boolean | null;
}

export class FetchSorting {
  @TextField({ description: 'What to sort by.', values: ['createTime'] })
  readonly sortBy!: 'createTime';

  @TextField({ description: 'In which direction.', values: ['asc', 'desc'] })
  readonly sortOrder!: 'asc' | 'desc';
}

export class FetchRequest {
  @TextField({ description: 'Who fetches.', ...NAME })
  readonly workerId!: string;

  @IntegerField({ description: 'Most tasks to answer.', minimum: 0, maximum: 10_000 })
  readonly maxTasks!: number;

  @BooleanField({ description: 'false: priorities do not count; they do where absent.', optional: true })
  readonly usePriority?: boolean | null;

  @IntegerField({ description: 'How long to wait for a task, ms.', optional: true, maximum: LONGEST_POLL })
  readonly asyncResponseTimeout?: number | null;

  @ObjectListField({ description: 'After the priority.', optional: true, type: FetchSorting })
  readonly sorting?: readonly FetchSorting[] | null;

  @ObjectListField({ description: 'What to fetch.', optional: true, type: TopicRequest })
  readonly topics?: readonly TopicRequest[] | null;
}

class WorkerRequest {
  @TextField({ description: 'Who has the task.', ...NAME })
  readonly workerId!: string;
}

export class CompleteRequest extends WorkerRequest {
  @VariablesField({ description: 'Typed values by name.', optional: true })
  readonly variables?: Given | null;

  @VariablesField({ description: 'Likewise, for the scope of the task alone.', optional: true })
  readonly localVariables?: Given | null;
}

export class FailureRequest extends CompleteRequest {
  @TextField({ description: 'Why it failed, in short.', optional: true, maxLength: 10_000 })
  readonly errorMessage?: string | null;

  @TextField({ description: 'Why it failed, at length.', optional: true, maxLength: 1_000_000 })
  readonly errorDetails?: string | null;

  @IntegerField({ description: 'Tries left; 0, an incident, where absent.', optional: true, maximum: 1_000_000 })
  readonly retries?: number | null;

  @IntegerField({ description: 'How long nobody may try it again, ms.', optional: true, maximum: 31_536_000_000 })
  readonly retryTimeout?: number | null;
}

export class BpmnErrorRequest extends WorkerRequest {
  @TextField({ description: 'Code of the error.', ...NAME })
  readonly errorCode!: string;

  @TextField({ description: 'For people.', optional: true, maxLength: 10_000 })
  readonly errorMessage?: string | null;

  @VariablesField({ description: 'Typed values by name, set where the error is caught.', optional: true })
  readonly variables?: Given | null;
}

export class ExtendLockRequest extends WorkerRequest {
  @IntegerField({ description: 'From now on, ms.', minimum: 1, maximum: 31_536_000_000 })
  readonly newDuration!: number;
}

export class LockRequest extends WorkerRequest {
  @IntegerField({ description: 'From now on, ms.', minimum: 1, maximum: 31_536_000_000 })
  readonly lockDuration!: number;
}

export class RetriesRequest {
  @IntegerField({ description: 'Tries left; 0 raises an incident.', maximum: 1_000_000 })
  readonly retries!: number;
}

export class PriorityRequest {
  @IntegerField({ description: 'Higher ones are fetched first.', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 })
  readonly priority!: number;
}
