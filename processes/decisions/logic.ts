/** What the compilation of one decision's or knowledge model's logic carries along, and its FEEL. */
import type { FeelNode } from '../../workflows/bpmn/expression/ast.js';
import { compileFeel, compileUnaryTests } from '../../workflows/bpmn/expression/feel.js';
import type { DiagnosticCode } from '../../workflows/bpmn/codes.js';
import type { DmnModel } from './model.js';
import type { TypeCompiler } from './types.js';
import { attributeOf, childOf, textOf, type XmlElement } from './xml-element.js';

export interface Logic {
  readonly model: DmnModel;
  readonly types: TypeCompiler;
  /** Id of the decision or knowledge model, for findings. */
  readonly owner: string;
  /** Names in scope. */
  readonly names: readonly string[];
  /** Names of components and of what imports hold, which paths may read. */
  readonly components: readonly string[];
  /** Messages of the errors so far. */
  readonly problems: string[];
}

export const NULL: FeelNode = { kind: 'literal', value: null };

/** `logic` where further names are in scope. */
export function within(logic: Logic, ...names: readonly string[]): Logic {
  return { ...logic, names: [...logic.names, ...names] };
}

export function refuse(logic: Logic, code: DiagnosticCode, element: XmlElement, message: string): void {
  logic.problems.push(message);
  logic.model.findings.add({ code, line: element.line, id: attributeOf(element, 'id') ?? logic.owner, message });
}

/** An expression; null (a finding) where there is none or it cannot be compiled. */
export function feel(logic: Logic, element: XmlElement): FeelNode {
  if (childOf(element, 'importedValues') !== undefined) {
    refuse(logic, 'DMN_LOGIC_UNSUPPORTED', element, 'Expected an expression, but found imported values.');
    return NULL;
  }
  const text = textOf(element);
  if (text === undefined) {
    refuse(logic, 'DMN_LOGIC_MISSING', element, 'Expected a FEEL expression, but found nothing.');
    return NULL;
  }
  return compiled(logic, element, text, compileFeel);
}

/** Unary tests; null where any value passes: the text is absent or `-`. */
export function tests(logic: Logic, element: XmlElement | undefined): FeelNode | null {
  const text = textOf(element);
  if (element === undefined || text === undefined || text === '-') return null;
  return compiled(logic, element, text, compileUnaryTests);
}

function compiled(logic: Logic, element: XmlElement, text: string, compile: typeof compileFeel): FeelNode {
  if (!languageIsFeel(logic, element)) return NULL;
  const names = [...logic.names, ...logic.components];
  const result = compile(text, { names, functions: logic.names });
  if (result.ok) return logic.types.resolveIn(logic.model, result.expression.ast);
  const code = result.code === 'FEEL_SYNTAX' ? 'EXPRESSION_SYNTAX' : 'EXPRESSION_FUNCTION';
  refuse(logic, code, element, `${result.message}.`);
  return NULL;
}

/** Of the element, else of the file. */
function languageIsFeel(logic: Logic, element: XmlElement): boolean {
  const language =
    attributeOf(element, 'expressionLanguage') ?? attributeOf(logic.model.root, 'expressionLanguage') ?? 'feel';
  if (/^feel$|\/feel\/?$/i.test(language)) return true;
  refuse(logic, 'DMN_LANGUAGE', element, `Expected an expression in FEEL, but its language is '${language}'.`);
  return false;
}
