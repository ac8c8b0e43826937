/**
 * FEEL as data (DMN 1.5 §10.3): what `compileFeel` makes of a text at deployment and `evaluateFeel` walks at run time.
 * Plain JSON, part of the plan; a change of shape is a change of `PLAN_SCHEMA`.
 */

export type FeelArithmetic = '+' | '-' | '*' | '/' | '**';
export type FeelComparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type FeelNode =
  | { readonly kind: 'literal'; readonly value: null | boolean | number | string }
  /** `@"2026-01-31"`: date, time, date and time or duration. */
  | { readonly kind: 'at'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  /** `?`, the value that unary tests test. */
  | { readonly kind: 'input' }
  | { readonly kind: 'path'; readonly target: FeelNode; readonly name: string }
  | { readonly kind: 'filter'; readonly target: FeelNode; readonly condition: FeelNode }
  | { readonly kind: 'list'; readonly items: readonly FeelNode[] }
  | { readonly kind: 'context'; readonly entries: readonly FeelEntry[] }
  | { readonly kind: 'if'; readonly condition: FeelNode; readonly then: FeelNode; readonly else: FeelNode }
  /** `usesPartial`: the result reads `partial`, the results so far. */
  | {
      readonly kind: 'for';
      readonly iterators: readonly FeelIterator[];
      readonly result: FeelNode;
      readonly usesPartial: boolean;
    }
  | {
      readonly kind: 'quantified';
      readonly quantifier: 'some' | 'every';
      readonly iterators: readonly FeelIterator[];
      readonly condition: FeelNode;
    }
  | { readonly kind: 'between'; readonly value: FeelNode; readonly low: FeelNode; readonly high: FeelNode }
  | { readonly kind: 'in'; readonly value: FeelNode; readonly tests: readonly FeelTest[] }
  | { readonly kind: 'instance-of'; readonly value: FeelNode; readonly type: FeelType }
  | {
      readonly kind: 'arithmetic';
      readonly operator: FeelArithmetic;
      readonly left: FeelNode;
      readonly right: FeelNode;
    }
  | { readonly kind: 'negation'; readonly operand: FeelNode }
  | {
      readonly kind: 'comparison';
      readonly operator: FeelComparison;
      readonly left: FeelNode;
      readonly right: FeelNode;
    }
  | { readonly kind: 'and' | 'or'; readonly left: FeelNode; readonly right: FeelNode }
  /** `[1..3)`; an absent bound is open: `> 3` is the range from 3, exclusive. */
  | {
      readonly kind: 'range';
      readonly start?: FeelNode;
      readonly end?: FeelNode;
      readonly startIncluded: boolean;
      readonly endIncluded: boolean;
    }
  /** The cell of a decision table: true where any test matches `?` (none where negated). `-` has no tests. */
  | { readonly kind: 'unary-tests'; readonly negated: boolean; readonly tests: readonly FeelTest[] }
  | { readonly kind: 'call'; readonly callee: FeelNode; readonly arguments: readonly FeelNode[] }
  | { readonly kind: 'call-named'; readonly callee: FeelNode; readonly arguments: readonly FeelEntry[] }
  | { readonly kind: 'function'; readonly parameters: readonly FeelParameter[]; readonly body: FeelNode };

export interface FeelEntry {
  readonly name: string;
  readonly value: FeelNode;
}

/** `name in source` or `name in source..to`. */
export interface FeelIterator {
  readonly name: string;
  readonly source: FeelNode;
  readonly to?: FeelNode;
}

/** One positive unary test; `usesInput`: it mentions `?`, so its own result decides instead of a comparison with `?`. */
export interface FeelTest {
  readonly expression: FeelNode;
  readonly usesInput: boolean;
}

export interface FeelParameter {
  readonly name: string;
  readonly type?: FeelType;
}

/** A type as `instance of` and typed parameters name it. */
export type FeelType =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'list' | 'range'; readonly element: FeelType }
  | { readonly kind: 'context'; readonly entries: readonly { readonly name: string; readonly type: FeelType }[] }
  | { readonly kind: 'function'; readonly parameters: readonly FeelType[]; readonly result: FeelType };
