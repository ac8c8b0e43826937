/** Filters by variables as Camunda 7 writes them: `[{name, operator, value}]`, or `name_eq_value,…` in the URL, where values are texts. */
import { comparable } from '../../crm/masking/comparable-values.js';
import { invalid } from '../../problem/problem.js';
import type { Parameters } from '../../search/parameters.js';
import { record } from '../../search/request.js';
import type { CustomFilter } from '../../search/table.js';
import { describe } from '../../validation/describe.js';

const SIGNS: Readonly<Record<string, string>> = {
  eq: '=',
  neq: '<>',
  gt: '>',
  gteq: '>=',
  lt: '<',
  lteq: '<=',
  like: 'LIKE',
  notLike: 'NOT LIKE',
};

/** `scope`: SQL of the key whose own variables are meant. What has no such variable does not fit, whatever the operator. */
export function variableComparisons(scope: string): CustomFilter {
  return {
    schema: {},
    condition: (value, path, parameters) =>
      comparisonsOf(value, path)
        .map((entry, index) => one(scope, entry, `${path}[${String(index)}]`, parameters))
        .concat('true')
        .join(' AND '),
  };
}

function comparisonsOf(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string') throw invalid(`Expected ${path} to be a list, but it is ${describe(value)}.`);
  return value.split(',').map((text) => {
    const [, name, operator, operand] = /^(.+?)_(eq|neq|gt|gteq|lt|lteq|like|notLike)_(.*)$/s.exec(text) ?? [];
    if (name === undefined) throw invalid(`Expected ${path} to read as name_eq_value, but it is ${describe(text)}.`);
    return { name, operator, value: operand };
  });
}

/** Values of one type alone are compared: a number is neither greater nor less than a text. */
function one(scope: string, entry: unknown, path: string, parameters: Parameters): string {
  const { name, operator, value } = record(entry, path);
  const sign = typeof operator === 'string' && Object.hasOwn(SIGNS, operator) ? SIGNS[operator] : undefined;
  if (typeof name !== 'string') throw invalid(`Expected ${path}.name to be a text, but it is ${describe(name)}.`);
  if (sign === undefined)
    throw invalid(
      `Expected ${path}.operator to be one of ${Object.keys(SIGNS).join(', ')}, but it is ${describe(operator)}.`,
    );
  const named = `SELECT 1 FROM engine.variables v WHERE v.scope_key = ${scope} AND v.name = ${parameters.add(name)}
    AND ${comparable('v.process_instance_key', parameters)}`;
  if (sign.endsWith('LIKE')) {
    if (typeof value !== 'string') throw invalid(`Expected ${path}.value to be a text, but it is ${describe(value)}.`);
    return `EXISTS (${named} AND v.value #>> '{}' ${sign} ${parameters.add(value)})`;
  }
  const operand = `${parameters.add(JSON.stringify(value ?? null))}::jsonb`;
  const sameType = sign === '=' || sign === '<>' ? '' : ` AND jsonb_typeof(v.value) = jsonb_typeof(${operand})`;
  return `EXISTS (${named} AND v.value ${sign} ${operand}${sameType})`;
}
