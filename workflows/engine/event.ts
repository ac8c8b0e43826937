/**
 * Events: everything that can happen to an instance from outside. The host gives the time and a seed with each, so that
 * the reducer needs neither clock nor randomness.
 */
import type { Key, Plan } from '../bpmn/plan.js';
import type { IncidentCode } from '../bpmn/codes.js';
import type { UserTaskChanges, Variables } from '../bpmn/define.js';
import type { AdHocActivation } from './ad-hoc.js';
import type { AwaitedTimer } from './fire-timer.js';
import type { Mapping } from './migration-map.js';
import type { Modification } from './modification.js';

export interface EventTime {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Any number in [0, 1): what `random number()` and `uuid()` are derived from. */
  readonly seed: number;
}

/** Of what is only tried. */
export const NEVER: EventTime = { now: 0, seed: 0 };

/** What is known of an instance besides its plan. */
export interface InstanceInfo {
  readonly processInstanceKey: Key;
  readonly processDefinitionKey: Key;
  readonly version: number;
  readonly workflowId: string;
  readonly businessId?: string;
  /** Of the message flow that started it, or of its caller. */
  readonly conversation?: string;
  readonly tags: readonly string[];
  readonly startedBy?: string;
  readonly parent?: {
    readonly processInstanceKey: Key;
    readonly rootProcessInstanceKey: Key;
    readonly elementInstanceKey: Key;
    /** Error codes the callers catch; `*` catches all. */
    readonly catches: readonly string[];
  };
}

export interface TaskListenerResult {
  /** What was to happen to the task does not. */
  readonly denied?: boolean;
  readonly deniedReason?: string;
  readonly corrections?: UserTaskChanges;
}

export type EventBody =
  | {
      readonly kind: 'start';
      readonly variables: Variables;
      /** The start event to begin at. */
      readonly startElementId?: string;
      /** Begins with these elements in place of any start event. */
      readonly startInside?: readonly string[];
      /** Ends as soon as one of these elements has ended. */
      readonly endAfter?: readonly string[];
      /** Name of the message that starts it. */
      readonly messageName?: string;
    }
  /** A job, activity or user task is done; `key` is its key. */
  | {
      readonly kind: 'job-completed';
      readonly key: Key;
      readonly variables: Variables;
      /** Of the job of a user task's listener. */
      readonly result?: TaskListenerResult;
    }
  /** `final`: the host will not try again. */
  | {
      readonly kind: 'job-failed';
      readonly key: Key;
      readonly message: string;
      readonly final: boolean;
      /** Tries that a worker's job has left; none where absent. */
      readonly retries?: number;
      /** What a worker says beside the message. */
      readonly details?: string;
      /** Code of the incident where no try is left; `JOB_NO_RETRIES` where absent. */
      readonly incident?: IncidentCode;
      readonly variables: Variables;
    }
  | {
      readonly kind: 'job-error';
      readonly key: Key;
      readonly code: string;
      readonly message: string;
      readonly variables: Variables;
    }
  | { readonly kind: 'user-task-completed'; readonly key: Key; readonly variables: Variables }
  /** Of a task with listeners: they decide. */
  | {
      readonly kind: 'user-task-changed';
      readonly key: Key;
      readonly event: 'assigning' | 'updating';
      readonly changes: UserTaskChanges;
      /** Only where nobody else has the task. */
      readonly claim?: boolean;
    }
  | { readonly kind: 'timer-fired'; readonly key: Key }
  /** An operator does not want to wait for it. */
  | ({ readonly kind: 'timer-triggered' } & AwaitedTimer)
  | { readonly kind: 'message-correlated'; readonly key: Key; readonly messageKey: Key; readonly variables: Variables }
  /** `key` is the call activity's element instance. */
  | {
      readonly kind: 'called-process-ended';
      readonly key: Key;
      readonly outcome:
        | { readonly kind: 'completed'; readonly variables: Variables }
        /** Could not be started, or was terminated from outside. */
        | { readonly kind: 'failed'; readonly message: string }
        | { readonly kind: 'error'; readonly code: string; readonly message: string; readonly variables: Variables };
    }
  /** A called process let an escalation pass; `key` is the call activity's element instance. */
  | {
      readonly kind: 'called-process-escalated';
      readonly key: Key;
      readonly code: string;
      readonly variables: Variables;
    }
  /** `signalKey`: of the broadcast, so that one that is delivered again is known; absent where none ever is. */
  | {
      readonly kind: 'signal-received';
      readonly key: Key;
      readonly signalKey?: Key;
      readonly variables: Variables;
    }
  /** Whoever works on a user task throws a BPMN error from it. */
  | {
      readonly kind: 'user-task-error';
      readonly key: Key;
      readonly code: string;
      readonly message: string;
      readonly variables: Variables;
    }
  | { readonly kind: 'variables-set'; readonly scopeKey: Key; readonly variables: Variables; readonly local: boolean }
  | { readonly kind: 'incident-resolved'; readonly key: Key; readonly retries?: number }
  | ({
      readonly kind: 'modify';
      /** Given again with this id, it changes nothing. */
      readonly operationId?: string;
    } & Modification)
  | {
      readonly kind: 'migrate';
      readonly target: Plan;
      /** Of the target, for a host that gives the plan by its hash. */
      readonly planHash: string;
      readonly processDefinitionKey: Key;
      readonly version: number;
      readonly mapping: readonly Mapping[];
    }
  | ({ readonly kind: 'activate-ad-hoc' } & AdHocActivation)
  /** Keep still until resumed, with all that is called. */
  | { readonly kind: 'suspend' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'cancel' };

export type EngineEvent = EventBody & EventTime;
