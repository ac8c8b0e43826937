/**
 * A BPMN element as the compiler hands it to `check` and `lower`: plain data, read from the file by
 * `processes/compiler/parse`, its vendor extensions brought to one shape by the file's dialect. No bpmn-moddle object
 * gets past the compiler, so element files need no parser.
 */
import type { PlanDataStore } from './data-store.js';
import type { DecisionResultMapping } from './decision/map-result.js';
import type { Binding, PlanListener } from './plan.js';

/** Text of an attribute or body, and the language the dialect says it is in (`=…` is FEEL in `zeebe:`). */
export interface SourceText {
  /** `other`: a language that nothing here runs. */
  readonly language: 'literal' | 'feel' | 'juel' | 'javascript' | 'list' | 'map' | 'other';
  /** FEEL without the `=` that announced it, JUEL with its `${…}`; of a list or map, what to call it. */
  readonly text: string;
  readonly line: number;
  /** Of a list. */
  readonly items?: readonly SourceText[];
  /** Of a map. */
  readonly entries?: readonly (readonly [key: string, value: SourceText])[];
}

export interface SourceMapping {
  readonly source: SourceText;
  readonly target: string;
  readonly line: number;
}

export interface SourceFlow {
  readonly id: string;
  readonly name?: string;
  readonly line: number;
  readonly source: string;
  readonly target: string;
  readonly condition?: SourceText;
  readonly listeners?: readonly SourceListener[];
}

/** Work at an event in the life of an element, its user task, or a flow. */
export interface SourceListener {
  readonly on: 'execution' | 'task';
  /** As `PlanListener.event`. */
  readonly event: string;
  readonly keeps: PlanListener['keeps'];
  readonly line: number;
  /** One of these in a valid file. */
  readonly job?: SourceJob;
  readonly script?: SourceText;
}

/** The answer of a job's worker is an error of the process where the condition holds. */
export interface SourceJobError {
  readonly condition: SourceText;
  readonly code: string;
}

export interface SourceJob {
  readonly type: SourceText;
  readonly retries?: SourceText;
  /** As `PlanNode.retryPauses`. */
  readonly pauses?: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** A list of what a method of a bean is called with. */
  readonly arguments?: SourceText;
  readonly line: number;
}

/** One event definition of an event, with the message, error, … it refers to already looked up. */
export interface SourceTrigger {
  /** Kind as listed in `triggers/index.ts`: `message`, `timer`, `error`, … */
  readonly kind: string;
  readonly line: number;
  /** Message, error, escalation or signal name. */
  readonly name?: SourceText;
  /** Error or escalation code. */
  readonly code?: SourceText;
  readonly correlationKey?: SourceText;
  /** Message without a correlation key of its own that a message flow brings: it reaches its conversation. */
  readonly byConversation?: boolean;
  /** Message that goes along message flows: what is published for their targets. */
  readonly sendsTo?: readonly { readonly name: SourceText; readonly starts: boolean }[];
  /** Timer: exactly one of these in a valid file. */
  readonly timeDate?: SourceText;
  readonly timeDuration?: SourceText;
  readonly timeCycle?: SourceText;
  /** Conditional: the condition, and the variables whose changes are looked at (all it reads where absent). */
  readonly condition?: SourceText;
  readonly variableNames?: readonly string[];
  /** Compensation: the activity to undo; all of the scope where absent. */
  readonly activityRef?: string;
  /** What an error that is thrown says. */
  readonly message?: SourceText;
  /** Names of the variables that take a caught error's or escalation's code and message (`camunda:`). */
  readonly codeVariable?: string;
  readonly messageVariable?: string;
  /** The event definition names a message/error that the file does not contain. */
  readonly unresolved?: string;
}

export interface SourceLoop {
  readonly line: number;
  readonly sequential: boolean;
  readonly inputCollection?: SourceText;
  readonly inputElement?: string;
  readonly outputCollection?: string;
  readonly outputElement?: SourceText;
  readonly completionCondition?: SourceText;
  readonly loopCardinality?: SourceText;
  /** Names of the counters that instances see; Camunda 8's where absent. */
  readonly counters?: 'camunda-7';
}

export interface SourceForm {
  readonly formId?: SourceText;
  readonly formKey?: SourceText;
  readonly externalReference?: SourceText;
  readonly binding: Binding;
  readonly versionTag?: string;
}

/** A data association that is executed, not only drawn (BPMN 2.0.2 §10.4.2). */
export interface SourceDataAssociation {
  readonly line: number;
  /** Variable that it copies; absent where it says more than that. */
  readonly copies?: string;
  readonly mappings: readonly SourceMapping[];
  readonly target: SourceDataItem;
  /** As `PlanDataAssociation` has them. */
  readonly reads?: readonly { readonly store: string; readonly variable: string }[];
  readonly writes?: PlanDataStore;
}

/** A data object, property, data input or data output as the variable that it is. */
export interface SourceDataItem {
  readonly variable: string;
  /** Id of the container that holds it; absent for what belongs to the element alone. */
  readonly scope?: string;
  /** `dataState` of the reference. */
  readonly state?: string;
}

/** The data of an activity or event (BPMN 2.0.2 §10.4.1). */
export interface SourceData {
  readonly inputs: readonly SourceDataAssociation[];
  readonly outputs: readonly SourceDataAssociation[];
  /** Input sets by the names of what has to have a value. */
  readonly inputSets: readonly (readonly string[])[];
  readonly carried: readonly string[];
}

/** What a dialect read from an element's extension elements and vendor attributes. */
export interface SourceExtensions {
  readonly inputs: readonly SourceMapping[];
  readonly outputs: readonly SourceMapping[];
  readonly properties: Readonly<Record<string, string>>;
  /** `zeebe:taskDefinition` and `zeebe:taskHeaders`. */
  readonly job?: SourceJob;
  readonly jobErrors?: readonly SourceJobError[];
  readonly listeners?: readonly SourceListener[];
  /** `zeebe:assignmentDefinition`, `zeebe:taskSchedule`, `zeebe:priorityDefinition`. */
  readonly assignee?: SourceText;
  readonly candidateGroups?: SourceText;
  readonly candidateUsers?: SourceText;
  readonly dueDate?: SourceText;
  readonly followUpDate?: SourceText;
  readonly priority?: SourceText;
  readonly form?: SourceForm;
  /** An expression that is the work of a task; its value is dropped without `resultVariable`. */
  readonly script?: { readonly expression: SourceText; readonly resultVariable?: string };
  readonly calledElement?: {
    readonly processId: SourceText;
    readonly propagateAllChildVariables: boolean;
    readonly propagateAllParentVariables: boolean;
    readonly binding: Binding;
    readonly versionTag?: string;
    readonly businessId?: SourceText;
    /** The tenant in which it is looked for. */
    readonly tenantId?: SourceText;
    /** Listeners map its variables: those it ends with are shown to the one of the end. */
    readonly mapped?: boolean;
  };
  readonly calledDecision?: {
    readonly decisionId: SourceText;
    /** Absent: the result is dropped. */
    readonly resultVariable?: string;
    /** `latest` where absent. */
    readonly binding?: Binding;
    readonly versionTag?: string;
    /** How the value becomes a variable (`camunda:mapDecisionResult`); as it is where absent. */
    readonly mapResult?: DecisionResultMapping;
    /** As of a called element. */
    readonly tenantId?: SourceText;
  };
  /** Vendor features that the dialect read but the engine does not execute: reported by name, never ignored. */
  readonly unsupported: readonly { readonly feature: string; readonly line: number }[];
  /** Vendor features without effect here of which the author should know: a warning each. */
  readonly ignored?: readonly { readonly feature: string; readonly line: number }[];
}

/** One flow node, process or subprocess of the file. */
export interface Source {
  readonly id: string;
  /** BPMN's own name of the element, e.g. `serviceTask`, `subProcess`, `process`. */
  readonly type: string;
  readonly name?: string;
  readonly line: number;
  /** Ids of the container; absent for a process. */
  readonly scope?: string;
  readonly incoming: readonly SourceFlow[];
  readonly outgoing: readonly SourceFlow[];
  /** Id of the default flow (gateways, activities). */
  readonly defaultFlow?: string;
  /** Exclusive and inclusive gateways: how the dialect has flows that are neither conditional nor the default. */
  readonly flowsWithoutCondition?: 'taken';
  /** Boundary event: id of its activity, and whether it interrupts it. */
  readonly attachedTo?: string;
  /** Boundary event `cancelActivity`, start event `isInterrupting`; true where the file is silent. */
  readonly interrupting: boolean;
  /** Boundary events attached to this activity. */
  readonly boundary: readonly string[];
  readonly triggers: readonly SourceTrigger[];
  readonly loop?: SourceLoop;
  readonly standardLoop?: {
    readonly line: number;
    readonly testBefore: boolean;
    readonly maximum?: number;
    readonly condition?: SourceText;
  };
  /** Activity: tokens that start it, and tokens it gives; absent: one. */
  readonly startQuantity?: number;
  readonly completionQuantity?: number;
  readonly forCompensation: boolean;
  /** Compensation boundary event: id of the activity its association leads to. */
  readonly compensationHandler?: string;
  /** Several event definitions: all of them have to happen (`parallelMultiple`). */
  readonly parallelMultiple?: boolean;
  /** Receive task or event-based gateway that starts the process. */
  readonly instantiate?: boolean;
  /** Event-based gateway: all of its events have to happen (`eventGatewayType="Parallel"`), not one of them. */
  readonly parallelEvents?: boolean;
  /** Complex gateway. */
  readonly activationCondition?: SourceText;
  /** Ad-hoc subprocess. */
  readonly adHoc?: {
    readonly sequential: boolean;
    readonly cancelRemainingInstances: boolean;
    readonly completionCondition?: SourceText;
    readonly activeElements?: SourceText;
    readonly outputCollection?: string;
    readonly outputElement?: SourceText;
  };
  readonly triggeredByEvent: boolean;
  readonly data?: SourceData;
  /** Name of its lane, where lanes are candidate groups. */
  readonly lane?: string;
  /** Receive task: its message as a trigger of kind `message`. Send task likewise. */
  readonly message?: SourceTrigger;
  /** Flow nodes directly inside this container, in document order. */
  readonly children: readonly Source[];
  readonly extensions: SourceExtensions;
}
