/**
 * JUEL as data: what `compileJuel` makes of a text at deployment and `evaluateJuel` walks at run time. Plain JSON, part
 * of the plan; a change of shape is a change of `PLAN_SCHEMA`. The language is the Unified Expression Language of
 * JSR 245 (EL 2.2), which Camunda 7, Operaton, Flowable and Activiti speak.
 */

export type JuelArithmetic = '+' | '-' | '*' | '/' | '%';
export type JuelComparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

export type JuelNode =
  | { readonly kind: 'literal'; readonly value: null | boolean | number | string }
  /** A variable, or one of the engine's objects `execution` and `task`. */
  | { readonly kind: 'name'; readonly name: string }
  /** `a.b` (the name is a literal then), `a['b']`, `a[0]`. */
  | { readonly kind: 'property'; readonly target: JuelNode; readonly name: JuelNode }
  /** `now()`, `dateTime()`, `S(…)`, `JSON(…)`. */
  | { readonly kind: 'function'; readonly name: JuelFunction; readonly arguments: readonly JuelNode[] }
  | {
      readonly kind: 'method';
      readonly target: JuelNode;
      readonly name: string;
      readonly arguments: readonly JuelNode[];
    }
  | { readonly kind: 'negation' | 'not' | 'empty'; readonly operand: JuelNode }
  | {
      readonly kind: 'arithmetic';
      readonly operator: JuelArithmetic;
      readonly left: JuelNode;
      readonly right: JuelNode;
    }
  | {
      readonly kind: 'comparison';
      readonly operator: JuelComparison;
      readonly left: JuelNode;
      readonly right: JuelNode;
    }
  | { readonly kind: 'and' | 'or'; readonly left: JuelNode; readonly right: JuelNode }
  | { readonly kind: 'if'; readonly condition: JuelNode; readonly then: JuelNode; readonly else: JuelNode }
  /** Text around and between several `${…}`: always a string. */
  | { readonly kind: 'template'; readonly parts: readonly JuelNode[] };

/** The functions without an object in front; Camunda 7 adds the first two to EL, Spin the others. */
export const FUNCTIONS = ['now', 'dateTime', 'S', 'JSON'] as const;
export type JuelFunction = (typeof FUNCTIONS)[number];
