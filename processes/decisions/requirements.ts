/** Requirements (DMN 1.5 §6.3.9-11): which elements a decision or knowledge model sees, and under which names. */
import type { PlanRequirement } from '../../workflows/bpmn/decision/plan.js';
import type { DmnModel, Models } from './model.js';
import { attributeOf, childOf, childrenOf, normalised, variableOf, type XmlElement } from './xml-element.js';

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
    const requirement = { kind, key, name: variableOf(required) };
    if (within !== undefined) return [{ ...requirement, within }];
    return [kind === 'decision' ? { ...requirement, aliases: aliasesOf(required) } : requirement];
  });
}

/** Its name and id, and the outputs of its table: several are entries of its value. */
function aliasesOf(decision: XmlElement): NonNullable<PlanRequirement['aliases']> {
  const outputs = childrenOf(childOf(decision, 'decisionTable'), 'output').flatMap((output) => {
    const name = attributeOf(output, 'name');
    return name === undefined ? [] : [normalised(name)];
  });
  const names = [attributeOf(decision, 'name'), attributeOf(decision, 'id')].flatMap((name) =>
    name === undefined ? [] : [{ name: normalised(name) }],
  );
  return [...names, ...outputs.map((name) => (outputs.length === 1 ? { name } : { name, entry: name }))].filter(
    ({ name }) => name !== variableOf(decision),
  );
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

/** Names that the requirements make visible: of elements, their aliases, and of the imports that hold the imported ones. */
export function visibleNames(requires: readonly PlanRequirement[]): readonly string[] {
  return [
    ...new Set(
      requires.flatMap(({ name, within, aliases = [] }) => [within ?? name, ...aliases.map((alias) => alias.name)]),
    ),
  ];
}

/** Keys of decisions at which a circle of requirements closes. Without recursion: chains may be as long as a file. */
export function cycles(requires: ReadonlyMap<string, readonly PlanRequirement[]>): readonly string[] {
  const done = new Set<string>();
  const circular = new Set<string>();
  for (const start of requires.keys()) {
    const path = new Set<string>();
    const pending: { readonly key: string; readonly next: string[] }[] = [];
    const enter = (key: string): void => {
      if (path.has(key)) circular.add(key);
      if (path.has(key) || done.has(key)) return;
      path.add(key);
      const decisions = (requires.get(key) ?? []).filter(({ kind }) => kind === 'decision');
      pending.push({ key, next: decisions.map((requirement) => requirement.key) });
    };
    enter(start);
    for (let current = pending.at(-1); current !== undefined; current = pending.at(-1)) {
      const next = current.next.shift();
      if (next !== undefined) {
        enter(next);
        continue;
      }
      pending.pop();
      path.delete(current.key);
      done.add(current.key);
    }
  }
  return [...circular];
}
