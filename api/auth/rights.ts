/** Rights on single resources, in Camunda 8's names: a kind of resource, and what may be done with it. */
const LIFE = ['CREATE', 'DELETE', 'READ', 'UPDATE'] as const;

/** What can be permitted for each kind of resource. */
export const RESOURCES = {
  AUDIT_LOG: ['READ'],
  AUTHORIZATION: LIFE,
  BATCH: [
    'CREATE',
    'CREATE_BATCH_OPERATION_CANCEL_PROCESS_INSTANCE',
    'CREATE_BATCH_OPERATION_DELETE_DECISION_DEFINITION',
    'CREATE_BATCH_OPERATION_DELETE_DECISION_INSTANCE',
    'CREATE_BATCH_OPERATION_DELETE_PROCESS_DEFINITION',
    'CREATE_BATCH_OPERATION_DELETE_PROCESS_INSTANCE',
    'CREATE_BATCH_OPERATION_MIGRATE_PROCESS_INSTANCE',
    'CREATE_BATCH_OPERATION_MODIFY_PROCESS_INSTANCE',
    'CREATE_BATCH_OPERATION_RESOLVE_INCIDENT',
    'READ',
    'UPDATE',
  ],
  CLUSTER_VARIABLE: LIFE,
  COMPONENT: ['ACCESS'],
  DECISION_DEFINITION: [
    'CREATE_DECISION_INSTANCE',
    'DELETE_DECISION_INSTANCE',
    'READ_DECISION_DEFINITION',
    'READ_DECISION_INSTANCE',
  ],
  DECISION_REQUIREMENTS_DEFINITION: ['READ'],
  DOCUMENT: ['CREATE', 'DELETE', 'READ'],
  EXPRESSION: ['EVALUATE'],
  GLOBAL_LISTENER: ['CREATE_TASK_LISTENER', 'DELETE_TASK_LISTENER', 'READ_TASK_LISTENER', 'UPDATE_TASK_LISTENER'],
  GROUP: LIFE,
  MAPPING_RULE: LIFE,
  MESSAGE: ['CREATE', 'READ'],
  PROCESS_DEFINITION: [
    'CANCEL_PROCESS_INSTANCE',
    'CLAIM_USER_TASK',
    'COMPLETE_USER_TASK',
    'CREATE_PROCESS_INSTANCE',
    'DELETE_PROCESS_INSTANCE',
    'MODIFY_PROCESS_INSTANCE',
    'READ_PROCESS_DEFINITION',
    'READ_PROCESS_INSTANCE',
    'READ_USER_TASK',
    'UPDATE_PROCESS_INSTANCE',
    'UPDATE_USER_TASK',
  ],
  RESOURCE: ['CREATE', 'DELETE_DRD', 'DELETE_FORM', 'DELETE_PROCESS', 'DELETE_RESOURCE', 'READ'],
  ROLE: LIFE,
  SYSTEM: ['READ', 'READ_JOB_METRIC', 'READ_USAGE_METRIC', 'UPDATE'],
  TENANT: LIFE,
  USER: LIFE,
  USER_TASK: ['CLAIM', 'COMPLETE', 'READ', 'UPDATE'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ResourceType = keyof typeof RESOURCES;

/** `PROCESS_DEFINITION:CANCEL_PROCESS_INSTANCE` */
export type Right = { [R in ResourceType]: `${R}:${(typeof RESOURCES)[R][number]}` }[ResourceType];

export const RESOURCE_TYPES = Object.keys(RESOURCES) as readonly ResourceType[];
export const PERMISSION_TYPES: readonly string[] = [...new Set(Object.values(RESOURCES).flat())].sort();

/** What a user task may be to its reader, so that a right on tasks holds for it. */
export const TASK_PROPERTIES = ['assignee', 'candidateGroups', 'candidateUsers'] as const;
export type TaskProperty = (typeof TASK_PROPERTIES)[number];

/** The field, and the parameter of paths, that holds the id of a resource: who is authorized for it, by the same id. */
export const ID_FIELD: Readonly<Partial<Record<ResourceType, string>>> = {
  AUDIT_LOG: 'category',
  AUTHORIZATION: 'authorizationKey',
  BATCH: 'batchOperationKey',
  CLUSTER_VARIABLE: 'name',
  DECISION_DEFINITION: 'decisionDefinitionId',
  DECISION_REQUIREMENTS_DEFINITION: 'decisionRequirementsId',
  DOCUMENT: 'documentId',
  GROUP: 'groupId',
  MAPPING_RULE: 'mappingRuleId',
  PROCESS_DEFINITION: 'processDefinitionId',
  RESOURCE: 'resourceId',
  ROLE: 'roleId',
  TENANT: 'tenantId',
  USER: 'username',
  USER_TASK: 'userTaskKey',
};

/** One authorization, as far as it concerns its owner. */
export interface Authorized {
  readonly resourceType: ResourceType;
  /** `*`: every resource of the type; null where it is about a property. */
  readonly resourceId: string | null;
  readonly property: TaskProperty | null;
  readonly permissions: readonly string[];
}

/** Resources of one kind that a request may touch. */
export interface Grant {
  readonly resource: ResourceType;
  /** Undefined: all of the kind. */
  readonly ids?: readonly string[];
}

export function splitRight(right: Right): readonly [ResourceType, string] {
  const [resource = '', permission = ''] = right.split(':');
  return [resource as ResourceType, permission];
}
