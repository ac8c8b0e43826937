/** The decision requirements graph of all reachable models, to the plan. */
import {
  DECISION_SCHEMA,
  type BoxedExpression,
  type DecisionPlan,
  type PlanDecision,
  type PlanInput,
  type PlanKnowledge,
  type PlanRequirement,
  type PlanService,
} from '../../workflows/bpmn/decision/plan.js';
import { compileFunction, compileInside } from './boxed.js';
import type { Logic } from './logic.js';
import { DRG_ELEMENTS, type DmnModel, type Models } from './model.js';
import { cycles, referredBy, requirementsOf, visibleNames } from './requirements.js';
import { TypeCompiler } from './types.js';
import { attributeOf, childOf, childrenOf, normalised, variableOf, type XmlElement } from './xml-element.js';

export class GraphCompiler {
  private readonly types: TypeCompiler;
  private readonly inputs: Record<string, PlanInput> = {};
  private readonly decisions: Record<string, PlanDecision> = {};
  private readonly knowledge: Record<string, PlanKnowledge> = {};
  private readonly services: Record<string, PlanService> = {};
  private readonly components = new Map<DmnModel, readonly string[]>();
  private readonly requires = new Map<string, readonly PlanRequirement[]>();

  constructor(private readonly models: Models) {
    this.types = new TypeCompiler(models);
  }

  compile(): DecisionPlan {
    const reachable = this.models.reachable();
    for (const model of reachable) this.types.define(model);
    for (const model of reachable) {
      for (const element of childrenOf(model.root, ...DRG_ELEMENTS)) this.element(model, element);
    }
    this.refuseCycles(reachable);
    const { root, namespace } = this.models.main;
    const name = attributeOf(root, 'name') ?? '';
    return {
      schema: DECISION_SCHEMA,
      kind: 'decision',
      id: attributeOf(root, 'id') ?? name,
      name,
      namespace,
      inputs: this.inputs,
      decisions: this.decisions,
      knowledge: this.knowledge,
      services: this.services,
      types: this.types.all,
    };
  }

  private element(model: DmnModel, element: XmlElement): void {
    // DMN leaves the id out where nothing refers to the element; its name then is as good.
    const id = attributeOf(element, 'id') ?? attributeOf(element, 'name');
    if (id === undefined) {
      const message = `Expected an id or a name of the ${element.name}, but it has neither.`;
      model.findings.add({ code: 'DMN_ID_MISSING', line: element.line, message });
      return;
    }
    const key = model.prefix + id;
    const type = this.types.ofElement(model, childOf(element, 'variable'));
    const typed = type === undefined ? {} : { type };
    switch (element.name) {
      case 'inputData':
        this.inputs[key] = { name: variableOf(element), ...typed };
        return;
      case 'decision': {
        const requires = this.requirements(model, element, key);
        const logic = this.logic(model, id, visibleNames(requires));
        const boxed = compileInside(logic, element, element);
        this.decisions[key] = {
          id,
          name: normalised(attributeOf(element, 'name') ?? id),
          variable: variableOf(element),
          ...typed,
          ...versionTag(element),
          logic: whole(boxed, logic),
          requires,
        };
        return;
      }
      case 'businessKnowledgeModel': {
        const requires = this.requirements(model, element, key);
        const name = variableOf(element);
        const logic = this.logic(model, id, [...visibleNames(requires), name]);
        const encapsulated = compileFunction(logic, childOf(element, 'encapsulatedLogic') ?? element);
        const result = this.types.resultOf(type);
        const body = whole(encapsulated.body, logic);
        const typedBody = result === undefined || body.type !== undefined ? body : { ...body, type: result };
        this.knowledge[key] = { name, logic: { ...encapsulated, body: typedBody }, requires };
        return;
      }
      default:
        this.services[key] = this.service(model, element);
    }
  }

  private requirements(model: DmnModel, element: XmlElement, key: string): readonly PlanRequirement[] {
    const requires = requirementsOf(this.models, model, element);
    this.requires.set(key, requires);
    return requires;
  }

  private logic(model: DmnModel, owner: string, names: readonly string[]): Logic {
    const components = this.components.get(model) ?? this.componentsOf(model);
    this.components.set(model, components);
    return { model, types: this.types, owner, names, components, problems: [] };
  }

  /** Names that paths may read: of the components of types, and of the elements of imports. */
  private componentsOf(model: DmnModel): readonly string[] {
    const imported = this.models.imported(model).flatMap((entry) => [...entry.model.elements.values()].map(variableOf));
    return [...this.types.componentNames(model), ...imported];
  }

  /** Parameters are the input data, then the input decisions (DMN 1.5 §10.4). */
  private service(model: DmnModel, element: XmlElement): PlanService {
    const referred = (name: string): readonly { readonly element: XmlElement; readonly key: string }[] =>
      childrenOf(element, name).flatMap((reference) => referredBy(this.models, model, reference) ?? []);
    const parameters = [...referred('inputData'), ...referred('inputDecision')].map((parameter) => {
      const type = this.types.ofElement(model, childOf(parameter.element, 'variable'));
      return { key: parameter.key, name: variableOf(parameter.element), ...(type !== undefined && { type }) };
    });
    const outputs = referred('outputDecision').map(({ key }) => key);
    const type = this.types.resultOf(this.types.ofElement(model, childOf(element, 'variable')));
    return { name: variableOf(element), parameters, outputs, ...(type !== undefined && { type }) };
  }

  private refuseCycles(reachable: readonly DmnModel[]): void {
    for (const key of cycles(this.requires)) {
      const decision = this.decisions[key];
      const model = reachable.find(({ prefix }) => key === prefix + (decision?.id ?? ''));
      if (model === undefined || decision === undefined) continue;
      const { id } = decision;
      const line = model.elements.get(id)?.line ?? 1;
      const message = `Expected a decision that does not require itself, but '${decision.name}' does.`;
      model.findings.add({ code: 'DMN_CYCLE', line, id, message });
      this.decisions[key] = { ...decision, logic: { kind: 'invalid', message }, requires: [] };
    }
  }
}

/** Of Camunda 8's extension element, or Camunda 7's attribute. */
function versionTag(element: XmlElement): { readonly versionTag?: string } {
  const extension = childOf(childOf(element, 'extensionElements'), 'zeebe:versionTag');
  const tag = attributeOf(extension, 'value') ?? attributeOf(element, 'camunda:versionTag');
  return tag === undefined ? {} : { versionTag: tag };
}

/** Logic with errors is none: a plan compiled in part says so where it is evaluated. */
function whole(boxed: BoxedExpression, { problems }: Logic): BoxedExpression {
  const [message] = problems;
  return message === undefined ? boxed : { kind: 'invalid', message };
}
