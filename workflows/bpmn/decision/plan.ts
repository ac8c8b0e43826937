/**
 * The decision plan: one DMN file, compiled. Immutable JSON with FEEL as AST; its hash is its identity, as with BPMN
 * plans. Elements are keyed by id; those of imported models by `<namespace>#<id>`.
 */
import type { FeelNode } from '../expression/ast.js';

/** Raised when the shape of decision plans changes. */
export const DECISION_SCHEMA = 1;

export interface DecisionPlan {
  readonly schema: typeof DECISION_SCHEMA;
  readonly kind: 'decision';
  /** Id, name and namespace of `definitions`: the decision requirements graph. */
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  readonly inputs: Readonly<Record<string, PlanInput>>;
  readonly decisions: Readonly<Record<string, PlanDecision>>;
  readonly knowledge: Readonly<Record<string, PlanKnowledge>>;
  readonly services: Readonly<Record<string, PlanService>>;
  /** Item definitions by the name that `reference` types use. */
  readonly types: Readonly<Record<string, DecisionType>>;
}

export interface PlanInput {
  readonly name: string;
  readonly type?: DecisionType;
}

export interface PlanDecision {
  readonly id: string;
  readonly name: string;
  /** Name under which those who require it see its value. */
  readonly variable: string;
  readonly type?: DecisionType;
  /** What Camunda's version tag binding goes by. */
  readonly versionTag?: string;
  readonly logic: BoxedExpression;
  readonly requires: readonly PlanRequirement[];
}

/** A business knowledge model: `logic` is its function. */
export interface PlanKnowledge {
  readonly name: string;
  readonly logic: BoxedFunction;
  readonly requires: readonly PlanRequirement[];
}

export interface PlanService {
  readonly name: string;
  /** What a call passes, in the order of its arguments: input data, then input decisions. */
  readonly parameters: readonly { readonly key: string; readonly name: string; readonly type?: DecisionType }[];
  /** Keys of the output decisions; with several the result is a context by their variables. */
  readonly outputs: readonly string[];
  readonly type?: DecisionType;
}

export interface PlanRequirement {
  readonly kind: 'input' | 'decision' | 'knowledge' | 'service';
  readonly key: string;
  /** Name in the requiring logic; of imported elements inside the context named by `within`. */
  readonly name: string;
  readonly within?: string;
  /**
   * Further names of a decision, as Camunda has them: its id and the outputs of its table. `entry`: the name means that
   * entry of the value.
   */
  readonly aliases?: readonly { readonly name: string; readonly entry?: string }[];
}

/** DMN 1.5 §7.3.2: `constraint` is a unary test on the value. */
export type DecisionType = (
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'reference'; readonly name: string }
  | { readonly kind: 'list'; readonly element: DecisionType }
  | { readonly kind: 'context'; readonly entries: readonly { readonly name: string; readonly type: DecisionType }[] }
  | { readonly kind: 'function'; readonly parameters: readonly DecisionType[]; readonly result: DecisionType }
) & { readonly constraint?: FeelNode };

/** DMN 1.5 §10.2: what a decision, knowledge model or part of either computes; `type`: what the value must conform to. */
export type BoxedExpression = (
  | { readonly kind: 'feel'; readonly ast: FeelNode }
  | DecisionTable
  | { readonly kind: 'context'; readonly entries: readonly BoxedEntry[]; readonly result?: BoxedExpression }
  | { readonly kind: 'list'; readonly items: readonly BoxedExpression[] }
  | { readonly kind: 'invocation'; readonly callee: FeelNode; readonly bindings: readonly BoxedEntry[] }
  | BoxedFunction
  | {
      readonly kind: 'conditional';
      readonly if: BoxedExpression;
      readonly then: BoxedExpression;
      readonly else: BoxedExpression;
    }
  | { readonly kind: 'filter'; readonly in: BoxedExpression; readonly match: BoxedExpression }
  | {
      readonly kind: 'iteration';
      readonly iterator: 'for' | 'some' | 'every';
      readonly variable: string;
      readonly in: BoxedExpression;
      readonly body: BoxedExpression;
    }
  /** In plans compiled in part: fails with `message` when it is evaluated. */
  | { readonly kind: 'invalid'; readonly message: string }
) & { readonly type?: DecisionType };

export interface BoxedEntry {
  readonly name: string;
  readonly value: BoxedExpression;
}

export interface BoxedFunction {
  readonly kind: 'function';
  readonly parameters: readonly { readonly name: string; readonly type?: DecisionType }[];
  readonly body: BoxedExpression;
}

export type HitPolicy = 'UNIQUE' | 'FIRST' | 'PRIORITY' | 'ANY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER';
export type Aggregation = 'SUM' | 'COUNT' | 'MIN' | 'MAX';

/** DMN 1.5 §8.3. */
export interface DecisionTable {
  readonly kind: 'table';
  readonly hitPolicy: HitPolicy;
  readonly aggregation?: Aggregation;
  readonly inputs: readonly TableInput[];
  readonly outputs: readonly TableOutput[];
  readonly rules: readonly TableRule[];
}

export interface TableInput {
  readonly id: string;
  readonly name: string;
  readonly expression: FeelNode;
  readonly type?: DecisionType;
  /** Second name of the tested value in the cells, beside `?`. */
  readonly variable?: string;
}

export interface TableOutput {
  readonly id: string;
  readonly name: string;
  /** Values in the order of their priority, highest first. */
  readonly values?: FeelNode;
  readonly default?: FeelNode;
}

export interface TableRule {
  readonly id: string;
  /** One unary test per input; null is any value (`-`). */
  readonly tests: readonly (FeelNode | null)[];
  /** One expression per output; null is none. */
  readonly outputs: readonly (FeelNode | null)[];
}
