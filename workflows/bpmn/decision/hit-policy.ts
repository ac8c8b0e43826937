/** From the rules that matched to the value of the table (DMN 1.5 §8.2.10). */
import type { FeelNode } from '../expression/ast.js';
import { builtin } from '../expression/builtins/index.js';
import { equal } from '../expression/comparison.js';
import type { Evaluation, Scope } from '../expression/evaluation.js';
import { DecisionFailure } from './failure.js';
import type { DecisionTable, TableOutput } from './plan.js';

/** One rule that matched. */
export interface Match {
  /** 1-based, as rules are numbered in a table. */
  readonly index: number;
  readonly id: string;
  /** Values in the order of the table's outputs. */
  readonly values: readonly unknown[];
}

export interface Setting {
  readonly scope: Scope | null;
  readonly evaluation: Evaluation;
}

const { fromEntries } = Object;

export function applyHitPolicy(table: DecisionTable, matches: readonly Match[], setting: Setting): unknown {
  const [first] = matches;
  if (first === undefined) return withoutMatch(table, setting);
  const results = (found: readonly Match[]): unknown[] => found.map(({ values }) => result(table, values));
  switch (table.hitPolicy) {
    case 'UNIQUE':
      if (matches.length > 1) return refuse(`Expected at most one rule to match, but ${numbers(matches)} do`);
      return result(table, first.values);
    case 'ANY':
      if (!matches.every(({ values }) => equal(values, first.values) === true))
        return refuse(`Expected all rules that match to agree, but ${numbers(matches)} give different outputs`);
      return result(table, first.values);
    case 'FIRST':
      return result(table, first.values);
    case 'PRIORITY':
      return results(byPriority(table, matches, setting))[0];
    case 'OUTPUT ORDER':
      return results(byPriority(table, matches, setting));
    case 'RULE ORDER':
      return results(matches);
    case 'COLLECT':
      return aggregate(table, results(matches), setting);
  }
}

/** The default outputs; without any, nothing is counted as 0 and is otherwise null. */
function withoutMatch({ outputs, aggregation }: DecisionTable, { scope, evaluation }: Setting): unknown {
  if (outputs.every((output) => output.default === undefined)) return aggregation === 'COUNT' ? 0 : null;
  const values = outputs.map((output) =>
    output.default === undefined ? null : evaluation.evaluate(output.default, scope),
  );
  return result({ outputs }, values);
}

/** The output's value; of several outputs, a context by their names. */
function result({ outputs }: Pick<DecisionTable, 'outputs'>, values: readonly unknown[]): unknown {
  if (outputs.length === 1) return values[0] ?? null;
  return fromEntries(outputs.map(({ name }, index) => [name, values[index] ?? null]));
}

function aggregate({ aggregation }: DecisionTable, values: readonly unknown[], { evaluation }: Setting): unknown {
  if (aggregation === undefined) return values;
  return builtin(aggregation.toLowerCase())?.call([values], evaluation) ?? null;
}

/** Highest priority first: the first output decides, then the second …; equal ones keep the order of the rules. */
function byPriority(table: DecisionTable, matches: readonly Match[], setting: Setting): readonly Match[] {
  const ranked = matches.map((match) => ({
    match,
    ranks: table.outputs.map((output, index) => rank(output, match.values[index], setting)),
  }));
  ranked.sort((one, other) => {
    const differing = one.ranks.findIndex((own, index) => own !== other.ranks[index]);
    return differing === -1 ? 0 : (one.ranks[differing] ?? 0) - (other.ranks[differing] ?? 0);
  });
  return ranked.map(({ match }) => match);
}

/** Position of the first output value that fits; after all of them where none does. */
function rank({ values }: TableOutput, value: unknown, { scope, evaluation }: Setting): number {
  if (values?.kind !== 'unary-tests') return 0;
  const inner: Scope = { name: '?', value, parent: scope };
  const position = values.tests.findIndex((test) => {
    const single: FeelNode = { kind: 'unary-tests', negated: false, tests: [test] };
    return evaluation.evaluate(single, inner) === true;
  });
  return position === -1 ? values.tests.length : position;
}

function refuse(message: string): never {
  throw new DecisionFailure('DECISION_HIT_POLICY', message);
}

function numbers(matches: readonly Match[]): string {
  return `rules ${matches.map(({ index }) => index).join(', ')}`;
}
