/**
 * The plan: a process compiled to immutable JSON. A plan is addressed by the SHA-256 of its canonical text, is never
 * changed after deployment, and holds everything the interpreter needs: no XML, no names that only a registry could
 * resolve.
 */
import type { PlanDataStore } from './data-store.js';
import type { CompiledExpression } from './expression/expression.js';

/** Raised whenever the shape of a plan changes in a way an older interpreter could not read. */
export const PLAN_SCHEMA = 1;

/** Decimal digits, at most 19 of them (a PostgreSQL bigint): what the Camunda client accepts as a key. */
export type Key = string;

/**
 * Which version of what is called is meant: the newest, that of the caller's deployment, the newest with a tag, or the
 * one of a number, which is where the tag would be.
 */
export type Binding = 'latest' | 'deployment' | 'versionTag' | 'version';

/** A value known at deployment or computed from variables. */
export type Expression = CompiledExpression;

/** One `zeebe:input` or `zeebe:output`: `target` may be nested (`customer.name`). */
export interface Mapping {
  readonly source: Expression;
  readonly target: string;
}

/** A sequence flow (BPMN 2.0.2 §8.4.13). */
export interface PlanFlow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly condition?: Expression;
  readonly listeners?: readonly PlanListener[];
}

/** How an activity repeats (BPMN 2.0.2 §10.3.8, §10.5.2). */
export interface PlanMultiInstance {
  readonly sequential: boolean;
  /** One instance per item; else `cardinality` of them, whose items are the numbers from 1. */
  readonly inputCollection?: Expression;
  readonly cardinality?: Expression;
  readonly inputElement?: string;
  readonly outputCollection?: string;
  readonly outputElement?: Expression;
  readonly completionCondition?: Expression;
  /** Names and origin of the counters: `nrOfInstances` and its kin, `loopCounter` from 0. Camunda 8's where absent. */
  readonly counters?: 'camunda-7';
}

/** How an activity loops (BPMN 2.0.2 §10.3.8, standard loop). */
export interface PlanStandardLoop {
  readonly testBefore: boolean;
  readonly maximum?: number;
  /** Absent: loops until `maximum`. */
  readonly condition?: Expression;
}

/** A data association that runs (BPMN 2.0.2 §10.4.2): its mappings, one after the other, each seeing those before it. */
export interface PlanDataAssociation {
  readonly mappings: readonly Mapping[];
  /** A plain copy: of a source that has no value, nothing is set. */
  readonly copies?: true;
  /** Container whose variable the target is; of the element itself where absent. */
  readonly scope?: string;
  /** Data stores that it reads, and the names by which its mappings do; each has been read before. */
  readonly reads?: readonly { readonly store: string; readonly variable: string }[];
  /** Data store that it writes, in place of a variable: the first name of each target is the store's. */
  readonly writes?: PlanDataStore;
  /** Name of the target and the state that it is in now (`dataState`). */
  readonly state?: { readonly variable: string; readonly name: string };
}

/** What an activity, event or process takes in and gives out beside its mappings (BPMN 2.0.2 §10.4.1, §13.3.2). */
export interface PlanData {
  readonly inputs: readonly PlanDataAssociation[];
  readonly outputs: readonly PlanDataAssociation[];
  /** Input sets: of one of them all variables have to have a value before the activity begins. Absent: it never waits. */
  readonly required?: readonly (readonly string[])[];
  /** Results that output associations take: they stay inside the element. */
  readonly carried: readonly string[];
}

/** Work at an event in the life of a flow, an element or its user task, which waits for it. */
export interface PlanListener<Work = unknown> {
  readonly on: 'execution' | 'task';
  /** As Camunda 8 names it: `start`, `end`, `beforeAll`, `creating`, … ; `take` of a flow. */
  readonly event: string;
  /** What the variables of its job become: those of the element alone, or wherever each is found, from it or from around it. */
  readonly keeps: 'local' | 'propagate' | 'around';
  readonly work: Work;
}

/** A flow node, or the process itself. `Spec` is what the element's own `lower` made of it. */
export interface PlanNode<Spec = unknown> {
  readonly id: string;
  /** Kind of the element as listed in `elements/index.ts`, e.g. `service-task`. */
  readonly kind: string;
  readonly name?: string;
  /** Id of the process or subprocess that holds this node; the process itself has none. */
  readonly scope?: string;
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  /** Ids of the boundary events attached to this activity, in document order. */
  readonly boundary: readonly string[];
  readonly multiInstance?: PlanMultiInstance;
  readonly standardLoop?: PlanStandardLoop;
  /** Tokens that start this activity, and tokens it gives on each flow that it leaves by; absent: one. */
  readonly startQuantity?: number;
  readonly completionQuantity?: number;
  /** Taken where no condition of the other outgoing flows holds. */
  readonly defaultFlow?: string;
  /** Containers: ids of the event subprocesses directly inside, in document order. */
  readonly eventSubProcesses?: readonly string[];
  /** What undoes this activity once it has completed: the handler of its compensation boundary event. */
  readonly compensation?: string;
  readonly data?: PlanData;
  /**
   * Of the work of a task: ISO 8601 durations of the pauses before each further try, the last one before all that follow.
   * Absent: who runs it decides. Read from here by the API too.
   */
  readonly retryPauses?: readonly string[];
  /** Of a worker's job: the codes of the errors that its answer is where their conditions hold. The API looks whether there are any. */
  readonly jobErrors?: readonly { readonly condition: Expression; readonly code: string }[];
  /** `zeebe:properties`, kept for those who read them. */
  readonly properties?: Readonly<Record<string, string>>;
  /** In the order in which those of one event follow each other. */
  readonly listeners?: readonly PlanListener[];
  readonly spec: Spec;
}

/** One executable process. `nodes` holds the process itself under its own id. */
export interface Plan {
  readonly schema: typeof PLAN_SCHEMA;
  readonly processId: string;
  readonly name?: string;
  readonly versionTag?: string;
  readonly nodes: Readonly<Record<string, PlanNode>>;
  readonly flows: Readonly<Record<string, PlanFlow>>;
}
