import { checkScript } from '../check-script.js';
import { walkAll } from '../model.js';
import type { Rule } from './rule.js';

/** JavaScript of script tasks compiles. */
export const scripts: Rule = (model, report) => {
  for (const { id, extensions } of walkAll(model)) {
    const { expression } = extensions.script ?? {};
    const problem = expression?.language === 'javascript' ? checkScript(expression.text) : undefined;
    if (expression === undefined || problem === undefined) continue;
    const message = `${problem.message} (line ${problem.line}, column ${problem.column} of the script).`;
    report({ code: 'SCRIPT_SYNTAX', line: expression.line, id, message });
  }
};
