/**
 * Records: what one step changed, as PostgreSQL's view stores it. The shell commits them in one idempotent batch keyed
 * by instance and sequence number. `at` is milliseconds since the epoch.
 */
import type { Json, UserTaskChanges, UserTaskRequest } from '../bpmn/define.js';
import type { Key } from '../bpmn/plan.js';

export type { Json };

export type UserTaskState = 'CREATING' | 'ASSIGNING' | 'UPDATING' | 'COMPLETING' | 'CREATED';

interface At {
  readonly at: number;
}

export type EngineRecord =
  | (At & {
      readonly type: 'instance-started';
      readonly processInstanceKey: Key;
      readonly processDefinitionKey: Key;
      readonly processId: string;
      readonly version: number;
      readonly versionTag?: string;
      readonly workflowId: string;
      readonly businessId?: string;
      readonly parentProcessInstanceKey?: Key;
      readonly parentElementInstanceKey?: Key;
      readonly rootProcessInstanceKey: Key;
      readonly tags: readonly string[];
      readonly startedBy?: string;
    })
  | (At & { readonly type: 'instance-ended'; readonly state: 'COMPLETED' | 'TERMINATED' })
  | (At & { readonly type: 'instance-suspended' })
  | (At & { readonly type: 'instance-resumed' })
  /** The instance goes on by another definition; so does each element instance that is alive. */
  | (At & {
      readonly type: 'instance-migrated';
      readonly processDefinitionKey: Key;
      readonly processId: string;
      readonly version: number;
      readonly versionTag?: string;
    })
  | (At & {
      readonly type: 'element-migrated';
      readonly key: Key;
      readonly elementId: string;
      readonly elementName?: string;
    })
  /** A message or signal subscription that stays open. */
  | (At & { readonly type: 'subscription-migrated'; readonly key: Key; readonly elementId: string })
  | (At & {
      readonly type: 'element-activated';
      readonly key: Key;
      readonly elementId: string;
      readonly elementName?: string;
      /** Camunda's name of the type, e.g. `SERVICE_TASK`, `MULTI_INSTANCE_BODY`. */
      readonly elementType: string;
      /** Key of the enclosing element instance; the process instance's own key at the top. */
      readonly scopeKey: Key;
    })
  | (At & { readonly type: 'element-ended'; readonly key: Key; readonly state: 'COMPLETED' | 'TERMINATED' })
  | (At & { readonly type: 'flow-taken'; readonly flowId: string })
  /** Upsert by (scopeKey, name). `key` is new at the first write of the pair and stays the same after. */
  | (At & {
      readonly type: 'variable-set';
      readonly key: Key;
      readonly scopeKey: Key;
      readonly name: string;
      readonly value: Json;
    })
  | (At &
      UserTaskRequest & {
        readonly type: 'user-task-created';
        readonly key: Key;
        readonly elementInstanceKey: Key;
        readonly elementId: string;
        readonly name?: string;
        /** It has listeners, which its changes go by. */
        readonly listened?: true;
      })
  /** The task of an element with listeners: what is to happen to it, or what has. */
  | (At & {
      readonly type: 'user-task-changed';
      readonly key: Key;
      readonly state: UserTaskState;
      readonly changes: UserTaskChanges;
    })
  | (At & { readonly type: 'user-task-ended'; readonly key: Key; readonly state: 'COMPLETED' | 'CANCELED' })
  /** A job for external workers: a task type that no registered activity has. */
  | (At & {
      readonly type: 'job-created';
      readonly key: Key;
      readonly elementInstanceKey: Key;
      readonly elementId: string;
      readonly jobType: string;
      readonly retries: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly listener?: { readonly on: 'execution' | 'task'; readonly event: string };
    })
  | (At & {
      readonly type: 'job-ended';
      readonly key: Key;
      readonly state: 'COMPLETED' | 'ERROR_THROWN' | 'CANCELED';
      /** The listener denied what was to happen to its user task, for this reason. */
      readonly denied?: string;
    })
  /** Retries ran out (an incident follows), or an operator resolved that incident. */
  | (At & { readonly type: 'job-retries-exhausted'; readonly key: Key; readonly errorMessage: string })
  | (At & { readonly type: 'job-retried'; readonly key: Key; readonly retries: number })
  | (At & {
      readonly type: 'incident-raised';
      readonly key: Key;
      /** One of the incident codes of `codes.ts`. */
      readonly errorType: string;
      readonly errorMessage: string;
      readonly elementInstanceKey: Key;
      readonly elementId: string;
      readonly jobKey?: Key;
    })
  | (At & { readonly type: 'incident-resolved'; readonly key: Key })
  /** An open message subscription of this instance. `messageName` and `correlationKey` are evaluated. */
  | (At & {
      readonly type: 'subscription-opened';
      readonly key: Key;
      readonly elementInstanceKey: Key;
      readonly elementId: string;
      readonly messageName: string;
      readonly correlationKey: string;
      /** A non-interrupting boundary event takes any number of messages. */
      readonly interrupting: boolean;
    })
  | (At & { readonly type: 'subscription-closed'; readonly key: Key; readonly reason: 'CORRELATED' | 'CANCELED' })
  /** The instance took the message; the subscription stays open where it is not interrupting. */
  | (At & { readonly type: 'message-correlated'; readonly subscriptionKey: Key; readonly messageKey: Key })
  /** An open signal subscription of this instance. */
  | (At & {
      readonly type: 'signal-subscription-opened';
      readonly key: Key;
      readonly elementInstanceKey: Key;
      readonly elementId: string;
      readonly signalName: string;
    })
  | (At & { readonly type: 'signal-subscription-closed'; readonly key: Key })
  /** Broadcast as `POST /signals/broadcast` would. */
  | (At & {
      readonly type: 'signal-broadcast';
      readonly key: Key;
      readonly signalName: string;
      readonly variables: Readonly<Record<string, Json>>;
    })
  /** A message throw or end event without a job: publish as `POST /messages/publication` would. */
  | (At & {
      readonly type: 'message-published';
      readonly key: Key;
      readonly messageName: string;
      readonly correlationKey: string;
      readonly timeToLiveMs: number;
      readonly variables: Readonly<Record<string, Json>>;
    });

export type RecordType = EngineRecord['type'];
