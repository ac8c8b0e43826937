/** Requirements (DMN 1.5 §6.3.9-11): which elements a decision or knowledge model sees, and under which names. */
import type { PlanRequirement } from '../../workflows/bpmn/decision/plan.js';
import type { DmnModel, Models } from './model.js';
import { attributeOf, childrenOf, normalised, variableOf, type XmlElement } from './xml-element.js';

const KINDS: Readonly<Record<string, PlanRequirement['kind']>> = {
  inputData: 'input',
  decision: 'decision',
  businessKnowledgeModel: 'knowledge',
  decisionService: 'service',
};

/** In the order of the file; one that leads nowhere is a finding. */
export function requirementsOf(models: Models, model: DmnModel, element: XmlElement): readonly PlanRequirement[] {
  const holders = childrenOf(element, 'informationRequirement', 'knowledgeRequirement');
  const references = holders.flatMap((holder) =>
    childrenOf(holder, 'requiredInput', 'requiredDecision', 'requiredKnowledge'),
  );
  return references.flatMap((reference) => {
    const referred = referredBy(models, model, reference);
    const kind = KINDS[referred?.element.name ?? ''];
    if (referred === undefined || kind === undefined) return [];
    const { key, element: required, within } = referred;
    return [{ kind, key, name: variableOf(required), ...(within !== undefined && { within }) }];
  });
}

/** What the `href` of an element means; a finding where it means nothing. */
export function referredBy(models: Models, model: DmnModel, reference: XmlElement): ReturnType<Models['refer']> {
  const href = attributeOf(reference, 'href') ?? '';
  const referred = models.refer(model, href);
  if (referred === undefined) {
    const message = `Expected ${reference.name} to name an element of the file or of an import, but there is no '${href}'.`;
    model.findings.add({ code: 'DMN_REFERENCE', line: reference.line, message });
  }
  return referred;
}

/** Names that the requirements make visible: of elements, and of the imports that hold the imported ones. */
export function visibleNames(requires: readonly PlanRequirement[]): readonly string[] {
  return [...new Set(requires.map(({ name, within }) => normalised(within ?? name)))];
}

/** Keys of decisions that require themselves, each once. */
export function cycles(requires: ReadonlyMap<string, readonly PlanRequirement[]>): readonly string[] {
  const done = new Set<string>();
  const circular = new Set<string>();
  const visit = (key: string, path: ReadonlySet<string>): void => {
    if (path.has(key)) circular.add(key);
    if (path.has(key) || done.has(key)) return;
    const longer = new Set(path).add(key);
    for (const { kind, key: next } of requires.get(key) ?? []) if (kind === 'decision') visit(next, longer);
    done.add(key);
  };
  for (const key of requires.keys()) visit(key, new Set());
  return [...circular];
}
