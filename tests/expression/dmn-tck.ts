/**
 * The DMN technology compatibility kit's cases that need no DMN engine: decisions that are one literal expression and
 * require at most input data.
 */
import { readFileSync } from 'node:fs';
import { decode, Parser } from 'saxen';
import { equal } from '../../workflows/bpmn/expression/comparison.js';
import { compileFeel, evaluateFeel } from '../../workflows/bpmn/expression/feel.js';
import { parseAtLiteral } from '../../workflows/bpmn/expression/temporal.js';

export const CORPUS = '../shared/corpus';

export interface TckCase {
  readonly id: string;
  readonly model: string;
  readonly decision: string;
  readonly kind?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly errorExpected?: boolean;
}

interface Decision {
  readonly text: string | undefined;
  /** Tags of what the decision requires: `requiredInput`, `requiredDecision`, `requiredKnowledge`. */
  readonly requires: readonly string[];
}

export interface TckResult {
  readonly id: string;
  readonly text: string;
  readonly passed: boolean;
  readonly detail: string;
}

export function runTck(): readonly TckResult[] {
  const { cases } = JSON.parse(readFileSync(`${CORPUS}/cases/dmn.json`, 'utf8')) as { cases: readonly TckCase[] };
  const models = new Map<string, ReadonlyMap<string, Decision>>();
  return cases.flatMap((tckCase) => {
    const decisions = models.get(tckCase.model) ?? readDecisions(readFileSync(`${CORPUS}/${tckCase.model}`, 'utf8'));
    models.set(tckCase.model, decisions);
    const decision = decisions.get(tckCase.decision);
    if (decision?.text === undefined || !decision.requires.every((kind) => kind === 'requiredInput')) return [];
    return [run(tckCase, decision.text)];
  });
}

function run(tckCase: TckCase, text: string): TckResult {
  const inputs = fromTck(tckCase.inputs) as Readonly<Record<string, unknown>>;
  const compiled = compileFeel(text, { names: Object.keys(inputs) });
  const report = (passed: boolean, detail: unknown): TckResult => ({
    id: tckCase.id,
    text,
    passed,
    detail: JSON.stringify(detail),
  });
  // Where the kit expects an error, null (FEEL's own answer to it) and a refusal at compilation are as good.
  if (!compiled.ok) return report(tckCase.errorExpected === true, compiled.message);
  const lookup = (name: string): unknown => (Object.hasOwn(inputs, name) ? inputs[name] : undefined);
  const outcome = evaluateFeel(compiled.expression.ast, { lookup, now: Date.UTC(2026, 0, 31), random: () => 0.5 });
  if (!outcome.ok) return report(tckCase.errorExpected === true, outcome.message);
  const expected = tckCase.errorExpected === true ? null : tckCase.expected;
  return report(same(outcome.value, expected ?? null), { found: outcome.value, expected, warnings: outcome.warnings });
}

function isTyped(value: unknown): value is { readonly $type: string; readonly $value: string } {
  return typeof value === 'object' && value !== null && '$type' in value;
}

/** Inputs of a case as FEEL values. */
export function fromTck(value: unknown): unknown {
  if (isTyped(value)) return value.$type === 'decimal' ? Number(value.$value) : parseAtLiteral(value.$value);
  if (Array.isArray(value)) return value.map(fromTck);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, fromTck(entry)]));
}

/** Numbers agree to eight digits, as in the kit's own runners; dates, times and durations by their meaning. */
export function same(found: unknown, expected: unknown): boolean {
  if (isTyped(expected)) {
    if (expected.$type === 'decimal') return same(found, Number(expected.$value));
    return (
      typeof found === 'string' &&
      (found === expected.$value || equal(parseAtLiteral(found), parseAtLiteral(expected.$value)) === true)
    );
  }
  if (typeof found === 'number' && typeof expected === 'number')
    return Math.abs(found - expected) <= 1e-8 * Math.max(1, Math.abs(expected));
  if (Array.isArray(found) && Array.isArray(expected)) {
    return found.length === expected.length && found.every((item, index) => same(item, expected[index]));
  }
  if (typeof found !== 'object' || typeof expected !== 'object' || found === null || expected === null)
    return found === expected;
  const [left, right] = [Object.entries(found), new Map(Object.entries(expected))];
  return left.length === right.size && left.every(([name, value]) => right.has(name) && same(value, right.get(name)));
}

/** Decisions of a DMN file by name. */
function readDecisions(xml: string): ReadonlyMap<string, Decision> {
  const decisions = new Map<string, Decision>();
  const path: string[] = [];
  let name = '';
  let text: string | undefined;
  let requires: string[] = [];
  const parser = new Parser();
  const append = (value: string): void => {
    if (path.slice(-3).join('/') === 'decision/literalExpression/text') text = (text ?? '') + value;
  };
  parser.on('openTag', (tag, attributes) => {
    const local = tag.replace(/^.*:/, '');
    path.push(local);
    if (local === 'decision') {
      name = decode(Object(attributes())['name'] ?? '');
      text = undefined;
      requires = [];
    } else if (local.startsWith('required')) {
      requires.push(local);
    }
  });
  parser.on('text', (value) => append(decode(value)));
  parser.on('cdata', append);
  parser.on('closeTag', () => {
    if (path.pop() === 'decision') decisions.set(name, { text, requires });
  });
  parser.parse(xml);
  return decisions;
}
