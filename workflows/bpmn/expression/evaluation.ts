/** What one evaluation carries along: its environment, the warnings so far, its scope, and its limits. */
import type { FeelNode } from './ast.js';
import { isContext, isList } from './values.js';

const { values } = Object;

export interface FeelEnvironment {
  /** Value of a variable; undefined: there is no such variable. */
  readonly lookup: (name: string) => unknown;
  /** Milliseconds since the epoch: what `now()` and `today()` answer, in UTC. */
  readonly now: number;
  /** Uniform in [0, 1): source of `random number()` and `uuid()`. */
  readonly random: () => number;
}

/** Names visible beside the variables, innermost first: one bound name, or all entries of a context (`name` null). */
export interface Scope {
  readonly name: string | null;
  readonly value: unknown;
  readonly parent: Scope | null;
}

type Walk = (node: FeelNode, scope: Scope | null, evaluation: Evaluation) => unknown;

/** Ends the evaluation as a whole; caught by `evaluateFeel`, which answers `ok: false`. */
export class EvaluationFailure extends Error {}

const MAXIMUM_CALLS = 1000;
const MAXIMUM_ITEMS = 1_000_000;
/** What a function does to an item, or to a character, costs so much less than a visit by the tree walker. */
const TOUCHES = 64;
/** Of many equal complaints (a filter over a long list) the first ones tell the story. */
const MAXIMUM_WARNINGS = 20;

export class Evaluation {
  readonly warnings: string[] = [];
  private calls = 0;
  private items = 0;
  private weights: Map<object, number> | undefined;

  constructor(
    readonly environment: FeelEnvironment,
    /** The tree walker, for those it calls. */
    private readonly walk: Walk,
  ) {}

  evaluate(node: FeelNode, scope: Scope | null): unknown {
    return this.walk(node, scope, this);
  }

  /** Answers null, so that an ill-typed operation reads `return evaluation.warn(…)`. */
  warn(message: string): null {
    const { warnings } = this;
    if (warnings.length < MAXIMUM_WARNINGS && !warnings.includes(message)) warnings.push(message);
    return null;
  }

  fail(message: string): never {
    throw new EvaluationFailure(message);
  }

  /** Counts a function call in, for recursion without end. */
  enter(name: string): void {
    this.calls += 1;
    if (this.calls > MAXIMUM_CALLS) {
      this.fail(`Expected at most ${MAXIMUM_CALLS} nested function calls, but '${name}' was called once more`);
    }
  }

  leave(): void {
    this.calls -= 1;
  }

  /** Counts items that a loop, quantifier, filter or range visits. */
  spend(items: number): void {
    this.items += items;
    if (this.items > MAXIMUM_ITEMS) {
      this.fail(`Expected an expression to visit at most ${MAXIMUM_ITEMS} list items, but it visits more`);
    }
  }

  /** Counts items and characters that a function reads, copies or makes. */
  touch(items: number): void {
    this.spend(items / TOUCHES);
  }

  /**
   * Answers the value, unless it holds too much. What stands in it twice counts twice: a list of lists of one list takes
   * no room until somebody writes it down.
   */
  weighed<Value>(value: Value): Value {
    if (this.weightOf(value) > MAXIMUM_ITEMS)
      this.fail(`Expected a value of at most ${MAXIMUM_ITEMS} items, but it has more`);
    return value;
  }

  private weightOf(value: unknown): number {
    if (!isList(value) && !isContext(value)) return 1;
    const known = (this.weights ??= new Map<object, number>()).get(value);
    if (known !== undefined) return known;
    let weight = 1;
    for (const item of isList(value) ? value : values(value)) weight += this.weightOf(item);
    this.weights.set(value, weight);
    return weight;
  }
}
