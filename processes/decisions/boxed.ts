/** Boxed expressions (DMN 1.5 §10.2) to the plan: one case per element. */
import type { BoxedEntry, BoxedExpression, BoxedFunction } from '../../workflows/bpmn/decision/plan.js';
import { feel, NULL, refuse, within, type Logic } from './logic.js';
import { compileTable } from './table.js';
import { attributeOf, childOf, childrenOf, normalised, textOf, variableOf, type XmlElement } from './xml-element.js';

const BOXED = [
  'literalExpression',
  'decisionTable',
  'context',
  'list',
  'relation',
  'invocation',
  'functionDefinition',
  'conditional',
  'filter',
  'for',
  'some',
  'every',
];
const NOTHING: BoxedExpression = { kind: 'feel', ast: NULL };

/** The expression inside `holder`; a finding where there is none. */
export function compileInside(logic: Logic, holder: XmlElement | undefined, parent: XmlElement): BoxedExpression {
  const element = childOf(holder, ...BOXED);
  if (element !== undefined) return compileBoxed(logic, element);
  refuse(logic, 'DMN_LOGIC_MISSING', holder ?? parent, 'Expected an expression, but found none.');
  return NOTHING;
}

function compileBoxed(logic: Logic, element: XmlElement): BoxedExpression {
  const boxed = compileKind(logic, element);
  const type = boxed.kind === 'function' ? undefined : logic.types.ofElement(logic.model, element);
  return type === undefined ? boxed : { ...boxed, type };
}

function compileKind(logic: Logic, element: XmlElement): BoxedExpression {
  const inside = (name: string, inner = logic): BoxedExpression =>
    compileInside(inner, childOf(element, name), element);
  switch (element.name) {
    case 'decisionTable':
      return compileTable(logic, element);
    case 'context':
      return compileContext(logic, element);
    case 'list':
      return { kind: 'list', items: childrenOf(element, ...BOXED).map((item) => compileBoxed(logic, item)) };
    case 'relation':
      return compileRelation(logic, element);
    case 'invocation':
      return compileInvocation(logic, element);
    case 'functionDefinition':
      return compileFunction(logic, element);
    case 'conditional':
      return { kind: 'conditional', if: inside('if'), then: inside('then'), else: inside('else') };
    case 'filter':
      return { kind: 'filter', in: inside('in'), match: inside('match', within(logic, 'item', ...logic.components)) };
    case 'for':
    case 'some':
    case 'every': {
      const variable = normalised(attributeOf(element, 'iteratorVariable') ?? '');
      const body = element.name === 'for' ? 'return' : 'satisfies';
      return {
        kind: 'iteration',
        iterator: element.name,
        variable,
        in: inside('in'),
        body: inside(body, within(logic, variable, 'partial')),
      };
    }
    default:
      return { kind: 'feel', ast: feel(logic, element) };
  }
}

/** The last entry may have no variable: it is the result. */
function compileContext(logic: Logic, element: XmlElement): BoxedExpression {
  let inner = logic;
  let result: BoxedExpression | undefined;
  const entries: BoxedEntry[] = [];
  for (const entry of childrenOf(element, 'contextEntry')) {
    const variable = childOf(entry, 'variable');
    if (variable === undefined) {
      result = compileInside(inner, entry, element);
      continue;
    }
    const name = normalised(attributeOf(variable, 'name') ?? '');
    const recursive = childOf(entry, 'functionDefinition') === undefined ? inner : within(inner, name);
    const value = compileInside(recursive, entry, element);
    const type = logic.types.ofElement(logic.model, variable);
    entries.push({ name, value: type === undefined || value.kind === 'function' ? value : { ...value, type } });
    inner = within(inner, name);
  }
  return { kind: 'context', entries, ...(result !== undefined && { result }) };
}

/** Rows of a relation are contexts by the names of its columns. */
function compileRelation(logic: Logic, element: XmlElement): BoxedExpression {
  const columns = childrenOf(element, 'column').map((column) => normalised(attributeOf(column, 'name') ?? ''));
  const items = childrenOf(element, 'row').map((row): BoxedExpression => {
    const cells = childrenOf(row, ...BOXED);
    const entries = columns.map((name, index): BoxedEntry => {
      const cell = cells[index];
      return { name, value: cell === undefined ? NOTHING : compileBoxed(logic, cell) };
    });
    return { kind: 'context', entries };
  });
  return { kind: 'list', items };
}

function compileInvocation(logic: Logic, element: XmlElement): BoxedExpression {
  const callee = childOf(element, 'literalExpression');
  if (callee === undefined) {
    refuse(logic, 'DMN_LOGIC_MISSING', element, 'Expected the name of the function to invoke, but found none.');
    return NOTHING;
  }
  const bindings = childrenOf(element, 'binding').map((binding): BoxedEntry => {
    const name = normalised(attributeOf(childOf(binding, 'parameter'), 'name') ?? '');
    // A binding without a value passes null.
    const value = childOf(binding, ...BOXED);
    const empty = value === undefined || (value.name === 'literalExpression' && textOf(value) === undefined);
    return { name, value: empty ? NOTHING : compileBoxed(logic, value) };
  });
  return { kind: 'invocation', callee: feel(logic, callee), bindings };
}

/** A function definition, or the encapsulated logic of a knowledge model. */
export function compileFunction(logic: Logic, element: XmlElement): BoxedFunction {
  const kind = attributeOf(element, 'kind') ?? 'FEEL';
  const parameters = childrenOf(element, 'formalParameter').map((parameter) => {
    const type = logic.types.ofElement(logic.model, parameter);
    return { name: variableOf(parameter), ...(type !== undefined && { type }) };
  });
  if (kind !== 'FEEL') {
    refuse(logic, 'DMN_LOGIC_UNSUPPORTED', element, `Expected a function in FEEL, but its kind is '${kind}'.`);
    return { kind: 'function', parameters, body: NOTHING };
  }
  const body = compileInside(within(logic, ...parameters.map(({ name }) => name)), element, element);
  const type = logic.types.resultOf(logic.types.ofElement(logic.model, element));
  return {
    kind: 'function',
    parameters,
    body: type === undefined || body.type !== undefined ? body : { ...body, type },
  };
}
