/**
 * The contract between a process instance's workflow and those who talk to it: names and payloads of its updates,
 * signals and queries, and of the activities that the shell itself calls. Imports no SDK, so that API, worker and
 * activities share it.
 */
import type { Binding, Key, Plan } from './bpmn/plan.js';
import type { UserTaskChanges } from './bpmn/define.js';
import type { TaskListenerResult } from './engine/event.js';
import type { AdHocActivation } from './engine/ad-hoc.js';
import type { AwaitedTimer } from './engine/fire-timer.js';
import type { Mapping } from './engine/migration-map.js';
import type { Activation, Chosen, Modification, Move } from './engine/modification.js';
import type { ActivityOutcome } from './activity-outcome.js';
import type { EventTime } from './engine/event.js';
import type { Cause } from './engine/cause.js';
import type { EngineRecord, Json } from './engine/record.js';
import type { InstanceState } from './engine/state.js';
import type { LocalTask } from './invocation.js';

export type {
  Activation,
  AdHocActivation,
  AwaitedTimer,
  Cause,
  Chosen,
  InstanceState,
  Mapping,
  Modification,
  Move,
  TaskListenerResult,
  UserTaskChanges,
};

export { conversationIn } from './bpmn/conversation.js';
export { changedStore, type DataStoreChange, type DataStoreWork } from './bpmn/data-store.js';

export type Variables = Readonly<Record<string, Json>>;

/** Task queue of the workers that run process instances. */
export const TASK_QUEUE = 'baton';

/** Who gave a command, for the audit log. */
export interface Actor {
  readonly actor?: string;
}

/**
 * The plan as a workflow argument: over the wire a claim check of `hash` alone; inside the sandbox the converter puts
 * the shared, frozen plan in its place (`plan`).
 */
export interface PlanReference {
  /** SHA-256 of the plan's canonical JSON, lower-case hex. */
  readonly hash: string;
  readonly plan?: Plan;
}

/** Metadata that the worker's codec adds to a payload with a claim check, for the sandbox alone. */
export const PLAN_METADATA = { hash: 'baton-plan-hash', text: 'baton-plan-text' } as const;

/** Argument of the workflow. The workflow type is the BPMN process id. */
export interface StartInput {
  readonly plan: PlanReference;
  readonly processDefinitionKey: Key;
  readonly version: number;
  /** Absent when a Temporal Schedule starts the instance: the shell then asks `allocateKey` for one. */
  readonly processInstanceKey?: Key;
  readonly variables: Variables;
  readonly businessId?: string;
  /** Conversation that it belongs to from the start (`bpmn/conversation.ts`). */
  readonly conversation?: string;
  readonly tags?: readonly string[];
  readonly startedBy?: string;
  /** Start at this start event (message and timer starts); the none start event where absent. */
  readonly startElementId?: string;
  /** Name of the message that starts it there. */
  readonly messageName?: string;
  /** Start with these elements in place of any start event. */
  readonly startInside?: readonly string[];
  /** End as soon as one of these elements has ended. */
  readonly endAfter?: readonly string[];
  /** The call activity that started this instance. */
  readonly parent?: ParentReference;
  /** Continue from this state: continue-as-new, fork, migration, promotion, restore. */
  readonly state?: InstanceState;
  /** With `state`, where no view knows of it yet: what tells it. */
  readonly records?: readonly EngineRecord[];
  /** Whose copy this is, with `records`. */
  readonly forkOf?: { readonly processInstanceKey: Key; readonly elementInstanceKey?: Key };
  /** Number of the last committed step, with `state`. */
  readonly sequence?: number;
  /** Called processes that run already, with `state`, by the element instance of their call activity. */
  readonly called?: Readonly<Record<Key, CalledProcess>>;
  /** Continue as new beyond this many history events; where absent, when Temporal suggests it. */
  readonly historyLimit?: number;
}

export interface CalledProcess {
  readonly processInstanceKey: Key;
  readonly workflowId: string;
}

export interface ParentReference {
  readonly workflowId: string;
  readonly processInstanceKey: Key;
  readonly rootProcessInstanceKey: Key;
  readonly elementInstanceKey: Key;
  /** Error codes the parent or its ancestors catch; `*` catches all. An error not among them stays an incident here. */
  readonly catches: readonly string[];
}

/** Result of the workflow. */
export interface InstanceResult {
  readonly processInstanceKey: Key;
  readonly state: 'COMPLETED' | 'TERMINATED';
  readonly variables: Variables;
  /** The variables are too large for a workflow result: read them from the database. `variables` is empty then. */
  readonly variablesOmitted?: true;
}

/** Updates. Each returns after the records of its step are committed; a validator refuses what cannot be done. */
export const UPDATES = {
  /** Answers once the first step is committed: sent with the start, so that reads follow it. */
  awaitStarted: 'awaitStarted',
  /** Returns once the view has the steps of this workflow and no others. */
  confirmSteps: 'confirmSteps',
  completeUserTask: 'completeUserTask',
  changeUserTask: 'changeUserTask',
  completeJob: 'completeJob',
  failJob: 'failJob',
  throwJobError: 'throwJobError',
  throwUserTaskError: 'throwUserTaskError',
  receiveSignal: 'receiveSignal',
  correlateMessage: 'correlateMessage',
  setVariables: 'setVariables',
  resolveIncident: 'resolveIncident',
  triggerTimer: 'triggerTimer',
  activateAdHocActivities: 'activateAdHocActivities',
  suspendInstance: 'suspendInstance',
  resumeInstance: 'resumeInstance',
  cancelInstance: 'cancelInstance',
  modifyInstance: 'modifyInstance',
  migrateInstance: 'migrateInstance',
} as const;

export interface UpdatePayloads {
  readonly awaitStarted: Record<string, never>;
  readonly confirmSteps: Record<string, never>;
  readonly completeUserTask: Actor & { readonly userTaskKey: Key; readonly variables: Variables };
  /** Of a task with listeners; `claim`: only where nobody else has it. */
  readonly changeUserTask: Actor & {
    readonly userTaskKey: Key;
    readonly event: 'assigning' | 'updating';
    readonly changes: UserTaskChanges;
    readonly claim?: boolean;
  };
  /** `result`: of the job of a user task's listener. */
  readonly completeJob: Actor & {
    readonly jobKey: Key;
    readonly variables: Variables;
    readonly result?: TaskListenerResult;
  };
  /** Sent when no retries are left, and where the model may see an error in it: others are the job row's own affair. */
  readonly failJob: Actor & {
    readonly jobKey: Key;
    readonly errorMessage: string;
    readonly errorDetails?: string;
    readonly variables: Variables;
    /** That are left; none where absent. */
    readonly retries?: number;
  };
  readonly throwJobError: Actor & {
    readonly jobKey: Key;
    readonly errorCode: string;
    readonly errorMessage: string;
    readonly variables: Variables;
  };
  readonly throwUserTaskError: Actor & {
    readonly userTaskKey: Key;
    readonly errorCode: string;
    readonly errorMessage: string;
    readonly variables: Variables;
  };
  readonly receiveSignal: { readonly subscriptionKey: Key; readonly signalKey: Key; readonly variables: Variables };
  readonly correlateMessage: { readonly subscriptionKey: Key; readonly messageKey: Key; readonly variables: Variables };
  /** `scopeKey`: the element instance (or process instance) whose scope is written; `local`: not propagated upwards. */
  readonly setVariables: Actor & { readonly scopeKey: Key; readonly variables: Variables; readonly local: boolean };
  readonly resolveIncident: Actor & { readonly incidentKey: Key; readonly retries?: number };
  readonly triggerTimer: Actor & AwaitedTimer;
  readonly activateAdHocActivities: Actor & AdHocActivation;
  readonly suspendInstance: Actor;
  readonly resumeInstance: Actor;
  readonly cancelInstance: Actor;
  readonly modifyInstance: Actor & Operation & Modification;
  /** `plan`: of the target, by claim check as in `StartInput`. */
  readonly migrateInstance: Actor & {
    readonly plan: PlanReference;
    readonly processDefinitionKey: Key;
    readonly version: number;
    readonly mapping: readonly Mapping[];
  };
}

/** With an id, given again it changes nothing. */
export interface Operation {
  readonly operationId?: string;
}

export { PAYLOAD_LIMIT } from './bpmn/size.js';

/** Codes a validator refuses with (the `type` of the ApplicationFailure). */
export const REFUSALS = {
  notFound: 'NOT_FOUND',
  /** What is asked is possible once steps that a crash has taken back are done again. */
  behind: 'INSTANCE_BEHIND',
  ended: 'INSTANCE_ENDED',
  tooLarge: 'PAYLOAD_TOO_LARGE',
  /** What is asked is not possible with this process. */
  invalid: 'INVALID_ARGUMENT',
  /** What is asked is not possible now. */
  state: 'INVALID_STATE',
  /** What is asked is possible once the instance is resumed. */
  suspended: 'INSTANCE_SUSPENDED',
} as const;

export const SIGNALS = {
  /** From the workflow of a called process to its parent, so that it survives the parent's continue-as-new. */
  calledProcessEnded: 'calledProcessEnded',
  /** Likewise, while the called process goes on. */
  calledProcessEscalated: 'calledProcessEscalated',
  /** From the workflow of a parent to that of a process it called. */
  calledProcessSuspension: 'calledProcessSuspension',
} as const;

/** The caller keeps still, and so does what it calls; or both go on. */
export interface CalledProcessSuspension {
  readonly suspended: boolean;
}

export interface CalledProcessEscalated {
  readonly elementInstanceKey: Key;
  readonly processInstanceKey: Key;
  readonly escalationCode: string;
  readonly variables: Variables;
}

export interface CalledProcessEnded {
  readonly elementInstanceKey: Key;
  readonly processInstanceKey: Key;
  readonly outcome:
    | { readonly kind: 'completed'; readonly variables: Variables }
    | { readonly kind: 'terminated' }
    /** It ended, but its result cannot be handed over. */
    | { readonly kind: 'failed'; readonly message: string }
    | {
        readonly kind: 'error';
        readonly errorCode: string;
        readonly errorMessage: string;
        readonly variables: Variables;
      };
}

export const QUERIES = { state: 'state' } as const;

/** Local activities that the shell itself calls. */
export interface EngineActivities {
  /** Writes the records of step `sequence` in one transaction; a repeated call changes nothing and answers the same. */
  commitStep(input: CommitInput): Promise<CommitResult>;
  /**
   * Takes back what the view has of later steps, from workflow tasks that were lost: those that are older than `before`,
   * in milliseconds since the epoch.
   */
  takeBackSteps(input: Committed & { readonly before: number }): Promise<void>;
  /** Runs the activities of these tasks and of those they lead to, and commits what came of it. */
  runLocalTasks(input: RunLocalTasksInput): Promise<RunLocalTasksResult>;
  /** Finds the definition a call activity calls and gives its instance a key. */
  resolveCalledProcess(input: ResolveCalledProcessInput): Promise<ResolvedProcess | null>;
  /** A fresh process instance key, for instances that a schedule starts. */
  allocateKey(): Promise<Key>;
  /** Runs JavaScript in QuickJS, cut off from everything but its variables. What goes wrong is part of the answer. */
  runScript(input: RunScriptInput): Promise<ScriptResult>;
}

export interface RunLocalTasksInput {
  readonly planHash: string;
  readonly state: InstanceState;
  readonly tasks: readonly LocalTask[];
  /** What is gathered so far; the run's own records are added to it. */
  readonly step: CommitInput;
  /** Milliseconds since the epoch: where the run's clock begins. */
  readonly now: number;
}

export interface RunLocalTasksResult {
  /** What happened, in order, each with its time and seed: at least one. */
  readonly events: readonly (ActivityOutcome & EventTime)[];
  /** What the commit answered; absent where it did not succeed. */
  readonly committed?: CommitResult;
}

export interface RunScriptInput {
  readonly code: string;
  /** Global variables of the script, and what `execution.getVariable` reads. */
  readonly variables: Variables;
  /** What `execution` tells of itself. */
  readonly execution?: ScriptExecution;
  /** Globals that the script makes or changes become variables (Flowable's `autoStoreVariables`). */
  readonly storeGlobals?: boolean;
  /** Milliseconds; 1000 where absent. */
  readonly timeoutMs?: number;
  /** Of the script's heap; 32 MB where absent, and 64 MB at most with the interpreter's own. */
  readonly memoryBytes?: number;
}

export interface ScriptExecution {
  readonly processInstanceKey?: Key;
  readonly businessKey?: string;
  readonly elementId?: string;
  readonly elementInstanceKey?: Key;
}

export type ScriptResult =
  | {
      readonly ok: true;
      /** Of the last expression that the script evaluated. */
      readonly value: Json;
      /** What the script set, and null for what it removed. */
      readonly variables: Variables;
    }
  | {
      readonly ok: false;
      readonly kind: 'timeout' | 'memory' | 'syntax' | 'error';
      readonly message: string;
      /** Line of the code, from 1, where known. */
      readonly line?: number;
    }
  /** The script threw a `BpmnError`. */
  | { readonly ok: false; readonly kind: 'bpmn-error'; readonly message: string; readonly errorCode: string };

/** As many records are committed at once, so that a long run of local tasks can be watched while it runs. */
export const COMMIT_RECORDS = 500;

export interface CommitInput {
  readonly processInstanceKey: Key;
  readonly sequence: number;
  /** When it was committed, ms since the epoch: of two attempts at a step the later one is what happened. Its first record's where absent. */
  readonly at?: number;
  readonly records: readonly EngineRecord[];
  /** What happened, in order, so that the state can be come to again. */
  readonly causes?: readonly Cause[];
  /** An update led to it: Temporal has it for certain only when the update has returned. */
  readonly unconfirmed?: true;
  /** Who caused the step and how, for the audit log; absent for the engine's own steps. */
  readonly audit?: readonly AuditEntry[];
  /** The instance has ended before it needed a workflow: no id of one is told. */
  readonly withoutWorkflow?: boolean;
}

/** What an update returns: the step that is in the view, with all before it. */
export interface Committed {
  readonly processInstanceKey: Key;
  readonly sequence: number;
}

export interface AuditEntry {
  readonly actor?: string;
  readonly operation: string;
  readonly entityKey: Key;
  readonly at: number;
  /** Of an operation on an instance: what was asked, and what was alive before and after it. */
  readonly details?: Readonly<Record<string, Json>>;
}

export interface CommitResult {
  /** Buffered messages that the subscriptions opened in this step met; already marked as taken by them. */
  readonly correlated: readonly {
    readonly subscriptionKey: Key;
    readonly messageKey: Key;
    readonly variables: Variables;
  }[];
  /** Nothing was written: what another attempt at the step left is of a later workflow task. */
  readonly late?: true;
}

/** What a replayed history tells of its run (`told.interceptor.ts`), in order. */
export type Told =
  | { readonly kind: 'began'; readonly input: StartInput }
  | { readonly kind: 'committed'; readonly step: CommitInput; readonly result: CommitResult }
  /** A run of local tasks that committed: `step` with what `events` led to from `state`. */
  | ({ readonly kind: 'ran'; readonly result: CommitResult } & Omit<RunLocalTasksInput, 'tasks' | 'now'> &
      Pick<RunLocalTasksResult, 'events'>);

/** Sinks of the replay: each event as JSON. */
export type ToldSinks = { readonly told: { event(told: string): void } };

export interface ResolveCalledProcessInput {
  readonly processId: string;
  readonly binding: Binding;
  readonly versionTag?: string;
  /** Nothing is found where it is not that of the caller. */
  readonly tenantId?: string;
  /** Definition of the caller: `deployment` binding looks in its deployment. */
  readonly callerDefinitionKey: Key;
}

export interface ResolvedProcess {
  readonly processDefinitionKey: Key;
  readonly version: number;
  readonly planHash: string;
  readonly processInstanceKey: Key;
}
