/** What a scenario says: the verbs from outside, and what is expected in the end. Plain data, as YAML or JSON holds it. */
import type { IncidentCode } from '../../workflows/bpmn/codes.js';
import type { UserTaskChanges, Variables } from '../../workflows/bpmn/define.js';
import type { TaskListenerResult } from '../../workflows/engine/index.js';

/** Where several instances wait, `instance` says which: 0 is the first. In a case it means one that was started, and what it called. */
export interface Target {
  readonly instance?: number;
  readonly elementId?: string;
}

interface JobTarget extends Target {
  readonly type?: string;
}

export interface Verbs {
  readonly start: { readonly processId: string; readonly variables?: Variables; readonly startEvent?: string };
  readonly completeUserTask: Target & { readonly variables?: Variables };
  /** `result`: of a user task's listener. */
  readonly completeJob: JobTarget & { readonly variables?: Variables; readonly result?: TaskListenerResult };
  /** Of a user task with listeners; null for the assignee: nobody. */
  readonly changeUserTask: Target & { readonly changes: UserTaskChanges };
  /** From a job, or from a user task. */
  readonly throwError: JobTarget & { readonly code: string; readonly message?: string; readonly variables?: Variables };
  /** `retries` left, 0 where silent: an incident follows. */
  readonly failJob: JobTarget & {
    readonly message?: string;
    readonly retries?: number;
    readonly variables?: Variables;
  };
  /** Without correlation key it reaches whatever waits for the name. `timeToLive` is an ISO 8601 duration, none where silent. */
  readonly publishMessage: Pick<Target, 'instance'> & {
    readonly name: string;
    readonly correlationKey?: string;
    readonly variables?: Variables;
    readonly timeToLive?: string;
  };
  /** Reaches whatever waits for the name at this moment, and starts processes. */
  readonly broadcastSignal: { readonly name: string; readonly variables?: Variables };
  /** Lets a waiting timer fire now, the clock moving to its time. */
  readonly fireTimer: Target;
  /** ISO 8601 duration; every timer due meanwhile fires, in order. */
  readonly advanceTime: string;
  /** In the process scope, or where each variable is found. */
  readonly setVariables: Variables;
  readonly setLocalVariables: Target & { readonly variables: Variables };
  readonly resolveIncident: Target & { readonly retries?: number };
  readonly cancel: Target;
  /** Lets a waiting timer happen without moving the clock. `elementId`: of the event. */
  readonly triggerTimer: Target;
  /** `elementId`: of the ad-hoc subprocess. */
  readonly activateAdHoc: Target & { readonly activities: readonly string[]; readonly cancelRemaining?: boolean };
  /** With all it calls. */
  readonly suspend: Target;
  readonly resume: Target;
  /** Decides a gateway, or an activity with conditional flows, from outside until changed; `revision.ts` says which listen. */
  readonly chooseFlows: { readonly gatewayId: string; readonly flowIds: readonly string[] };
  /** Triggers what waits at an event, task, event subprocess or the target of a message flow; else starts the process. */
  readonly triggerEvent: Target & { readonly elementId: string };
  /** Files of the scenario; their processes replace those of the same id. */
  readonly deploy: readonly string[];
}

export type Verb = keyof Verbs;
/** `instance` beside the verb means the same as inside it. */
export type Step = {
  readonly [Name in Verb]: { readonly [Key in Name]: Verbs[Name] } & { readonly instance?: number };
}[Verb];

/** What an activity answers; of a list, each call takes the next, and the last stays. */
export type ActivityAnswer =
  | { readonly variables: Variables }
  | { readonly error: { readonly code: string; readonly message?: string; readonly variables?: Variables } }
  | { readonly failure: string; readonly incident?: IncidentCode };

export interface ScenarioActivity {
  /** Names of the variables it takes. */
  readonly inputs?: readonly string[];
  readonly answers: readonly ActivityAnswer[];
}

export interface Scenario {
  /** By task type. A type that is not here waits for `completeJob`. */
  readonly activities?: Readonly<Record<string, ScenarioActivity>>;
  readonly steps: readonly Step[];
}

export type InstanceOutcome = 'ACTIVE' | 'SUSPENDED' | 'COMPLETED' | 'TERMINATED' | 'INCIDENT';

export interface InstanceResult {
  readonly processId: string;
  readonly state: InstanceOutcome;
  /** Ids of flow nodes in the order they ended, once per time; bodies of multi-instance activities are left out. */
  readonly completed: readonly string[];
  readonly terminated: readonly string[];
  readonly active: readonly string[];
  readonly flows: readonly string[];
  /** Of the process scope. */
  readonly variables: Variables;
  readonly incidents: readonly {
    readonly elementId: string;
    readonly errorType: string;
    readonly errorMessage: string;
  }[];
}

export interface ScenarioResult {
  readonly instances: readonly InstanceResult[];
  /** One line per step (`#`), record and command. */
  readonly trace: readonly string[];
  /** Steps that found nothing to act on: mistakes of the scenario, or of the engine. */
  readonly problems: readonly string[];
}
