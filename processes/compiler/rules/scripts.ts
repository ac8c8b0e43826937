import type { Source, SourceText } from '../../../workflows/bpmn/source.js';
import { checkScript } from '../check-script.js';
import { walkAll } from '../model.js';
import type { Rule } from './rule.js';

/** JavaScript of script tasks, listeners, mappings and conditions compiles. */
export const scripts: Rule = (model, report) => {
  for (const source of walkAll(model)) {
    for (const { text, line } of scriptsOf(source)) {
      const problem = checkScript(text);
      if (problem === undefined) continue;
      const message = `${problem.message} (line ${problem.line}, column ${problem.column} of the script).`;
      report({ code: 'SCRIPT_SYNTAX', line, id: source.id, message });
    }
  }
};

function scriptsOf({ extensions, outgoing }: Source): readonly SourceText[] {
  const { script, listeners = [], inputs, outputs } = extensions;
  const texts = [
    script?.expression,
    ...[...inputs, ...outputs].map((mapping) => mapping.source),
    ...[...listeners, ...outgoing.flatMap((flow) => flow.listeners ?? [])].map((listener) => listener.script),
    ...outgoing.map((flow) => flow.condition),
  ];
  return texts.flatMap((text) => (text === undefined ? [] : inside(text))).filter(isJavaScript);
}

function inside(text: SourceText): readonly SourceText[] {
  const parts = [...(text.items ?? []), ...(text.entries ?? []).map(([, value]) => value)];
  return [text, ...parts.flatMap(inside)];
}

function isJavaScript({ language }: SourceText): boolean {
  return language === 'javascript';
}
