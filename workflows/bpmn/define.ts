/**
 * How elements and triggers are declared. One element of BPMN is one file that calls `defineElement` with, in this
 * order: kind, doc, check, lower, arrive, enter, resume. (Cancelling needs no handler: what an instance waits for is state
 * of the engine, which ends it.) Failures at run time are values (`Failure`): a handler that
 * returns one parks the operation as an incident, to be run again when an operator resolves it; so a handler evaluates
 * everything that may fail before it changes anything.
 */
import type { Catalogue } from './catalogue.js';
import type { DiagnosticCode, IncidentCode } from './codes.js';
import type { Binding, Expression, Key, Mapping, Plan, PlanMultiInstance, PlanNode } from './plan.js';
import type { Source, SourceText, SourceTrigger } from './source.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type Variables = Readonly<Record<string, Json>>;

/** An incident as a value. */
export interface Failure {
  readonly failure: IncidentCode;
  readonly message: string;
  /** No failure yet: JavaScript has to be run first, which only an activity may; then the handler is asked again. */
  readonly script?: ScriptRequest;
}

export interface ScriptRequest {
  readonly code: string;
  /** Whose variables the script sees, and values that win over them. */
  readonly scopeKey: Key;
  readonly given: Variables;
  /** Name of its value among those that the operation asked for. */
  readonly answers: string;
}

export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'failure' in value;
}

/** What a handler answers: nothing, or why it could not do its work. */
export type Outcome = Failure | void;

/** What throwing answers: `waiting` where the event goes on by its `resume`, else it is done. */
export type Thrown = Outcome | 'waiting';

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
  /** `expression` where JavaScript may stand too: an activity runs it before the mapping or gateway goes on. */
  scripted(text: SourceText, at: Source): Expression;
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
  /** Of the message that starts a process. */
  readonly messageName?: string;
  /** By which an event subprocess begins. */
  readonly startElementId?: string;
  /** Of an error or escalation. */
  readonly code?: string;
  readonly message?: string;
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
  readonly signalName?: string;
  /** Conditional: the condition holds; it has to become false before it can happen again. */
  readonly met?: boolean;
  /** Index among the triggers of an event that has several; what the others brought already, where all have to happen. */
  readonly part?: number;
  readonly gathered?: Variables;
}

/** Where a subscription leads. */
export interface Target {
  readonly elementId: string;
  readonly interrupting: boolean;
  readonly part?: number;
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
      /** Names of the variables of its own scope that the activity takes; or all that are visible. */
      readonly inputs: readonly string[] | 'visible';
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
  readonly formBinding?: Binding;
  readonly formVersionTag?: string;
  readonly formKey?: string;
  readonly externalFormReference?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Attributes of an open user task that people and listeners change. */
export interface UserTaskChanges {
  /** null: nobody; likewise for the dates. */
  readonly assignee?: string | null;
  readonly candidateGroups?: readonly string[];
  readonly candidateUsers?: readonly string[];
  readonly dueDate?: string | null;
  readonly followUpDate?: string | null;
  readonly priority?: number;
}

export interface CallRequest {
  readonly processId: string;
  readonly binding: Binding;
  readonly versionTag?: string;
  readonly businessId?: string;
  /** That of the caller where absent. */
  readonly tenantId?: string;
  readonly variables: Variables;
}

/** What happened to a waiting element. */
export type Happening =
  | { readonly kind: 'completed'; readonly variables: Variables }
  | { readonly kind: 'triggered'; readonly elementId: string; readonly variables: Variables }
  /** The compensation handler that this event had started is done. */
  | { readonly kind: 'compensated'; readonly variables: Variables };

/** The verbs of the engine for one element instance. None of them throws on what a model or user can cause. */
export interface Execution {
  readonly self: Self;
  readonly plan: Plan;
  /** Time of the event being handled, ms since the epoch. */
  readonly now: number;

  /**
   * Evaluates in the scope of this instance; `onFailure` is the incident where the expression itself fails. `given` are
   * values that are no variables and win over them.
   */
  evaluate(expression: Expression, onFailure: IncidentCode, given?: Variables): Evaluated;
  /** As `evaluate`, and sets the variables that the expression sets (`execution.setVariable` of JUEL). */
  perform(expression: Expression, onFailure: IncidentCode): Evaluated;
  /** All variables visible from this instance's scope, the nearest winning. */
  visibleVariables(): Variables;
  /** Variables of this instance's own scope. */
  localVariables(): Variables;
  setLocal(variables: Variables): void;
  /** Sets each variable where it is found upwards from this instance's scope, else in the process scope. */
  propagate(variables: Variables): void;
  remember(memory: Json): void;
  /** A list of the memory with another item. It is for the memory alone, and the list given is not to be used again. */
  withItem(list: readonly Json[], index: number, item: Json): readonly Json[];

  /** This instance is done; `variables` are its result, brought to the scope by its output mappings or by propagation. */
  complete(variables?: Variables): void;
  /** Like `complete`, leaving by these flows only. `triggered` is handed to the element they enter. */
  leave(flowIds: readonly string[], triggered?: Triggered): void;

  /** Like `leave` by a flow that nobody drew: on to another element of the scope (a link). */
  leaveTo(elementId: string): void;

  /** A container starts an element inside itself. */
  startInside(elementId: string, options?: { readonly triggered?: Triggered; readonly variables?: Variables }): void;
  /** A container ends all that is inside itself; `except` stays, as its only token. */
  terminateInside(except?: Key): void;
  /** An interrupting event subprocess begins: ends all inside, and no event subprocess of the scope is waited for again. */
  interruptInside(): void;
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
    /** How long it waits for its receiver; an hour where absent. */
    readonly timeToLiveMs?: number;
  }): void;
  /** Of this instance: see `conversation.ts`. */
  readonly conversation: string;
  /** Throws a BPMN error from this instance; answers a failure where nothing catches it. */
  throwError(error: { readonly code: string; readonly message: string; readonly variables: Variables }): Outcome;

  /** Throws an escalation; without anybody who catches it, it is forgotten. */
  throwEscalation(escalation: { readonly code: string; readonly variables: Variables }): void;
  broadcastSignal(signal: { readonly name: string; readonly variables: Variables }): void;
  /**
   * Starts the next handler of what has completed in this scope and can be compensated, latest first; `resume` follows
   * with `compensated`. Answers false when there is none (left).
   */
  compensateNext(activityId?: string): boolean;
  /** The transaction this event stands in is cancelled: goes on at its cancel boundary event. */
  cancelTransaction(): void;

  /** Elements of this container that hold a token now: alive, or waiting before a join. */
  tokenPositions(): readonly string[];
  /** Joins: tokens that wait before the element, by flow; read and consumed by `arrive`. */
  arrivals(elementId: string): Readonly<Record<string, number>>;
  setArrivals(elementId: string, arrivals: Readonly<Record<string, number>>): void;
  /** Complex gateways: flows whose token went into an activation that is not over yet. */
  joined(elementId: string): readonly string[];
  setJoined(elementId: string, flowIds: readonly string[]): void;
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
  /** A token reaches the element by `flowId`. Absent: each token activates. */
  arrive?(scope: Execution, node: PlanNode<Spec>, flowId: string): Arrival;
  /** Nothing else can happen now: may tokens that wait before this join go on? */
  settle?(scope: Execution, node: PlanNode<Spec>): Arrival | Failure;
  enter(execution: Execution, node: PlanNode<Spec>, triggered?: Triggered): Outcome;
  /** Containers that remember something: in place of `enter`, where an operator says what starts inside. */
  prepare?(execution: Execution): void;
  /** The memory of an instance whose elements have other ids from now on. */
  renamed?(memory: Json, idOf: (id: string) => string): Json;
  resume?(execution: Execution, node: PlanNode<Spec>, happening: Happening): Outcome;
  /** A boundary event's trigger happened; `host` is the activity it is attached to. */
  caught?(host: Execution, node: PlanNode<Spec>, triggered: Triggered): Outcome;
  /** A child is about to end; may read its variables. */
  childCompleting?(execution: Execution, node: PlanNode<Spec>, child: Execution): Outcome;
  /** A child has ended. */
  childEnded?(execution: Execution, node: PlanNode<Spec>): Outcome;
}

/** What becomes of the tokens before a join: so many are consumed (0: they wait), and the element is activated or not. */
export interface Arrival {
  readonly consumed: number;
  readonly activates: boolean;
}

export const WAITS: Arrival = { consumed: 0, activates: false };

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
  subscribe?(execution: Execution, spec: Spec, target: Target): Outcome;
  /** Throw side. */
  throw?(execution: Execution, spec: Spec, node: PlanNode): Thrown;
  /** Throw side: what it waited for happened. Absent: then it is done. */
  resume?(execution: Execution, spec: Spec, happening: Happening): Thrown;
}

/**
 * A start event stands outside of any instance, unless it is that of an event subprocess, or waits in the instance that
 * the first of its triggers started for the others.
 */
export function startsProcess({ source, position }: TriggerPlace, context: CheckContext): boolean {
  return position === 'start' && !awaitsAll(source) && !context.element(source.scope ?? '')?.triggeredByEvent;
}

/** All of its triggers have to happen (parallel multiple). */
export function awaitsAll({ parallelMultiple, triggers }: Source): boolean {
  return parallelMultiple === true && triggers.length > 1;
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
