import type { Variables } from '../../workflows/contract.js';
import {
  BooleanField,
  DateField,
  IntegerField,
  ObjectField,
  OperationReferenceField,
  TextField,
  TextListField,
  VariablesField,
} from '../validation/fields.js';

/** A year, in ms. */
const LONGEST_TIMEOUT = 31_536_000_000;

export class JobActivationRequest {
  @TextField({ description: 'Task type, as in the model.', minLength: 1, maxLength: 255, example: 'payment' })
  readonly type!: string;

  @TextField({ description: 'Name of the worker, for people who look for it.', optional: true, maxLength: 255 })
  readonly worker?: string;

  @IntegerField({ description: 'How long the jobs are the worker’s alone, ms.', minimum: 1, maximum: LONGEST_TIMEOUT })
  readonly timeout!: number;

  @IntegerField({ description: 'Most jobs to answer.', minimum: 1, maximum: 1000 })
  readonly maxJobsToActivate!: number;

  @TextListField({ description: 'Variables to send along; all that the job sees where absent.', optional: true })
  readonly fetchVariable?: readonly string[];

  @IntegerField({
    description: 'How long to wait for a job, ms. 0: 10 s. Negative: not at all.',
    optional: true,
    minimum: -1_000_000_000,
    maximum: 600_000,
  })
  readonly requestTimeout?: number;

  @TextListField({ description: 'Only `<default>` exists.', optional: true })
  readonly tenantIds?: readonly string[];

  @TextField({
    description: 'Where the tenants come from; of no consequence here.',
    optional: true,
    values: ['PROVIDED', 'ASSIGNED'],
  })
  readonly tenantFilter?: string;
}

export class UserTaskCorrections {
  @TextField({ description: 'An empty text: nobody.', optional: true, maxLength: 255 })
  readonly assignee?: string | null;

  @DateField({ description: 'ISO-8601; an empty text removes it.', optional: true, emptyResets: true })
  readonly dueDate?: string | null;

  @DateField({ description: 'ISO-8601; an empty text removes it.', optional: true, emptyResets: true })
  readonly followUpDate?: string | null;

  @TextListField({ description: 'Who may claim the task.', optional: true })
  readonly candidateUsers?: readonly string[] | null;

  @TextListField({ description: 'Groups whose members may claim the task.', optional: true })
  readonly candidateGroups?: readonly string[] | null;

  @IntegerField({ description: 'From 0 to 100.', optional: true, maximum: 100 })
  readonly priority?: number | null;
}

export class JobResult {
  @TextField({ description: 'Whose result it is.', optional: true, values: ['userTask', 'adHocSubProcess'] })
  readonly type?: string;

  @BooleanField({ description: 'What was to happen to the user task does not.', optional: true })
  readonly denied?: boolean | null;

  @TextField({ description: 'For people.', optional: true, maxLength: 10_000 })
  readonly deniedReason?: string | null;

  @ObjectField({
    description: 'Attributes of the user task that become others.',
    optional: true,
    type: UserTaskCorrections,
  })
  readonly corrections?: UserTaskCorrections | null;
}

export class JobCompletionRequest {
  @VariablesField({ description: 'Results of the job.', optional: true })
  readonly variables?: Variables | null;

  @ObjectField({ description: 'Of a job of a user task’s listener, else refused.', optional: true, type: JobResult })
  readonly result?: JobResult | null;
}

export class JobFailureRequest {
  @IntegerField({ description: 'Tries left. 0 raises an incident.', optional: true, maximum: 1_000_000 })
  readonly retries?: number;

  @TextField({ description: 'Why it failed.', optional: true, maxLength: 10_000 })
  readonly errorMessage?: string;

  @IntegerField({ description: 'How long nobody may try it again, ms.', optional: true, maximum: LONGEST_TIMEOUT })
  readonly retryBackOff?: number;

  @VariablesField({ description: 'Set in the scope of the job’s element.', optional: true })
  readonly variables?: Variables | null;
}

export class JobErrorRequest {
  @TextField({ description: 'Code of the BPMN error, for boundary events to catch.', minLength: 1, maxLength: 255 })
  readonly errorCode!: string;

  @TextField({ description: 'For people.', optional: true, maxLength: 10_000 })
  readonly errorMessage?: string | null;

  @VariablesField({ description: 'Set where the error is caught.', optional: true })
  readonly variables?: Variables | null;
}

export class JobChangeset {
  @IntegerField({ description: 'Tries left.', optional: true, minimum: 1, maximum: 1_000_000 })
  readonly retries?: number | null;

  @IntegerField({
    description: 'How long the job stays its worker’s from now on, ms.',
    optional: true,
    maximum: LONGEST_TIMEOUT,
  })
  readonly timeout?: number | null;
}

export class JobUpdateRequest {
  @ObjectField({ description: 'What changes; what is absent stays.', type: JobChangeset })
  readonly changeset!: JobChangeset;

  @OperationReferenceField()
  readonly operationReference?: number;
}

export class JobStatisticsQuery {
  @DateField({ description: 'From this time on.' })
  readonly from!: string;

  @DateField({ description: 'Before this time.' })
  readonly to!: string;

  @TextField({ description: 'Of this type alone.', optional: true, maxLength: 255 })
  readonly jobType?: string;
}
