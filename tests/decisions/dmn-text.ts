/** Short ways to write DMN files in tests, and to evaluate them. */
import { compileDecisions } from '../../processes/decisions/index.js';
import { evaluateDecision, type DecisionOutcome } from '../../workflows/bpmn/decision/evaluate.js';

export const DMN_15 = 'https://www.omg.org/spec/DMN/20230324/MODEL/';

/** One line stands before `content`: its first line is line 2 of the file. */
export function definitions(content: string, attributes = ''): string {
  return `<definitions xmlns="${DMN_15}" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="drg" name="Drg" namespace="test" ${attributes}>\n${content}\n</definitions>`;
}

export function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

export function literal(text: string, attributes = ''): string {
  return `<literalExpression ${attributes}><text>${escape(text)}</text></literalExpression>`;
}

/** A decision `id` of the same name; `before` holds its variable and requirements. */
export function decision(id: string, logic: string, before = ''): string {
  return `<decision id="${id}" name="${id}">${before}${logic}</decision>`;
}

export function requires(...ids: readonly string[]): string {
  return ids.map((id) => `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`).join('');
}

export interface TableText {
  readonly hitPolicy?: string;
  readonly aggregation?: string;
  readonly inputs: readonly string[];
  /** `name`, or `name` with its output values and default. */
  readonly outputs: readonly { readonly name: string; readonly values?: string; readonly default?: string }[];
  /** Input entries, then output entries. */
  readonly rules: readonly (readonly string[])[];
}

export function table({ hitPolicy = 'UNIQUE', aggregation, inputs, outputs, rules }: TableText): string {
  const text = (tag: string, value: string | undefined): string =>
    value === undefined ? '' : `<${tag}><text>${escape(value)}</text></${tag}>`;
  const columns = [
    ...inputs.map(
      (input, index) => `<input id="i${index + 1}" label="${input}">${text('inputExpression', input)}</input>`,
    ),
    ...outputs.map(
      (output, index) =>
        `<output id="o${index + 1}" name="${output.name}">${text('outputValues', output.values)}${text('defaultOutputEntry', output.default)}</output>`,
    ),
  ];
  const rows = rules.map((cells, index) => {
    const entries = cells.map((cell, at) => text(at < inputs.length ? 'inputEntry' : 'outputEntry', cell));
    return `<rule id="r${index + 1}">${entries.join('')}</rule>`;
  });
  const aggregated = aggregation === undefined ? '' : `aggregation="${aggregation}"`;
  return `<decisionTable hitPolicy="${hitPolicy}" ${aggregated}>${columns.join('')}${rows.join('')}</decisionTable>`;
}

export function evaluate(
  xml: string,
  decisionId: string,
  variables: Readonly<Record<string, unknown>> = {},
): DecisionOutcome {
  const { compiled, diagnostics } = compileDecisions({ file: 'model.dmn', xml });
  if (compiled === undefined) throw new Error(JSON.stringify(diagnostics));
  return evaluateDecision(compiled.plan, { decisionId, variables, now: Date.UTC(2026, 0, 31), random: () => 0.5 });
}

export function valueOf(xml: string, decisionId: string, variables: Readonly<Record<string, unknown>> = {}): unknown {
  const outcome = evaluate(xml, decisionId, variables);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}
