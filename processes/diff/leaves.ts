/** What a node or flow of a plan says, as texts under readable names: `user task` → `candidate groups` → `sales`. */
import type { Expression } from '../../workflows/bpmn/plan.js';

/** Name → text. Expressions are as they were written, FEEL with its `=`. */
export type Leaves = ReadonlyMap<string, string>;

export function leavesOf(said: object, without: ReadonlySet<string>): Leaves {
  const leaves = new Map<string, string>();
  for (const [name, value] of Object.entries(said)) if (!without.has(name)) collect(value, [name], leaves);
  return leaves;
}

function collect(value: unknown, path: readonly string[], leaves: Map<string, string>): void {
  if (value === undefined || value === null) return;
  if (typeof value !== 'object') return void leaves.set(wordsOf(path), String(value));
  if (isExpression(value)) return void leaves.set(wordsOf(path), textOf(value));
  if (!Array.isArray(value)) {
    for (const [name, member] of Object.entries(value)) collect(member, [...path, name], leaves);
    return;
  }
  if (value.every((member) => typeof member !== 'object')) {
    if (value.length > 0) leaves.set(wordsOf(path), value.join(', '));
    return;
  }
  value.forEach((member: unknown, index) => {
    if (isMapping(member)) leaves.set(wordsOf([...path, `‘${member.target}’`]), textOf(member.source));
    else collect(member, [...path, String(index + 1)], leaves);
  });
}

function isExpression(value: object): value is Expression {
  return 'language' in value && ('source' in value || 'value' in value);
}

function isMapping(value: unknown): value is { readonly source: Expression; readonly target: string } {
  return typeof value === 'object' && value !== null && 'target' in value && 'source' in value;
}

function textOf(expression: Expression): string {
  if (expression.language === 'literal') return expression.value;
  return expression.language === 'feel' ? `=${expression.source}` : expression.source;
}

/** Of the plan's own structure, which nobody has drawn. */
const UNSAID: ReadonlySet<string> = new Set(['spec', 'ast']);

const WORDS: Readonly<Record<string, string>> = {
  scope: 'enclosing scope',
  inputs: 'input',
  outputs: 'output',
  attachedTo: 'attached to',
  multiInstance: 'multi-instance',
  defaultFlow: 'default flow',
  headers: 'header',
};

function wordsOf(path: readonly string[]): string {
  return path
    .filter((segment) => !UNSAID.has(segment))
    .map((segment) => WORDS[segment] ?? segment.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))
    .join(' ');
}
