import type { Source } from '../../../workflows/bpmn/source.js';
import { walkAll } from '../model.js';
import { isFeelName, isVariableName } from '../variable-name.js';
import type { Rule } from './rule.js';

function* namesOf({
  line,
  extensions,
  loop,
  adHoc,
}: Source): Generator<{ readonly line: number; readonly name: string; readonly valid: boolean }> {
  for (const { target, line: at } of [...extensions.inputs, ...extensions.outputs]) {
    yield { line: at, name: target, valid: target.split('.').every(isFeelName) };
  }
  const single = [
    { line: loop?.line, name: loop?.inputElement },
    { line: loop?.line, name: loop?.outputCollection },
    { line, name: adHoc?.outputCollection },
    { line: extensions.script?.expression.line, name: extensions.script?.resultVariable },
  ];
  for (const { line: at = line, name } of single) {
    if (name !== undefined) yield { line: at, name, valid: isVariableName(name) };
  }
}

/** Whatever names a variable that is set names one that expressions can read again. */
export const variableNames: Rule = (model, report) => {
  for (const source of walkAll(model)) {
    for (const { line, name, valid } of namesOf(source)) {
      if (valid) continue;
      const message = `Expected a variable name on '${source.id}', but found '${name}'.`;
      report({ code: 'MAPPING_TARGET', line, id: source.id, message });
    }
  }
};
