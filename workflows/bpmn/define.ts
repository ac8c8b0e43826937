/**
 * How elements and triggers are declared. One element of BPMN is one file that calls `defineElement` with, in this
 * order: kind, doc, check, lower, arrive, enter, resume. (Cancelling needs no handler: what an instance waits for is state
 * of the engine, which ends it.) Failures at run time are values (`Failure`): a handler that
 * returns one parks the operation as an incident, to be run again when an operator resolves it; so a handler evaluates
 * everything that may fail before it changes anything.
 */
import type { Catalogue } from './catalogue.js';
import type { DiagnosticCode, IncidentCode } from './codes.js';
import type { Expression, Key, Mapping, PlanMultiInstance, PlanNode } from './plan.js';
import type { Source, SourceText, SourceTrigger } from './source.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type Variables = Readonly<Record<string, Json>>;

/** An incident as a value. */
export interface Failure {
  readonly failure: IncidentCode;
  readonly message: string;
}

export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'failure' in value;
}

/** What a handler answers: nothing, or why it could not do its work. */
export type Outcome = Failure | void;

export interface Doc {
  readonly title: string;
  /** Section of BPMN 2.0.2. */
  readonly spec: string;
  readonly summary: string;
  /** What is not executed, in words; empty where all is. */
  readonly limits?: string;
}

// ---------------------------------------------------------------------------------------------- compile time

export interface CheckContext {
  /** Line and element id come from `at`; `message` reads "Expected …, but …". */
  report(code: DiagnosticCode, at: { readonly line: number; readonly id?: string }, message: string): void;
  readonly catalogue: Catalogue;
  /** The element of this id in the same file, wherever it stands. */
  element(id: string): Source | undefined;
}

export interface LowerContext extends CheckContext {
  /** Compiles a text; reports what is wrong with it and answers an empty literal then. */
  expression(text: SourceText, at: Source): Expression;
  /** `expression`, or undefined where the text is absent. */
  optional(text: SourceText | undefined, at: Source): Expression | undefined;
}

// ---------------------------------------------------------------------------------------------- run time

/** A live element instance as its handlers see it. */
export interface Self {
  readonly key: Key;
  readonly elementId: string;
  readonly scopeKey: Key;
  /** What the element keeps between its handlers; JSON of its own. */
  readonly memory: Json;
}

/** What brought an event about: the payload of a message, the variables of an error; nothing for a timer. */
export interface Triggered {
  readonly variables: Variables;
}

/** A wait for a timer or message that belongs to element instance `ownerKey` and triggers element `elementId`. */
export interface Subscription {
  readonly key: Key;
  readonly ownerKey: Key;
  readonly elementId: string;
  readonly trigger: string;
  readonly interrupting: boolean;
  /** Timer: when it is due, ms since the epoch, and how often it repeats after that. */
  readonly dueAt?: number;
  readonly cycle?: Cycle;
  readonly messageName?: string;
  readonly correlationKey?: string;
}

/** A repeating timer: `remaining` further firings (-1: without end) every `interval`, or by `cron`. */
export interface Cycle {
  readonly remaining: number;
  readonly interval?: string;
  readonly cron?: string;
}

export type OpenSubscription = Omit<Subscription, 'key' | 'ownerKey'>;

/** How the work of a task is done. */
export type JobImplementation =
  | {
      readonly by: 'activity';
      readonly execution: 'local' | 'remote';
      /** Names of the variables the activity takes. */
      readonly inputs: readonly string[];
      readonly startToCloseMs: number;
      readonly maximumAttempts: number;
      readonly initialIntervalMs: number;
    }
  | { readonly by: 'foreign'; readonly taskQueue: string; readonly activityType: string }
  | { readonly by: 'worker' };

export interface JobRequest {
  readonly type: string;
  readonly retries: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly implementation: JobImplementation;
}

export interface UserTaskRequest {
  readonly assignee?: string;
  readonly candidateGroups: readonly string[];
  readonly candidateUsers: readonly string[];
  /** ISO 8601 with offset. */
  readonly dueDate?: string;
  readonly followUpDate?: string;
  /** 0-100, 50 where the model is silent. */
  readonly priority: number;
  readonly formId?: string;
  readonly formBinding?: 'latest' | 'deployment' | 'versionTag';
  readonly formVersionTag?: string;
  readonly formKey?: string;
  readonly externalFormReference?: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface CallRequest {
  readonly processId: string;
  readonly binding: 'latest' | 'deployment' | 'versionTag';
  readonly versionTag?: string;
  readonly businessId?: string;
  readonly variables: Variables;
}

/** What happened to a waiting element. */
export type Happening =
  | { readonly kind: 'completed'; readonly variables: Variables }
  | { readonly kind: 'triggered'; readonly elementId: string; readonly variables: Variables };

/** The verbs of the engine for one element instance. None of them throws on what a model or user can cause. */
export interface Execution {
  readonly self: Self;
  /** Time of the event being handled, ms since the epoch. */
  readonly now: number;

  /** Evaluates in the scope of this instance; `onFailure` is the incident where the expression itself fails. */
  evaluate(expression: Expression, onFailure: IncidentCode): Evaluated;
  /** Variable as seen from this instance's scope. */
  variable(name: string): Json | undefined;
  /** All variables visible from this instance's scope, the nearest winning. */
  visibleVariables(): Variables;
  /** Variables of this instance's own scope. */
  localVariables(): Variables;
  setLocal(variables: Variables): void;
  /** Sets each variable where it is found upwards from this instance's scope, else in the process scope. */
  propagate(variables: Variables): void;
  remember(memory: Json): void;

  /** This instance is done; `variables` are its result, brought to the scope by its output mappings or by propagation. */
  complete(variables?: Variables): void;
  /** Like `complete`, leaving by these flows only. `triggered` is handed to the element they enter. */
  leave(flowIds: readonly string[], triggered?: Triggered): void;

  /** A container starts an element inside itself. */
  startInside(elementId: string, options?: { readonly triggered?: Triggered; readonly variables?: Variables }): void;
  /** A container ends all that is inside itself; `except` stays, as its only token. */
  terminateInside(except?: Key): void;
  /** Starts an element beside this one, in the same scope (a boundary event); `interrupting` ends this one first. */
  startBeside(elementId: string, options: { readonly triggered: Triggered; readonly interrupting: boolean }): void;
  /** Number of tokens inside this container. */
  readonly tokensInside: number;
  /** The container this element stands in. */
  readonly scope: Execution;

  subscribe(subscription: OpenSubscription): void;
  startJob(job: JobRequest): void;
  createUserTask(task: UserTaskRequest): void;
  callProcess(call: CallRequest): void;
  publishMessage(message: {
    readonly name: string;
    readonly correlationKey: string;
    readonly variables: Variables;
  }): void;
  /** Throws a BPMN error from this instance; answers a failure where nothing catches it. */
  throwError(error: { readonly code: string; readonly message: string; readonly variables: Variables }): Outcome;

  /** Joins: tokens that wait before the element, by flow; read and consumed by `arrive`. */
  arrivals(elementId: string): Readonly<Record<string, number>>;
  setArrivals(elementId: string, arrivals: Readonly<Record<string, number>>): void;
}

export type Evaluated = { readonly value: Json; readonly warnings: readonly string[] } | Failure;

export interface ElementDefinition<Kind extends string = string, Spec = unknown> {
  readonly kind: Kind;
  /** The BPMN element this file is about, as `Source.type`. */
  readonly bpmn: string;
  /** Narrower than `bpmn` where one BPMN element has two files. */
  readonly when?: (source: Source) => boolean;
  /** Camunda's name of the type in the API. */
  readonly elementType: string;
  readonly doc: Doc;
  /** May carry boundary events and repeat. */
  readonly activity?: boolean;
  check(source: Source, context: CheckContext): void;
  lower(source: Source, context: LowerContext): Spec;
  /**
   * A token reaches the element by `flowId`. Answers how many tokens (this one included) become one activation, or 0
   * when the token has to wait. Absent: each token activates.
   */
  arrive?(scope: Execution, node: PlanNode<Spec>, flowId: string): number;
  enter(execution: Execution, node: PlanNode<Spec>, triggered?: Triggered): Outcome;
  resume?(execution: Execution, node: PlanNode<Spec>, happening: Happening): Outcome;
  /** A boundary event's trigger happened; `host` is the activity it is attached to. */
  caught?(host: Execution, node: PlanNode<Spec>, triggered: Triggered): Outcome;
  /** A child is about to end; may read its variables. */
  childCompleting?(execution: Execution, node: PlanNode<Spec>, child: Execution): Outcome;
  /** A child has ended. */
  childEnded?(execution: Execution, node: PlanNode<Spec>): Outcome;
}

export function defineElement<const Kind extends string, Spec>(
  definition: ElementDefinition<Kind, Spec>,
): ElementDefinition<Kind, Spec> {
  return definition;
}

export type Position = 'start' | 'catch' | 'boundary' | 'throw' | 'end';

export interface PlanTrigger<Spec = unknown> {
  readonly kind: string;
  readonly spec: Spec;
}

export interface TriggerDefinition<Kind extends string = string, Spec = unknown> {
  readonly kind: Kind;
  readonly doc: Doc;
  /** Where the trigger may stand: this list is the support matrix. */
  readonly positions: readonly Position[];
  check(trigger: SourceTrigger, at: TriggerPlace, context: CheckContext): void;
  lower(trigger: SourceTrigger, at: TriggerPlace, context: LowerContext): Spec;
  /** Catch side: waits for the trigger. Absent for what is found by its code when it is thrown (errors). */
  subscribe?(
    execution: Execution,
    spec: Spec,
    target: { readonly elementId: string; readonly interrupting: boolean },
  ): Outcome;
  /** Throw side: completes the event when it is done with it. */
  throw?(execution: Execution, spec: Spec, node: PlanNode): Outcome;
}

export interface TriggerPlace {
  readonly source: Source;
  readonly position: Position;
}

export function defineTrigger<const Kind extends string, Spec>(
  definition: TriggerDefinition<Kind, Spec>,
): TriggerDefinition<Kind, Spec> {
  return definition;
}

export type { Expression, Key, Mapping, PlanMultiInstance, PlanNode };
