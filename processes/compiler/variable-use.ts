/** Which variables a process reads and writes, as far as the file tells, and where it first does. */
import type { Source } from '../../workflows/bpmn/source.js';
import { variablesRead, type CompiledExpression } from '../../workflows/bpmn/expression/expression.js';
import type { Plan, PlanNode } from '../../workflows/bpmn/plan.js';
import { walk, type ModelProcess } from './model.js';

export interface VariableUse {
  /** By name: id of the first element that does. */
  readonly read: ReadonlyMap<string, string>;
  readonly written: ReadonlyMap<string, string>;
  /** Somebody outside may write any variable, or read any: a client at the start, a job, a user, a message. */
  readonly othersWrite: boolean;
  readonly othersRead: boolean;
}

/** Tasks and events whose result is not in the file: their output mappings read it, and no variable. */
const ANSWERED: readonly string[] = [
  'serviceTask',
  'sendTask',
  'userTask',
  'receiveTask',
  'callActivity',
  'businessRuleTask',
  'scriptTask',
];
const SHOWN: readonly string[] = ['userTask', 'callActivity'];
const IDENTIFIER = /[\p{L}_$][\p{L}\p{N}_$]*/gu;

export function variableUse({ source: process, forms }: ModelProcess, plan: Plan): VariableUse {
  const read = new Map<string, string>();
  const written = new Map<string, string>();
  let [othersWrite, othersRead] = [false, false];
  for (const source of walk(process)) {
    const node = plan.nodes[source.id];
    if (node === undefined) continue;
    for (const name of writtenBy(source, node)) note(written, name, source.id);
    for (const name of readBy(source, node, plan)) note(read, name, source.id);
    for (const name of scripted(source)) {
      note(written, name, source.id);
      note(read, name, source.id);
    }
    const answers = isAnswered(source);
    const isJob = source.extensions.job !== undefined && !isNamed(node);
    othersWrite ||= (answers && source.extensions.outputs.length === 0) || setsMap(node);
    othersRead ||= SHOWN.includes(source.type) || isJob;
  }
  for (const { text } of forms) for (const name of text.match(IDENTIFIER) ?? []) note(written, name, process.id);
  return { read, written, othersWrite: othersWrite || startsFromOutside(process), othersRead };
}

function note(names: Map<string, string>, name: string, id: string): void {
  if (!names.has(name)) names.set(name, id);
}

/** A registered activity takes the inputs that it names. */
function isNamed({ spec }: PlanNode): boolean {
  const { implementation } = spec as { readonly implementation?: { readonly by: string; readonly inputs?: unknown } };
  return implementation?.by === 'activity' && Array.isArray(implementation.inputs);
}

function isAnswered({ type, triggers, extensions }: Source): boolean {
  if (triggers.some(({ kind }) => kind !== 'timer' && kind !== 'link')) return true;
  return ANSWERED.includes(type) && extensions.script?.expression.language !== 'feel';
}

/** By clients, messages and signals: any variable may come with them. Timers bring none. */
function startsFromOutside({ children }: Source): boolean {
  const starts = children.filter(({ type }) => type === 'startEvent');
  return starts.length === 0 || starts.some(({ triggers }) => !triggers.some(({ kind }) => kind === 'timer'));
}

function writtenBy({ extensions, loop, adHoc, triggers }: Source, node: PlanNode): readonly string[] {
  const targets = [...extensions.inputs, ...extensions.outputs].map(({ target }) => target.split('.')[0]);
  const single = [
    extensions.script?.resultVariable,
    extensions.calledDecision?.resultVariable,
    loop?.inputElement,
    loop?.outputCollection,
    adHoc?.outputCollection,
    ...[extensions, ...(extensions.listeners ?? [])].map(({ job }) => job?.headers['resultVariable']),
    ...triggers.flatMap(({ codeVariable, messageVariable }) => [codeVariable, messageVariable]),
  ];
  const set = expressionsIn(node.spec).flatMap((expression) => assigned(expression));
  return [...targets, ...single, ...set].filter((name) => name !== undefined && name !== '') as readonly string[];
}

/** `execution.setVariable('name', …)` of JUEL. */
function assigned({ language, ...rest }: CompiledExpression): readonly string[] {
  if (language !== 'juel') return [];
  return [...JSON.stringify(rest).matchAll(/\.setVariable(?:Local)?\(\s*'([^']+)'/g)].map(([, name]) => name ?? '');
}

/** `execution.setVariables(…)` of JUEL: which, is not in the file. */
function setsMap(node: PlanNode): boolean {
  return expressionsIn([node.spec, node.listeners]).some(
    (expression) => expression.language === 'juel' && /\.setVariables(?:Local)?\(/.test(expression.source),
  );
}

/** JavaScript may read and set whatever it mentions. */
function scripted({ extensions }: Source): readonly string[] {
  const { expression } = extensions.script ?? {};
  return expression?.language === 'javascript' ? (expression.text.match(IDENTIFIER) ?? []) : [];
}

function readBy(source: Source, node: PlanNode, plan: Plan): ReadonlySet<string> {
  const { outputs, multiInstance, inputs, standardLoop, spec } = node;
  const ofFlows = node.outgoing.flatMap((id) => plan.flows[id]?.condition ?? []);
  const { outputElement, ...loop } = multiInstance ?? {};
  const given = isAnswered(source) ? [] : [outputs, outputElement];
  const names = new Set<string>();
  for (const expression of expressionsIn([inputs, loop, standardLoop, spec, ofFlows, given]))
    for (const name of variablesRead(unfiltered(expression)) ?? []) names.add(name);
  return names;
}

/** All expressions inside a part of a plan, at any depth. */
function expressionsIn(part: unknown, found: CompiledExpression[] = []): readonly CompiledExpression[] {
  if (typeof part !== 'object' || part === null) return found;
  if ('language' in part && 'ast' in part) found.push(part as unknown as CompiledExpression);
  else for (const inner of Object.values(part)) expressionsIn(inner, found);
  return found;
}

/** Conditions of filters read entries of what they filter. */
function unfiltered(expression: CompiledExpression): CompiledExpression {
  if (!('ast' in expression) || !hasFilter(expression.ast)) return expression;
  return { ...expression, ast: withoutFilters(expression.ast) } as CompiledExpression;
}

/** A literal condition, an index most often, reads nothing. */
function hasFilter(ast: unknown): boolean {
  if (typeof ast !== 'object' || ast === null) return false;
  const { kind, condition } = ast as { readonly kind?: string; readonly condition?: { readonly kind: string } };
  return (kind === 'filter' && condition?.kind !== 'literal') || Object.values(ast).some(hasFilter);
}

function withoutFilters(ast: unknown): unknown {
  if (typeof ast !== 'object' || ast === null) return ast;
  if (Array.isArray(ast)) return ast.map(withoutFilters);
  const { kind, ...rest } = ast as { readonly kind?: string; readonly condition?: unknown };
  const kept = kind === 'filter' ? { ...rest, condition: { kind: 'literal', value: null } } : rest;
  const entries = Object.entries(kept).map(([key, value]) => [key, withoutFilters(value)] as const);
  return { ...(kind !== undefined && { kind }), ...Object.fromEntries(entries) };
}
