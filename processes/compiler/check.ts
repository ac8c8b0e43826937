/** Phase 3: asks every rule of the model, and every element of itself (its triggers with it). */
import type { Catalogue } from '../../workflows/bpmn/catalogue.js';
import type { CheckContext } from '../../workflows/bpmn/define.js';
import { multiInstance } from '../../workflows/bpmn/elements/multi-instance.js';
import { standardLoop } from '../../workflows/bpmn/elements/standard-loop.js';
import { checkListeners } from '../../workflows/bpmn/listener.js';
import { definitionOf } from './definitions.js';
import type { Findings } from './findings.js';
import { walkAll, type Model } from './model.js';
import { rules } from './rules/index.js';

export function checkContext(model: Model, findings: Findings, catalogue: Catalogue): CheckContext {
  return {
    catalogue,
    report: (code, at, message) =>
      findings.add({ code, line: at.line, ...(at.id !== undefined && { id: at.id }), message }),
    element: (id) => model.elements.get(id),
  };
}

export function check(model: Model, findings: Findings, catalogue: Catalogue): void {
  for (const rule of rules) rule(model, (finding) => findings.add(finding));
  const context = checkContext(model, findings, catalogue);
  for (const source of walkAll(model)) {
    definitionOf(source)?.check(source, context);
    checkListeners(source, context);
    if (source.loop) multiInstance.check(source, context);
    if (source.standardLoop) standardLoop.check(source, context);
  }
}
