/** Input and output mappings: evaluated in order, each seeing the targets before it; nothing is set when one fails. */
import { evaluateExpression } from '../bpmn/expression/expression.js';
import type { Assignment, ExternalTaskFacts } from '../bpmn/expression/juel/juel.js';
import { place } from '../bpmn/data-store.js';
import { isFailure, type Evaluated, type Failure, type Json, type Mapping, type Variables } from '../bpmn/define.js';
import type { IncidentCode } from '../bpmn/codes.js';
import type { Expression, Key } from '../bpmn/plan.js';
import { exceeds, sizeOf } from '../bpmn/size.js';
import { executionFacts, taskFacts } from './facts.js';
import type { Machine } from './machine.js';
import { lookup } from './scope.js';

/** Languages that may ask `execution` and `task`; lists and maps may hold JUEL. */
const JUEL_INSIDE: ReadonlySet<Expression['language']> = new Set(['juel', 'list', 'map']);

interface Evaluation {
  readonly scopeKey: Key;
  readonly expression: Expression;
  readonly onFailure: IncidentCode;
  /** Values that are not set yet; they win over the scope's. */
  readonly overlay?: Variables;
  /** Of a listener, as Camunda 8 names it. */
  readonly event?: string;
  readonly externalTask?: ExternalTaskFacts;
}

/** Evaluates in a scope. An expression that sets variables is a failure: only `evaluateAssigning` lets it. */
export function evaluate(machine: Machine, evaluation: Evaluation): Evaluated {
  const evaluated = evaluateAssigning(machine, evaluation);
  if (isFailure(evaluated)) return evaluated;
  const { value, warnings, assignments } = evaluated;
  const first = assignments[0];
  if (first === undefined) return { value, warnings };
  const { expression, onFailure } = evaluation;
  const message = `Expected an expression that only reads, but '${sourceOf(expression)}' sets variable '${first.name}'.`;
  return { failure: onFailure, message };
}

/** Also answers what the expression set by `execution.setVariable`, for the caller to store. */
export function evaluateAssigning(
  machine: Machine,
  { scopeKey, expression, onFailure, overlay = {}, event, externalTask }: Evaluation,
): (Exclude<Evaluated, Failure> & { readonly assignments: readonly Assignment[] }) | Failure {
  if (expression.language === 'literal') return { value: expression.value, warnings: [], assignments: [] };
  // The same script may be asked for again once there are more values.
  const answerOf = (script: string): string => `${scopeKey}:${Object.keys(overlay).length}:${script}`;
  const outcome = evaluateExpression(expression, {
    scripted: (script) => machine.scripts[answerOf(script)],
    lookup: (name) => (Object.hasOwn(overlay, name) ? overlay[name] : lookup(machine, scopeKey, name)),
    now: machine.now,
    random: machine.random,
    ...(JUEL_INSIDE.has(expression.language) && {
      execution: executionFacts(machine, scopeKey, event),
      ...taskFacts(machine, scopeKey, event),
      ...(externalTask && { externalTask }),
    }),
  });
  if (!outcome.ok) {
    const { script: code, message } = outcome;
    const script = code === undefined ? undefined : { code, scopeKey, given: overlay, answers: answerOf(code) };
    return { failure: onFailure, message: `${message} (in '${expression.source}').`, ...(script && { script }) };
  }
  const { value, warnings, assignments } = outcome;
  const size = assignments.reduce((sum, assignment) => sizeOf(assignment.value, sum), sizeOf(value));
  return exceeds(size, `the value of '${expression.source.slice(0, 100)}'`) ?? { value, warnings, assignments };
}

function sourceOf(expression: Expression): string {
  return expression.language === 'literal' ? expression.value : expression.source;
}

/** Values of the mappings' targets. A nested target (`customer.name`) changes that one property of what is there. */
export function map(
  machine: Machine,
  options: { readonly scopeKey: Key; readonly mappings: readonly Mapping[]; readonly overlay?: Variables },
): Variables | Failure {
  const { scopeKey, mappings } = options;
  const targets: Record<string, Json> = {};
  for (const { source, target } of mappings) {
    const overlay = { ...options.overlay, ...targets };
    const evaluated = evaluate(machine, { scopeKey, expression: source, onFailure: 'IO_MAPPING_ERROR', overlay });
    if (isFailure(evaluated)) return evaluated;
    const [name, ...path] = target.split('.') as [string, ...string[]];
    const present = path.length === 0 ? null : (targets[name] ?? lookup(machine, scopeKey, name) ?? null);
    targets[name] = place(present, path, evaluated.value);
  }
  return targets;
}
