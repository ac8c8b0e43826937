/** Phase 4: a checked model → plans. Every expression is compiled here; what is wrong with one is a diagnostic. */
import type { Catalogue } from '../../workflows/bpmn/catalogue.js';
import type { LowerContext } from '../../workflows/bpmn/define.js';
import { compileFeel } from '../../workflows/bpmn/expression/feel.js';
import { compileJuel } from '../../workflows/bpmn/expression/juel/juel.js';
import {
  PLAN_SCHEMA,
  type Expression,
  type Plan,
  type PlanFlow,
  type PlanMultiInstance,
  type PlanNode,
  type PlanStandardLoop,
} from '../../workflows/bpmn/plan.js';
import type { Source, SourceLoop, SourceMapping, SourceText } from '../../workflows/bpmn/source.js';
import { lowerListeners } from '../../workflows/bpmn/listener.js';
import { checkContext } from './check.js';
import { definitionOf } from './definitions.js';
import type { Findings } from './findings.js';
import { lowerData } from './lower-data.js';
import { walk, type Model, type ModelProcess } from './model.js';

export function lowerContext(model: Model, findings: Findings, catalogue: Catalogue): LowerContext {
  const compile = (text: SourceText, at: Source, scripts: boolean): Expression => {
    const report = (
      code: 'EXPRESSION_LANGUAGE' | 'EXPRESSION_SYNTAX' | 'EXPRESSION_FUNCTION' | 'JUEL_SYNTAX' | 'JUEL_UNSUPPORTED',
      message: string,
    ): Expression => {
      findings.add({ code, line: text.line, id: at.id, message });
      return { language: 'literal', value: '' };
    };
    if (text.language === 'literal') return { language: 'literal', value: text.text };
    if (text.language === 'javascript' && scripts) return { language: 'javascript', source: text.text };
    if (text.language === 'list') {
      const items = (text.items ?? []).map((item) => compile(item, at, scripts));
      return { language: 'list', source: text.text, items };
    }
    if (text.language === 'map') {
      const entries = (text.entries ?? []).map(([key, value]) => [key, compile(value, at, scripts)] as const);
      return { language: 'map', source: text.text, entries };
    }
    if (text.language === 'juel') {
      const compiled = compileJuel(text.text, { value: true });
      return compiled.ok ? compiled.expression : report(compiled.code, sentence(compiled.message));
    }
    if (text.language !== 'feel') {
      return report(
        'EXPRESSION_LANGUAGE',
        `Expected an expression in FEEL or JUEL, or a literal, but '${text.text}' is in a script language.`,
      );
    }
    const compiled = compileFeel(text.text);
    if (compiled.ok) return compiled.expression;
    return report(
      compiled.code === 'FEEL_SYNTAX' ? 'EXPRESSION_SYNTAX' : 'EXPRESSION_FUNCTION',
      sentence(compiled.message),
    );
  };
  return {
    ...checkContext(model, findings, catalogue),
    expression: (text, at) => compile(text, at, false),
    scripted: (text, at) => compile(text, at, true),
    optional: (text, at) => text && compile(text, at, false),
  };
}

export function lower(process: ModelProcess, context: LowerContext): Plan {
  const sources = walk(process.source);
  return {
    schema: PLAN_SCHEMA,
    processId: process.source.id,
    ...(process.source.name !== undefined && { name: process.source.name }),
    ...(process.versionTag !== undefined && { versionTag: process.versionTag }),
    nodes: Object.fromEntries(sources.flatMap((source) => node(source, context))),
    flows: Object.fromEntries(sources.flatMap((source) => flowsOf(source, context))),
  };
}

function flowsOf(from: Source, context: LowerContext): readonly (readonly [string, PlanFlow])[] {
  return from.outgoing.map(({ id, source, target, condition, listeners }) => {
    const lowered = condition && context.scripted(condition, from);
    const listened = lowerListeners(listeners, from, context);
    return [id, { id, source, target, ...(lowered && { condition: lowered }), ...listened }];
  });
}

function node(source: Source, context: LowerContext): readonly (readonly [string, PlanNode])[] {
  const definition = definitionOf(source);
  if (definition === undefined) return [];
  const { inputs, outputs, properties, listeners, job, jobErrors } = source.extensions;
  const lowered: PlanNode = {
    id: source.id,
    kind: definition.kind,
    ...(source.name !== undefined && { name: source.name }),
    ...(source.scope !== undefined && { scope: source.scope }),
    incoming: source.incoming.map(({ id }) => id),
    outgoing: source.outgoing.map(({ id }) => id),
    inputs: mappings(inputs, source, context),
    outputs: mappings(outputs, source, context),
    boundary: source.boundary,
    ...(source.defaultFlow !== undefined && { defaultFlow: source.defaultFlow }),
    ...containing(source),
    ...compensated(source, context),
    ...(source.standardLoop && { standardLoop: standardLoop(source.standardLoop, source, context) }),
    ...(source.loop && { multiInstance: multiInstance(source.loop, source, context) }),
    ...(source.startQuantity !== undefined && { startQuantity: source.startQuantity }),
    ...(source.completionQuantity !== undefined && { completionQuantity: source.completionQuantity }),
    ...(source.data && { data: lowerData(source, source.data, context) }),
    ...(job?.pauses !== undefined && { retryPauses: job.pauses }),
    ...(jobErrors && {
      jobErrors: jobErrors.map(({ condition, code }) => ({ condition: context.expression(condition, source), code })),
    }),
    ...(Object.keys(properties).length > 0 && { properties }),
    ...lowerListeners(listeners, source, context),
    spec: definition.lower(source, context),
  };
  return [[source.id, lowered]];
}

function containing({ children }: Source): Pick<PlanNode, 'eventSubProcesses'> {
  const eventSubProcesses = children.filter(({ triggeredByEvent }) => triggeredByEvent).map(({ id }) => id);
  return eventSubProcesses.length === 0 ? {} : { eventSubProcesses };
}

function compensated({ boundary }: Source, context: LowerContext): Pick<PlanNode, 'compensation'> {
  const handlers = boundary.flatMap((id) => context.element(id)?.compensationHandler ?? []);
  return handlers[0] === undefined ? {} : { compensation: handlers[0] };
}

function standardLoop(loop: NonNullable<Source['standardLoop']>, at: Source, context: LowerContext): PlanStandardLoop {
  const condition = context.optional(loop.condition, at);
  return {
    testBefore: loop.testBefore,
    ...(loop.maximum !== undefined && { maximum: loop.maximum }),
    ...(condition && { condition }),
  };
}

function mappings(list: readonly SourceMapping[], at: Source, context: LowerContext): PlanNode['inputs'] {
  return list.map(({ source, target }) => ({ source: context.scripted(source, at), target }));
}

function multiInstance(loop: SourceLoop, at: Source, context: LowerContext): PlanMultiInstance {
  const inputCollection = context.optional(loop.inputCollection, at);
  const cardinality = inputCollection ? undefined : context.optional(loop.loopCardinality, at);
  const outputElement = context.optional(loop.outputElement, at);
  const completionCondition = context.optional(loop.completionCondition, at);
  return {
    sequential: loop.sequential,
    ...(inputCollection && { inputCollection }),
    ...(cardinality && { cardinality }),
    ...(loop.inputElement !== undefined && { inputElement: loop.inputElement }),
    ...(loop.outputCollection !== undefined && { outputCollection: loop.outputCollection }),
    ...(outputElement && { outputElement }),
    ...(completionCondition && { completionCondition }),
    ...(loop.counters && { counters: loop.counters }),
  };
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
