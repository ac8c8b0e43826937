/** Decision tables (DMN 1.5 §8) to the plan. */
import type {
  Aggregation,
  DecisionTable,
  HitPolicy,
  TableInput,
  TableOutput,
  TableRule,
} from '../../workflows/bpmn/decision/plan.js';
import type { FeelNode } from '../../workflows/bpmn/expression/ast.js';
import { feel, NULL, refuse, tests, within, type Logic } from './logic.js';
import { attributeOf, childOf, childrenOf, normalised, textOf, type XmlElement } from './xml-element.js';

const HIT_POLICIES: ReadonlySet<string> = new Set<HitPolicy>([
  'UNIQUE',
  'FIRST',
  'PRIORITY',
  'ANY',
  'COLLECT',
  'RULE ORDER',
  'OUTPUT ORDER',
]);
const AGGREGATIONS: ReadonlySet<string> = new Set<Aggregation>(['SUM', 'COUNT', 'MIN', 'MAX']);

export function compileTable(logic: Logic, element: XmlElement): DecisionTable {
  const inputs = childrenOf(element, 'input').map((input, index) => compileInput(logic, input, index));
  const outputs = childrenOf(element, 'output').map((output, index) => compileOutput(logic, output, index));
  const named = within(logic, ...inputs.flatMap(({ variable }) => (variable === undefined ? [] : [variable])));
  const table: DecisionTable = {
    kind: 'table',
    hitPolicy: hitPolicy(logic, element),
    ...aggregation(logic, element),
    inputs,
    outputs,
    rules: childrenOf(element, 'rule').map((rule, index) => compileRule(named, rule, { index, inputs, outputs })),
  };
  check(logic, element, table);
  return table;
}

function compileInput(logic: Logic, element: XmlElement, index: number): TableInput {
  const expression = childOf(element, 'inputExpression');
  const type = logic.types.ofElement(logic.model, expression);
  const variable = attributeOf(element, 'camunda:inputVariable');
  if (expression === undefined)
    refuse(logic, 'DMN_LOGIC_MISSING', element, `Expected an expression of input ${index + 1}, but found none.`);
  return {
    id: attributeOf(element, 'id') ?? `input-${index + 1}`,
    name: attributeOf(element, 'label') ?? textOf(expression) ?? '',
    expression: expression === undefined ? NULL : feel(logic, expression),
    ...(type !== undefined && { type }),
    ...(variable !== undefined && { variable }),
  };
}

function compileOutput(logic: Logic, element: XmlElement, index: number): TableOutput {
  const id = attributeOf(element, 'id') ?? `output-${index + 1}`;
  const values = tests(logic, childOf(element, 'outputValues')) ?? allowedValues(logic, element);
  const fallback = childOf(element, 'defaultOutputEntry');
  return {
    id,
    name: normalised(attributeOf(element, 'name') ?? attributeOf(element, 'label') ?? id),
    ...(values !== undefined && { values }),
    ...(textOf(fallback) !== undefined && fallback !== undefined && { default: feel(logic, fallback) }),
  };
}

/** Without output values of its own, an output has those that its type allows (DMN 1.5 §8.3.3). */
function allowedValues({ types, model }: Logic, element: XmlElement): FeelNode | undefined {
  return types.constraintOf(types.ofElement(model, element));
}

function compileRule(
  logic: Logic,
  element: XmlElement,
  table: {
    readonly index: number;
    readonly inputs: readonly TableInput[];
    readonly outputs: readonly TableOutput[];
  },
): TableRule {
  const cells = childrenOf(element, 'inputEntry');
  const results = childrenOf(element, 'outputEntry');
  if (cells.length !== table.inputs.length || results.length !== table.outputs.length) {
    const found = `${cells.length} and ${results.length}`;
    const expected = `${table.inputs.length} input and ${table.outputs.length} output entries`;
    refuse(logic, 'DMN_TABLE', element, `Expected ${expected} of rule ${table.index + 1}, but found ${found}.`);
  }
  return {
    id: attributeOf(element, 'id') ?? `rule-${table.index + 1}`,
    tests: cells.map((cell) => tests(logic, cell)),
    outputs: results.map((result) => (['-', undefined].includes(textOf(result)) ? null : feel(logic, result))),
  };
}

function hitPolicy(logic: Logic, element: XmlElement): HitPolicy {
  const written = attributeOf(element, 'hitPolicy') ?? 'UNIQUE';
  if (HIT_POLICIES.has(written)) return written as HitPolicy;
  refuse(logic, 'DMN_HIT_POLICY', element, `Expected one of DMN's hit policies, but found '${written}'.`);
  return 'UNIQUE';
}

function aggregation(logic: Logic, element: XmlElement): { readonly aggregation?: Aggregation } {
  const written = attributeOf(element, 'aggregation');
  if (written === undefined || attributeOf(element, 'hitPolicy') !== 'COLLECT') return {};
  if (AGGREGATIONS.has(written)) return { aggregation: written as Aggregation };
  refuse(logic, 'DMN_HIT_POLICY', element, `Expected SUM, COUNT, MIN or MAX, but found '${written}'.`);
  return {};
}

function check(logic: Logic, element: XmlElement, table: DecisionTable): void {
  const { outputs } = table;
  if (outputs.length === 0) refuse(logic, 'DMN_TABLE', element, 'Expected an output, but the table has none.');
  if (table.aggregation !== undefined && outputs.length > 1) {
    const message = `Expected one output to aggregate, but the table has ${outputs.length}.`;
    refuse(logic, 'DMN_HIT_POLICY', element, message);
  }
  const ordered = table.hitPolicy === 'PRIORITY' || table.hitPolicy === 'OUTPUT ORDER';
  if (ordered && outputs.every(({ values }) => values === undefined)) {
    const message = `Expected output values, which ${table.hitPolicy} goes by, but there are none.`;
    refuse(logic, 'DMN_HIT_POLICY', element, message);
  }
}
