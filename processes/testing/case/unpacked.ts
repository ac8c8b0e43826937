import type { SourceExtensions, SourceText } from '../../../workflows/bpmn/source.js';

/**
 * What Java classes that listen to the end of a decision's task are there for: the outputs of the rule that matched become
 * variables of their names. Of several rules nobody knows what a class would make.
 */
export function unpacked(decision: SourceExtensions['calledDecision'], line: number): SourceText | undefined {
  const { resultVariable: result, mapResult } = decision ?? {};
  if (result === undefined) return undefined;
  const ways: Readonly<Record<string, string>> = {
    resultList: `${result}.size() == 1 ? execution.setVariables(${result}[0]) : null`,
    singleResult: `${result} == null ? null : execution.setVariables(${result})`,
  };
  const way = ways[mapResult ?? ''];
  return way === undefined ? undefined : { language: 'juel', text: `\${${way}}`, line };
}
