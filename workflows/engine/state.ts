/**
 * The state of one process instance: plain JSON, everything needed to go on from here on any host. Only what is alive
 * is in it, so that it does not grow with the instance's past.
 */
import type {
  CallRequest,
  Happening,
  JobRequest,
  Json,
  ScriptRequest,
  Subscription,
  Triggered,
  UserTaskChanges,
  Variables,
} from '../bpmn/define.js';
import type { IncidentCode } from '../bpmn/codes.js';
import type { DataStoreWork } from '../bpmn/data-store.js';
import type { Key, PlanListener } from '../bpmn/plan.js';
import type { EventBody, InstanceInfo } from './event.js';
import type { LifecycleState } from './lifecycle.js';
import type { Lineage } from './lineage.js';

export const STATE_SCHEMA = 1;
/** Raised when the engine would decide differently for the same state and event; see `workflows/changes.ts`. */
export const SEMANTICS = 1;

export interface ElementInstance {
  readonly key: Key;
  /** Absent where nothing but an order led to it, from a person or a state of before: its key stands for it. */
  readonly lineage?: Lineage;
  /** Number of element instances that it has led to other than by flows; absent before the first. */
  readonly begotten?: number;
  readonly elementId: string;
  /** `body` of a multi-instance activity, one of its `inner` instances, or a plain element. */
  readonly role: 'plain' | 'body' | 'inner';
  /** Enclosing element instance; absent for the process itself. */
  readonly scopeKey?: Key;
  readonly lifecycle: LifecycleState;
  readonly variables: Variables;
  /** Key of each local variable, in the view. */
  readonly variableKeys: Readonly<Record<string, Key>>;
  /** Containers: tokens inside, those waiting at joins included. */
  readonly tokens: number;
  /** Containers: tokens waiting before joins, by element and flow. */
  readonly arrivals: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Containers: what led to the tokens that have come to joins, by element; absent before the first. */
  readonly gathered?: Readonly<Record<string, Lineage>>;
  /** Containers: flows that went into an activation of a complex gateway which is not over yet, by gateway. */
  readonly joined: Readonly<Record<string, readonly string[]>>;
  /** Containers: what has completed inside and can be compensated, latest last. */
  readonly compensable: readonly Compensable[];
  /** The event that waits for the end of this compensation handler. */
  readonly notify?: Key;
  /** The open user task of an element whose user task has listeners. */
  readonly userTask?: OpenUserTask;
  readonly memory: Json;
  /** It begins when one of its input sets is there: the operation that waits for it. */
  readonly awaitsData?: Operation;
}

/** A user task as its listeners see it. */
export interface OpenUserTask {
  readonly key: Key;
  /** ms since the epoch */
  readonly createdAt: number;
  readonly attributes: UserTaskChanges;
  /** What holds once the listeners that run have let it. */
  readonly pending: UserTaskChanges;
}

/** How a completed activity can be undone: by its handler, or by those of what completed inside it. */
export interface Compensable {
  readonly elementId: string;
  readonly handler?: string;
  /** Its variables when it completed. */
  readonly variables: Variables;
  readonly nested: readonly Compensable[];
}

export interface Job extends JobRequest {
  readonly key: Key;
  readonly elementInstanceKey: Key;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Of a further try that the engine asks for: when its pause is over, ms since the epoch. */
  readonly dueAt?: number;
  /** Goes on when the job is done, instead of its element. */
  readonly then?: Operation;
  readonly listener?: JobListener;
  /** A script that an expression is. */
  readonly script?: ScriptRequest & { readonly onFailure: IncidentCode };
  readonly stores?: DataStoreWork;
}

export interface JobListener {
  readonly on: PlanListener['on'];
  readonly event: string;
  readonly keeps: PlanListener['keeps'];
}

/** An element to start, and what to start inside it in place of its own beginning. */
export interface Entry {
  readonly elementId: string;
  readonly variables?: Variables;
  readonly inside?: readonly Entry[];
}

/** One unit of work of the interpreter: plain data, so that an incident can keep it until it is resolved. */
export type Operation = Work & {
  /** Values of the scripts that it asked for. */
  readonly scripts?: Variables;
  /** What the data stores hold that it reads, by their ids. */
  readonly stores?: Variables;
};

type Work =
  | {
      readonly op: 'take';
      readonly scopeKey: Key;
      readonly flowId: string;
      readonly lineage?: Lineage;
      readonly triggered?: Triggered;
    }
  | {
      readonly op: 'activate';
      readonly scopeKey: Key;
      readonly elementId: string;
      readonly lineage?: Lineage;
      readonly triggered?: Triggered;
      readonly variables?: Variables;
      readonly compensable?: readonly Compensable[];
      readonly notify?: Key;
      readonly inside?: readonly Entry[];
    }
  | { readonly op: 'enter'; readonly key: Key; readonly triggered?: Triggered; readonly inside?: readonly Entry[] }
  | { readonly op: 'resume'; readonly key: Key; readonly happening: Happening }
  | { readonly op: 'caught'; readonly key: Key; readonly elementId: string; readonly triggered: Triggered }
  | {
      readonly op: 'complete';
      readonly key: Key;
      readonly variables?: Variables;
      readonly flowIds?: readonly string[];
      /** Goes on there instead, without a flow. */
      readonly next?: string;
      readonly triggered?: Triggered;
    }
  /** The second half of `enter`, after the start listeners. */
  | { readonly op: 'begin'; readonly key: Key; readonly triggered?: Triggered; readonly inside?: readonly Entry[] }
  /** The second half of `complete`, after the variables are where they belong and the end listeners. */
  | {
      readonly op: 'finish';
      readonly key: Key;
      readonly flowIds?: readonly string[];
      readonly next?: string;
      readonly triggered?: Triggered;
      /** The listeners of the flows that it leaves by have run. */
      readonly heard?: true;
    }
  /** Runs the listeners of an event from number `at` on, one after the other; then `then` goes on. */
  | {
      readonly op: 'listen';
      readonly key: Key;
      readonly on: PlanListener['on'];
      readonly event: string;
      readonly at: number;
      /** Event `take`: the flows whose listeners these are. */
      readonly flowIds?: readonly string[];
      readonly then: Operation;
    }
  /** Lets the listeners of a user task hear what is to happen to it. */
  | {
      readonly op: 'ask-listeners';
      readonly key: Key;
      readonly event: 'creating' | 'assigning' | 'updating' | 'completing';
      readonly then: Operation;
    }
  /** The listeners of a user task have let what was pending. */
  | { readonly op: 'change-user-task'; readonly key: Key }
  | { readonly op: 'complete-user-task'; readonly key: Key; readonly variables: Variables }
  /** A signal of this instance reaches a subscription of its own. */
  | {
      readonly op: 'hear';
      readonly key: Key;
      readonly subscriptionKey: Key;
      readonly signalKey: Key;
      readonly variables: Variables;
    }
  | { readonly op: 'child-ended'; readonly key: Key }
  /** An event that watches an instance waits for its triggers (again). */
  | { readonly op: 'watch'; readonly key: Key; readonly elementId: string }
  /** Look (again) whether the tokens that wait before a join may go on. */
  | { readonly op: 'settle'; readonly scopeKey: Key; readonly elementId: string }
  | {
      readonly op: 'throw';
      readonly key: Key;
      readonly code: string;
      readonly message: string;
      readonly variables: Variables;
    }
  /** Run a job (again) that is out of retries. */
  | { readonly op: 'run-job'; readonly key: Key }
  | { readonly op: 'call'; readonly key: Key }
  /** An element after which the instance was to end has ended. */
  | { readonly op: 'stop'; readonly key: Key };

export interface Incident {
  readonly key: Key;
  readonly code: IncidentCode;
  readonly message: string;
  readonly elementInstanceKey: Key;
  readonly jobKey?: Key;
  /** What runs again when the incident is resolved. */
  readonly operation: Operation;
}

export interface BpmnError {
  readonly code: string;
  readonly message: string;
  readonly variables: Variables;
}

/** What can wait for the resumption of an instance. */
export type HeldEvent = Exclude<EventBody, { readonly kind: 'migrate' | 'suspend' | 'resume' }>;

export interface InstanceState {
  readonly schema: typeof STATE_SCHEMA;
  readonly semantics: number;
  readonly info: InstanceInfo;
  readonly status: 'ready' | 'active' | 'completed' | 'terminated';
  /** Present as long as the instance is suspended: what reached it meanwhile, oldest first. */
  readonly suspended?: { readonly held: readonly HeldEvent[] };
  /** The error that ended a called instance, for its caller to catch. */
  readonly error?: BpmnError;
  /** Variables of the process scope when the instance ended. */
  readonly result?: Variables;
  /** Last number given out behind the instance's key. */
  readonly counter: number;
  /** `counter` when the instance last went on because somebody outside acted; 0 where absent. */
  readonly wokenAt?: number;
  readonly elements: Readonly<Record<Key, ElementInstance>>;
  readonly subscriptions: Readonly<Record<Key, Subscription>>;
  readonly jobs: Readonly<Record<Key, Job>>;
  /** User task key → element instance key. */
  readonly userTasks: Readonly<Record<Key, Key>>;
  /** Called processes by the element instance of their call activity. */
  readonly calls: Readonly<Record<Key, CallRequest>>;
  readonly incidents: Readonly<Record<Key, Incident>>;
  /** Keys of the last messages (and `signal:subscription` of the signals) taken, newest last, so that a repeated delivery changes nothing. */
  readonly recentMessages: readonly Key[];
  /** Ends as soon as one of these elements has ended. */
  readonly endAfter?: readonly string[];
}

/** The instance before its start event: everything else comes from events. */
export function initialState(info: InstanceInfo): InstanceState {
  return {
    schema: STATE_SCHEMA,
    semantics: SEMANTICS,
    info,
    status: 'ready',
    counter: 0,
    elements: {},
    subscriptions: {},
    jobs: {},
    userTasks: {},
    calls: {},
    incidents: {},
    recentMessages: [],
  };
}
