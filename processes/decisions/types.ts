/** Item definitions and type references (DMN 1.5 §7.3.2-3), for the plan and for the types that FEEL names. */
import type { DecisionType } from '../../workflows/bpmn/decision/plan.js';
import type { FeelNode } from '../../workflows/bpmn/expression/ast.js';
import { compileUnaryTests } from '../../workflows/bpmn/expression/feel.js';
import { resolveTypes } from './feel-types.js';
import type { DmnModel, Models } from './model.js';
import { attributeOf, childOf, childrenOf, normalised, textOf, type XmlElement } from './xml-element.js';

/** FEEL's types, and the names that DMN 1.1 and Camunda have for them. */
const FEEL_TYPES: Readonly<Record<string, string>> = {
  Any: 'Any',
  Null: 'Null',
  string: 'string',
  boolean: 'boolean',
  number: 'number',
  integer: 'number',
  long: 'number',
  double: 'number',
  date: 'date',
  time: 'time',
  'date and time': 'date and time',
  dateTime: 'date and time',
  duration: 'duration',
  'days and time duration': 'days and time duration',
  dayTimeDuration: 'days and time duration',
  'years and months duration': 'years and months duration',
  yearMonthDuration: 'years and months duration',
  list: 'list',
  context: 'context',
  range: 'range',
  function: 'function',
};

const ANY: DecisionType = { kind: 'named', name: 'Any' };
export class TypeCompiler {
  private readonly definitions = new Map<string, DecisionType>();

  constructor(private readonly models: Models) {}

  /** Item definitions of all models by the name that references use; call it before anything else. */
  define(model: DmnModel): void {
    for (const element of childrenOf(model.root, 'itemDefinition')) {
      const name = normalised(attributeOf(element, 'name') ?? '');
      this.definitions.set(model.prefix + name, ANY);
    }
    for (const element of childrenOf(model.root, 'itemDefinition')) {
      const name = normalised(attributeOf(element, 'name') ?? '');
      this.definitions.set(model.prefix + name, this.item(model, element));
    }
  }

  get all(): Readonly<Record<string, DecisionType>> {
    return Object.fromEntries(this.definitions);
  }

  /** What the `typeRef` of an element means; undefined where it has none, or none that is known (a finding). */
  ofElement(model: DmnModel, element: XmlElement | undefined): DecisionType | undefined {
    const reference = attributeOf(element, 'typeRef');
    return element === undefined || reference === undefined ? undefined : this.resolve(model, reference, element);
  }

  /** The type of a function's result where the reference names a function type. */
  resultOf(type: DecisionType | undefined): DecisionType | undefined {
    const definition = type?.kind === 'reference' ? this.definitions.get(type.name) : type;
    return definition?.kind === 'function' ? definition.result : type;
  }

  /** The constraint of the item definition that a type refers to. */
  constraintOf(type: DecisionType | undefined): FeelNode | undefined {
    return type?.kind === 'reference' ? this.definitions.get(type.name)?.constraint : type?.constraint;
  }

  /** Names of the components of all contexts: FEEL can only read those with operator characters when it knows them. */
  componentNames(model: DmnModel): readonly string[] {
    const names = (element: XmlElement): string[] =>
      childrenOf(element, 'itemComponent').flatMap((component) => [
        normalised(attributeOf(component, 'name') ?? ''),
        ...names(component),
      ]);
    return childrenOf(model.root, 'itemDefinition').flatMap(names);
  }

  /** `ast` with the types it names replaced by what they mean, which `instance of` and parameters then check. */
  resolveIn(model: DmnModel, ast: FeelNode): FeelNode {
    return resolveTypes(ast, {
      named: (name) =>
        this.definitions.get(model.prefix + name) ?? this.definitions.get(this.imported(model, name) ?? ''),
      referred: (name) => this.definitions.get(name),
    });
  }

  private item(model: DmnModel, element: XmlElement): DecisionType {
    const components = childrenOf(element, 'itemComponent');
    const base = this.base(model, element, components);
    const allowed = this.constraint(model, childOf(element, 'allowedValues'));
    const constrained: DecisionType = allowed === undefined ? base : { ...base, constraint: allowed };
    const item: DecisionType =
      attributeOf(element, 'isCollection') === 'true' ? { kind: 'list', element: constrained } : constrained;
    const whole = this.constraint(model, childOf(element, 'typeConstraint'));
    return whole === undefined ? item : { ...item, constraint: whole };
  }

  private base(model: DmnModel, element: XmlElement, components: readonly XmlElement[]): DecisionType {
    if (components.length > 0) {
      const entries = components.map((component) => ({
        name: normalised(attributeOf(component, 'name') ?? ''),
        type: this.item(model, component),
      }));
      return { kind: 'context', entries };
    }
    const functionItem = childOf(element, 'functionItem');
    if (functionItem !== undefined) {
      const result = attributeOf(functionItem, 'outputTypeRef');
      return {
        kind: 'function',
        parameters: childrenOf(functionItem, 'parameters').map((parameter) => this.ofElement(model, parameter) ?? ANY),
        result: result === undefined ? ANY : (this.resolve(model, result, functionItem) ?? ANY),
      };
    }
    const reference = childOf(element, 'typeRef');
    return reference === undefined ? ANY : (this.resolve(model, reference.text, reference) ?? ANY);
  }

  private constraint(model: DmnModel, element: XmlElement | undefined): FeelNode | undefined {
    const text = textOf(element);
    if (element === undefined || text === undefined) return undefined;
    const compiled = compileUnaryTests(text);
    if (compiled.ok) return compiled.expression.ast;
    model.findings.add({ code: 'EXPRESSION_SYNTAX', line: element.line, message: `${compiled.message}.` });
    return undefined;
  }

  private resolve(model: DmnModel, written: string, element: XmlElement): DecisionType | undefined {
    const name = withoutPrefix(written);
    const feel = Object.hasOwn(FEEL_TYPES, name) ? FEEL_TYPES[name] : undefined;
    if (this.definitions.has(model.prefix + name)) return { kind: 'reference', name: model.prefix + name };
    if (feel !== undefined) return { kind: 'named', name: feel };
    const imported = this.imported(model, name);
    if (imported !== undefined) return { kind: 'reference', name: imported };
    const id = attributeOf(element, 'id');
    const message = `Expected a FEEL type or an item definition, but found '${name}'.`;
    model.findings.add({ code: 'DMN_TYPE', line: element.line, ...(id !== undefined && { id }), message });
    return undefined;
  }

  /** `import.name`. */
  private imported(model: DmnModel, name: string): string | undefined {
    return this.models
      .imported(model)
      .filter((entry) => name.startsWith(`${entry.name}.`))
      .map((entry) => entry.model.prefix + name.slice(entry.name.length + 1))
      .find((key) => this.definitions.has(key));
  }
}

/** `feel:string` → `string`. */
function withoutPrefix(name: string): string {
  return normalised(name.replace(/^\s*[\w.-]+:/, ''));
}
