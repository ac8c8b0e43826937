/** What `execution`, `task` and `externalTask` may be asked, and by which names. */

/** What is known of the element instance for which the expression is evaluated; what is absent is null. */
export interface ExecutionFacts {
  readonly processInstanceKey?: string;
  readonly businessKey?: string;
  /** BPMN process id. */
  readonly processId?: string;
  readonly processDefinitionId?: string;
  readonly elementId?: string;
  readonly elementName?: string;
  readonly elementInstanceKey?: string;
  readonly parentElementInstanceKey?: string;
  readonly rootProcessInstanceKey?: string;
  readonly tenantId?: string;
  /** Who started the instance. */
  readonly startedBy?: string;
  /** Of a listener: `start`, `end`, `take`. */
  readonly eventName?: string;
}

export interface TaskFacts {
  readonly id?: string;
  readonly name?: string;
  readonly assignee?: string;
  readonly owner?: string;
  readonly description?: string;
  readonly priority?: number;
  /** ISO-8601. */
  readonly dueDate?: string;
  readonly followUpDate?: string;
  readonly createTime?: string;
  readonly taskDefinitionKey?: string;
  readonly formKey?: string;
  /** Of a listener: `create`, `assignment`, `complete`, `delete`, `update`, `timeout`. */
  readonly eventName?: string;
}

export interface ExternalTaskFacts extends Pick<
  ExecutionFacts,
  'processInstanceKey' | 'businessKey' | 'processId' | 'processDefinitionId' | 'elementId' | 'elementInstanceKey'
> {
  readonly id?: string;
  readonly topicName?: string;
  /** Of a failure. */
  readonly errorMessage?: string;
  readonly errorDetails?: string;
  /** That are left. */
  readonly retries?: number;
}

/** Camunda's names of the properties of `execution`. */
export const EXECUTION: Readonly<Record<string, keyof ExecutionFacts>> = {
  id: 'elementInstanceKey',
  activityInstanceId: 'elementInstanceKey',
  currentActivityId: 'elementId',
  currentActivityName: 'elementName',
  processInstanceId: 'processInstanceKey',
  rootProcessInstanceId: 'rootProcessInstanceKey',
  parentId: 'parentElementInstanceKey',
  parentActivityInstanceId: 'parentElementInstanceKey',
  startUserId: 'startedBy',
  businessKey: 'businessKey',
  processBusinessKey: 'businessKey',
  processInstanceBusinessKey: 'businessKey',
  processDefinitionId: 'processDefinitionId',
  processDefinitionKey: 'processId',
  tenantId: 'tenantId',
  eventName: 'eventName',
};

/** Camunda's names of the properties of `task`. */
export const TASK: Readonly<Record<string, keyof TaskFacts>> = {
  id: 'id',
  name: 'name',
  assignee: 'assignee',
  owner: 'owner',
  description: 'description',
  priority: 'priority',
  dueDate: 'dueDate',
  followUpDate: 'followUpDate',
  createTime: 'createTime',
  taskDefinitionKey: 'taskDefinitionKey',
  formKey: 'formKey',
  eventName: 'eventName',
};

/** Camunda's names of the properties of `externalTask`. */
export const EXTERNAL_TASK: Readonly<Record<string, keyof ExternalTaskFacts>> = {
  id: 'id',
  topicName: 'topicName',
  errorMessage: 'errorMessage',
  errorDetails: 'errorDetails',
  retries: 'retries',
  activityId: 'elementId',
  activityInstanceId: 'elementInstanceKey',
  executionId: 'elementInstanceKey',
  processInstanceId: 'processInstanceKey',
  processDefinitionId: 'processDefinitionId',
  processDefinitionKey: 'processId',
  businessKey: 'businessKey',
};
