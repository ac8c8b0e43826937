/** One evaluation of a decision requirements graph (DMN 1.5 §6): each decision once, after those it requires. */
import type { Scope } from '../expression/evaluation.js';
import { toJson, type Json } from '../expression/json.js';
import { entryOf, FeelClosure, isContext } from '../expression/values.js';
import { closureOf, evaluateBoxed } from './boxed.js';
import { conform, conformJson, type Types } from './conform.js';
import { DecisionFailure } from './failure.js';
import type { DecisionPlan, PlanDecision, PlanInput, PlanRequirement, PlanService } from './plan.js';
import { evaluateTable } from './table.js';

/** How a decision came to its value. */
export interface DecisionEvaluation {
  readonly decisionId: string;
  readonly name: string;
  readonly type: 'DECISION_TABLE' | 'LITERAL_EXPRESSION' | 'UNKNOWN';
  readonly value: Json;
  /** Of a decision table: its inputs in their order. */
  readonly inputs: readonly EvaluatedValue[];
  /** Of a decision table: the rules that matched, `index` counting from 1. */
  readonly matchedRules: readonly {
    readonly index: number;
    readonly id: string;
    readonly outputs: readonly EvaluatedValue[];
  }[];
}

export interface EvaluatedValue {
  readonly id: string;
  readonly name: string;
  readonly value: Json;
}

export interface RunOptions extends Types {
  readonly plan: DecisionPlan;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Grows by each decision evaluated. */
  readonly evaluations: DecisionEvaluation[];
  /** Id of the decision at work, for whoever reports a failure. */
  at: string;
}

const { fromEntries } = Object;

export class DecisionRun {
  private readonly values = new Map<string, unknown>();

  constructor(
    private readonly options: RunOptions,
    /** Values of inputs and decisions that a decision service was called with. */
    private readonly given: ReadonlyMap<string, unknown> = new Map(),
  ) {}

  decision(key: string): unknown {
    const known = this.given.has(key) ? this.given.get(key) : this.values.get(key);
    if (known !== undefined) return known;
    const decision = this.options.plan.decisions[key];
    if (decision === undefined)
      throw new DecisionFailure('DECISION_NOT_FOUND', `Expected a decision '${key}', but the plan has none`);
    const scope = this.scope(decision.requires);
    this.options.at = decision.id;
    const value = this.evaluate(decision, scope);
    this.values.set(key, value);
    return value;
  }

  /** The service's value for arguments in the order of its parameters; null where one is not of its type. */
  service(service: PlanService, args: readonly unknown[]): unknown {
    const { options } = this;
    const given = new Map<string, unknown>();
    for (const [index, { key, name, type }] of service.parameters.entries()) {
      const value = args[index] ?? null;
      const conformed = conformJson(value, type, `parameter '${name}' of '${service.name}'`, options);
      if (conformed === null && value !== null) return null;
      given.set(key, conformed);
    }
    const run = new DecisionRun(options, given);
    const values = service.outputs.map((key) => [options.plan.decisions[key]?.variable ?? key, run.decision(key)]);
    const value: unknown = values.length === 1 ? values[0]?.[1] : fromEntries(values);
    return conform(value, service.type, `the result of '${service.name}'`, options);
  }

  private evaluate(decision: PlanDecision, scope: Scope | null): unknown {
    const { options } = this;
    const { logic, type } = decision;
    const what = `the value of '${decision.name}'`;
    if (logic.kind !== 'table') {
      const value = conform(evaluateBoxed(logic, scope, options), type, what, options);
      const evaluated = logic.kind === 'feel' ? 'LITERAL_EXPRESSION' : 'UNKNOWN';
      this.record(decision, { type: evaluated, value: toJson(value), inputs: [], matchedRules: [] });
      return value;
    }
    const outcome = evaluateTable(logic, scope, options);
    const value = conform(outcome.value, type, what, options);
    this.record(decision, {
      type: 'DECISION_TABLE',
      value: toJson(value),
      inputs: evaluatedValues(logic.inputs, outcome.inputs),
      matchedRules: outcome.matches.map(({ index, id, values }) => ({
        index,
        id,
        outputs: evaluatedValues(logic.outputs, values),
      })),
    });
    return value;
  }

  private record({ id, name }: PlanDecision, evaluation: Omit<DecisionEvaluation, 'decisionId' | 'name'>): void {
    this.options.evaluations.push({ decisionId: id, name, ...evaluation });
  }

  /** What the requirements make visible, imported elements inside the context of their import; aliases yield to names. */
  private scope(requires: readonly PlanRequirement[]): Scope | null {
    if (requires.length === 0) return null;
    const names = new Map<string, unknown>();
    const aliases = new Map<string, unknown>();
    const imports = new Map<string, Map<string, unknown>>();
    for (const requirement of requires) {
      const value = this.required(requirement);
      const { within, name } = requirement;
      for (const alias of requirement.aliases ?? []) {
        const aliased = alias.entry === undefined ? value : isContext(value) ? entryOf(value, alias.entry) : undefined;
        if (aliased !== undefined) aliases.set(alias.name, aliased);
      }
      if (within === undefined) names.set(name, value);
      else imports.set(within, (imports.get(within) ?? new Map<string, unknown>()).set(name, value));
    }
    for (const [name, entries] of imports) names.set(name, fromEntries(entries));
    const outer: Scope | null = aliases.size === 0 ? null : { name: null, value: fromEntries(aliases), parent: null };
    return { name: null, value: fromEntries(names), parent: outer };
  }

  private required({ kind, key, within }: PlanRequirement): unknown {
    const { plan } = this.options;
    switch (kind) {
      case 'decision':
        return this.decision(key);
      case 'input': {
        const input = plan.inputs[key];
        return input === undefined ? null : this.input(key, input, within);
      }
      case 'knowledge':
        return this.knowledge(key);
      case 'service': {
        const service = plan.services[key];
        if (service === undefined) return null;
        const names = service.parameters.map(({ name }) => name);
        return new FeelClosure(service.name, names, (args) =>
          args.length === names.length
            ? this.service(service, args)
            : this.options.evaluation.warn(
                `Expected ${names.length} arguments of '${service.name}', but found ${args.length}`,
              ),
        );
      }
    }
  }

  /** Its requirements are looked up when it is called, so that functions may call each other. */
  private knowledge(key: string): unknown {
    const { plan } = this.options;
    const model = plan.knowledge[key];
    if (model === undefined) return null;
    const { name, logic } = model;
    const names = logic.parameters.map((parameter) => parameter.name);
    return new FeelClosure(name, names, (args) =>
      closureOf(logic, { scope: this.scope(model.requires), types: this.options, name }).apply(args),
    );
  }

  private input(key: string, { name, type }: PlanInput, within: string | undefined): unknown {
    if (this.given.has(key)) return this.given.get(key);
    const { variables } = this.options;
    const holder = within === undefined ? undefined : entryOf(variables, within);
    const value = entryOf(variables, name) ?? (isContext(holder) ? entryOf(holder, name) : undefined);
    return conformJson(value ?? null, type, `input '${name}'`, this.options);
  }
}

function evaluatedValues(
  columns: readonly { readonly id: string; readonly name: string }[],
  values: readonly unknown[],
): readonly EvaluatedValue[] {
  return columns.map(({ id, name }, index) => ({ id, name, value: toJson(values[index]) }));
}
