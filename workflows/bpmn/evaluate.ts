/** Evaluation to the kind of value that an attribute needs; anything else is an incident that says what was found. */
import type { IncidentCode } from './codes.js';
import { isFailure, type Execution, type Expression, type Failure, type Json, type Variables } from './define.js';

function mismatch(options: {
  readonly code: IncidentCode;
  readonly expected: string;
  readonly expression: Expression;
  readonly value: Json;
  readonly warnings: readonly string[];
}): Failure {
  const { code, expected, expression, value, warnings } = options;
  const source = expression.language === 'literal' ? expression.value : expression.source;
  const because = warnings.length > 0 ? ` (${warnings.join('; ')})` : '';
  return { failure: code, message: `Expected ${expected}, but '${source}' gave ${describe(value)}${because}.` };
}

function describe(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

function evaluateTo<Value>(
  execution: Execution,
  options: {
    readonly expression: Expression;
    readonly code: IncidentCode;
    readonly expected: string;
    readonly accept: (value: Json) => Value | undefined;
    readonly given?: Variables;
  },
): Value | Failure {
  const { expression, code, expected, accept, given } = options;
  const evaluated = execution.evaluate(expression, code, given);
  if (isFailure(evaluated)) return evaluated;
  return accept(evaluated.value) ?? mismatch({ code, expected, expression, ...evaluated });
}

/** `what` names the attribute: "the correlation key of message 'paid'". */
export function evaluateText(execution: Execution, expression: Expression, what: string): string | Failure {
  return evaluateTo(execution, {
    expression,
    code: 'EXTRACT_VALUE_ERROR',
    expected: `a text as ${what}`,
    accept: (value) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined),
  });
}

/** A text, or undefined where the attribute is absent or its expression gives null. */
export function evaluateOptionalText(
  execution: Execution,
  expression: Expression | undefined,
  what: string,
): string | undefined | Failure {
  if (expression === undefined) return undefined;
  const evaluated = execution.evaluate(expression, 'EXTRACT_VALUE_ERROR');
  if (isFailure(evaluated)) return evaluated;
  return evaluated.value === null ? undefined : evaluateText(execution, expression, what);
}

/** A list of texts; a literal is split at commas, as Camunda Modeler writes candidate groups. */
export function evaluateTexts(
  execution: Execution,
  expression: Expression | undefined,
  what: string,
): readonly string[] | Failure {
  if (expression === undefined) return [];
  if (expression.language === 'literal') return splitTexts(expression.value);
  return evaluateTo(execution, {
    expression,
    code: 'EXTRACT_VALUE_ERROR',
    expected: `a list of texts as ${what}`,
    accept: (value) =>
      value === null
        ? []
        : typeof value === 'string'
          ? splitTexts(value)
          : Array.isArray(value) && value.every((item) => typeof item === 'string')
            ? (value as readonly string[])
            : undefined,
  });
}

function splitTexts(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function evaluateInteger(execution: Execution, expression: Expression, what: string): number | Failure {
  return evaluateTo(execution, {
    expression,
    code: 'EXTRACT_VALUE_ERROR',
    expected: `a whole number as ${what}`,
    accept: (value) => {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
    },
  });
}

/** `given` are values that are no variables and win over them. */
export function evaluateCondition(
  execution: Execution,
  expression: Expression,
  what: string,
  given?: Variables,
): boolean | Failure {
  return evaluateTo(execution, {
    expression,
    ...(given && { given }),
    code: 'CONDITION_ERROR',
    expected: `true or false as ${what}`,
    accept: (value) => (typeof value === 'boolean' ? value : expression.language === 'juel' ? truth(value) : undefined),
  });
}

/** What EL coerces to a boolean (JSR 245 §1.18.5). */
function truth(value: Json): boolean | undefined {
  if (value === null || value === '') return false;
  return typeof value === 'string' ? value.toLowerCase() === 'true' : undefined;
}

export function evaluateList(execution: Execution, expression: Expression, what: string): readonly Json[] | Failure {
  return evaluateTo(execution, {
    expression,
    code: 'EXTRACT_VALUE_ERROR',
    expected: `a list as ${what}`,
    accept: (value) => (Array.isArray(value) ? (value as readonly Json[]) : undefined),
  });
}
