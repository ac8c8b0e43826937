/** Filters by the values of process variables: `[{name, value}]`, all of which must hold. What one may not read fulfils none. */
import { comparable } from '../crm/masking/comparable-values.js';
import { invalid } from '../problem/problem.js';
import { describe } from '../validation/describe.js';
import type { Parameters } from './parameters.js';
import { comparison } from './comparison.js';
import { record } from './request.js';
import type { CustomFilter } from './table.js';

/** `scope`: SQL of the key whose own variables are meant. A value is JSON text: a string is written `"\"x\""`. */
export function variableFilter(scope: string): CustomFilter {
  return {
    schema: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'value'],
        properties: { name: { type: 'string' }, value: { type: 'string' } },
      },
    },
    condition(value, path, parameters) {
      if (!Array.isArray(value))
        throw invalid(`Expected ${path} to be a list of name and value, but it is ${describe(value)}.`);
      if (value.length === 0) return 'true';
      return value
        .map((entry: unknown, index) => one(scope, entry, `${path}[${String(index)}]`, parameters))
        .join(' AND ');
    },
  };
}

function one(scope: string, entry: unknown, path: string, parameters: Parameters): string {
  const { name, value } = record(entry, path, ['name', 'value']);
  if (typeof name !== 'string') throw invalid(`Expected ${path}.name to be a text, but it is ${describe(name)}.`);
  const operators = typeof value === 'string' ? { $eq: value } : record(value, `${path}.value`);
  const named = `SELECT 1 FROM engine.variables v WHERE v.scope_key = ${scope} AND v.name = ${parameters.add(name)}`;
  if (operators['$exists'] === false) return `NOT EXISTS (${named})`;
  const conditions = Object.entries(operators)
    .filter(([operator]) => operator !== '$exists')
    .map(([operator, operand]) => valueCondition(operator, operand, `${path}.value`, parameters));
  if (conditions.length > 0) conditions.push(comparable('v.process_instance_key', parameters));
  return `EXISTS (${[named, ...conditions].join(' AND ')})`;
}

/** `$like` compares the text of the JSON; everything else compares values, so that spaces and the order of keys do not count. */
function valueCondition(operator: string, operand: unknown, path: string, parameters: Parameters): string {
  switch (operator) {
    case '$eq': {
      // The hash is what the index has: a value may be larger than one takes.
      const value = `${parameters.add(json(operand, path))}::jsonb`;
      return `jsonb_hash_extended(v.value, 0) = jsonb_hash_extended(${value}, 0) AND v.value = ${value}`;
    }
    case '$neq':
      return `v.value <> ${parameters.add(json(operand, path))}::jsonb`;
    case '$in':
    case '$notIn': {
      if (!Array.isArray(operand))
        throw invalid(`Expected ${path}.${operator} to be a list, but it is ${describe(operand)}.`);
      const values = parameters.add(operand.map((entry) => json(entry, path)));
      return `${operator === '$in' ? '' : 'NOT '}v.value = ANY(${values}::jsonb[])`;
    }
    default:
      return comparison({ type: 'text', column: 'v.value::text' }, { [operator]: operand }, path, parameters);
  }
}

function json(value: unknown, path: string): string {
  if (typeof value === 'string') {
    try {
      return JSON.stringify(JSON.parse(value));
    } catch {
      // falls through to the refusal
    }
  }
  throw invalid(`Expected ${path} to be JSON text (a string is written "\\"x\\""), but it is ${describe(value)}.`);
}
