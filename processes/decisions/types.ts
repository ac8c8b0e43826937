/** Item definitions and type references (DMN 1.5 §7.3.2-3), for the plan and for the types that FEEL names. */
import type { DecisionType } from '../../workflows/bpmn/decision/plan.js';
import type { FeelNode, FeelType } from '../../workflows/bpmn/expression/ast.js';
import { compileUnaryTests } from '../../workflows/bpmn/expression/feel.js';
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
/** Types may contain themselves; what `instance of` and parameters in one expression look at ends after so many parts. */
const MAXIMUM_PARTS = 1000;
const MAXIMUM_DEPTH = 8;

export class TypeCompiler {
  private readonly definitions = new Map<string, DecisionType>();
  /** Parts of types that the expression at hand may still get. */
  private parts = 0;

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
    this.parts = MAXIMUM_PARTS;
    const walk = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(walk);
      if (typeof value !== 'object' || value === null) return value;
      const walked = Object.entries(value).map(([name, entry]: [string, unknown]): [string, unknown] =>
        name === 'type' && isFeelType(entry) ? [name, this.feelType(model, entry, 0)] : [name, walk(entry)],
      );
      return Object.fromEntries(walked);
    };
    return walk(ast) as FeelNode;
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

  private feelType(model: DmnModel, type: FeelType, depth: number): FeelType {
    switch (type.kind) {
      case 'named': {
        const key = this.definitions.has(model.prefix + type.name)
          ? model.prefix + type.name
          : this.imported(model, type.name);
        const definition = key === undefined ? undefined : this.definitions.get(key);
        return definition === undefined ? type : this.structure(definition, depth);
      }
      case 'list':
      case 'range':
        return { kind: type.kind, element: this.feelType(model, type.element, depth) };
      case 'context':
        return {
          kind: 'context',
          entries: type.entries.map((entry) => ({ name: entry.name, type: this.feelType(model, entry.type, depth) })),
        };
      case 'function':
        return {
          kind: 'function',
          parameters: type.parameters.map((parameter) => this.feelType(model, parameter, depth)),
          result: this.feelType(model, type.result, depth),
        };
    }
  }

  private structure(type: DecisionType, depth: number): FeelType {
    this.parts -= 1;
    if (depth > MAXIMUM_DEPTH || this.parts < 0) return { kind: 'named', name: 'Any' };
    switch (type.kind) {
      case 'named':
        return { kind: 'named', name: type.name };
      case 'reference':
        return this.structure(this.definitions.get(type.name) ?? ANY, depth + 1);
      case 'list':
        return { kind: 'list', element: this.structure(type.element, depth + 1) };
      case 'context':
        return {
          kind: 'context',
          entries: type.entries.map((entry) => ({ name: entry.name, type: this.structure(entry.type, depth + 1) })),
        };
      case 'function':
        return {
          kind: 'function',
          parameters: type.parameters.map((parameter) => this.structure(parameter, depth + 1)),
          result: this.structure(type.result, depth + 1),
        };
    }
  }
}

/** `feel:string` → `string`. */
function withoutPrefix(name: string): string {
  return normalised(name.replace(/^\s*[\w.-]+:/, ''));
}

function isFeelType(value: unknown): value is FeelType {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    ['named', 'list', 'range', 'context', 'function'].includes(String(value.kind))
  );
}
