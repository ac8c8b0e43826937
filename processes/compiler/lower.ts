/** Phase 4: a checked model → plans. Every expression is compiled here; what is wrong with one is a diagnostic. */
import type { Catalogue } from '../../workflows/bpmn/catalogue.js';
import type { LowerContext } from '../../workflows/bpmn/define.js';
import { compileFeel } from '../../workflows/bpmn/expression/feel.js';
import {
  PLAN_SCHEMA,
  type Expression,
  type Plan,
  type PlanMultiInstance,
  type PlanNode,
} from '../../workflows/bpmn/plan.js';
import type { Source, SourceLoop, SourceMapping, SourceText } from '../../workflows/bpmn/source.js';
import { checkContext } from './check.js';
import { definitionOf } from './definitions.js';
import type { Findings } from './findings.js';
import { walk, type Model, type ModelProcess } from './model.js';

const LANGUAGES = { juel: 'JUEL', javascript: 'a script language' } as const;

export function lowerContext(model: Model, findings: Findings, catalogue: Catalogue): LowerContext {
  const expression = (text: SourceText, at: Source): Expression => {
    const report = (
      code: 'EXPRESSION_LANGUAGE' | 'EXPRESSION_SYNTAX' | 'EXPRESSION_FUNCTION',
      message: string,
    ): Expression => {
      findings.add({ code, line: text.line, id: at.id, message });
      return { language: 'literal', value: '' };
    };
    if (text.language === 'literal') return { language: 'literal', value: text.text };
    if (text.language !== 'feel') {
      return report(
        'EXPRESSION_LANGUAGE',
        `Expected a FEEL expression (=…) or a literal, but '${text.text}' is in ${LANGUAGES[text.language]}.`,
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
    expression,
    optional: (text, at) => text && expression(text, at),
  };
}

export function lower(model: Model, process: ModelProcess, context: LowerContext): Plan {
  const sources = [...walk(process.source)];
  const ids = new Set(sources.map(({ id }) => id));
  const flows = model.flows.flatMap(({ id, source, target }) =>
    source !== undefined && target !== undefined && ids.has(source) ? [[id, { id, source, target }] as const] : [],
  );
  return {
    schema: PLAN_SCHEMA,
    processId: process.source.id,
    ...(process.source.name !== undefined && { name: process.source.name }),
    ...(process.versionTag !== undefined && { versionTag: process.versionTag }),
    nodes: Object.fromEntries(sources.flatMap((source) => node(source, context))),
    flows: Object.fromEntries(flows),
  };
}

function node(source: Source, context: LowerContext): readonly (readonly [string, PlanNode])[] {
  const definition = definitionOf(source);
  if (definition === undefined) return [];
  const { inputs, outputs, properties } = source.extensions;
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
    ...(source.loop && { multiInstance: multiInstance(source.loop, source, context) }),
    ...(Object.keys(properties).length > 0 && { properties }),
    spec: definition.lower(source, context),
  };
  return [[source.id, lowered]];
}

function mappings(list: readonly SourceMapping[], at: Source, context: LowerContext): PlanNode['inputs'] {
  return list.map(({ source, target }) => ({ source: context.expression(source, at), target }));
}

function multiInstance(loop: SourceLoop, at: Source, context: LowerContext): PlanMultiInstance {
  const outputElement = context.optional(loop.outputElement, at);
  const completionCondition = context.optional(loop.completionCondition, at);
  return {
    sequential: loop.sequential,
    inputCollection: context.optional(loop.inputCollection, at) ?? { language: 'literal', value: '' },
    ...(loop.inputElement !== undefined && { inputElement: loop.inputElement }),
    ...(loop.outputCollection !== undefined && { outputCollection: loop.outputCollection }),
    ...(outputElement && { outputElement }),
    ...(completionCondition && { completionCondition }),
  };
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
