/**
 * Syntax tree to AST. Node names are those of the grammar (lezer-feel); every construct it knows has a case in
 * `expression`. Knows which names are in scope, so that a call of an unknown function is found at deployment.
 */
import type { parseExpression } from 'feelin';
import type { FeelArithmetic, FeelComparison, FeelEntry, FeelIterator, FeelNode, FeelParameter, FeelTest, FeelType } from './ast.js';
import { builtinNames, isBuiltin } from './builtins/index.js';
import type { ParseOptions, ParseProblem } from './problem.js';
import { unquote } from './string-literal.js';
import { closest } from './suggestion.js';
import { usesInput } from './variables.js';

export type SyntaxNode = ReturnType<typeof parseExpression>['topNode'];

const NULL: FeelNode = { kind: 'literal', value: null };

export class Lowering {
  problem: ParseProblem | undefined;
  /** Names in scope, innermost last. */
  private readonly scope: string[];
  /** Names as declared, by their form without spaces: `a + b` means the declared `a+b`. */
  private readonly declared = new Map<string, string>();

  constructor(
    private readonly text: string,
    options: ParseOptions,
  ) {
    this.scope = [...(options.functions ?? [])];
    for (const name of [...(options.names ?? []), ...(options.functions ?? [])]) this.declare(name);
  }

  unaryTests(node: SyntaxNode): FeelNode {
    const tests = childrenOf(node).find((child) => child.name === 'PositiveUnaryTests');
    const negated = node.firstChild?.name === 'not';
    return { kind: 'unary-tests', negated, tests: tests === undefined ? [] : this.tests(tests) };
  }

  expression(node: SyntaxNode): FeelNode {
    const parts = operands(node);
    const [first, second, third] = parts;
    switch (node.name) {
      case 'Expression':
      case 'ParenthesizedExpression':
      case 'PositiveUnaryTest':
      case 'FunctionBody':
        return this.at(first);
      case 'null':
        return NULL;
      case '?':
        return { kind: 'input' };
      case 'NumericLiteral':
        return { kind: 'literal', value: Number(this.source(node).replace(/\s/g, '')) };
      case 'StringLiteral':
        return { kind: 'literal', value: unquote(this.source(node)) };
      case 'BooleanLiteral':
        return { kind: 'literal', value: this.source(node) === 'true' };
      case 'AtLiteral':
        return { kind: 'at', text: first === undefined ? '' : unquote(this.source(first)) };
      case 'VariableName':
      case 'SpecialFunctionName':
      case 'DateTimeConstructor':
        return { kind: 'name', name: this.name(node) };
      case 'PathExpression':
        return { kind: 'path', target: this.at(first), name: second === undefined ? '' : this.name(second) };
      case 'FilterExpression':
        return { kind: 'filter', target: this.at(first), condition: this.within(['item'], () => this.at(second)) };
      case 'List':
        return { kind: 'list', items: parts.map((part) => this.expression(part)) };
      case 'Context':
        return this.context(parts);
      case 'IfExpression':
        return { kind: 'if', condition: this.at(first), then: this.at(second), else: this.at(third) };
      case 'ForExpression':
        return this.iteration(first, (iterators) => ({ kind: 'for', iterators, result: this.within(['partial'], () => this.at(second)) }));
      case 'QuantifiedExpression': {
        const quantifier = node.firstChild?.name === 'every' ? 'every' : 'some';
        return this.iteration(first, (iterators) => ({ kind: 'quantified', quantifier, iterators, condition: this.at(second) }));
      }
      case 'Disjunction':
        return { kind: 'or', left: this.at(first), right: this.at(second) };
      case 'Conjunction':
        return { kind: 'and', left: this.at(first), right: this.at(second) };
      case 'Comparison':
        return this.comparison(node, parts);
      case 'ArithmeticExpression':
        return this.arithmetic(node, parts);
      case 'SimplePositiveUnaryTest':
        return first?.name === 'Interval' ? this.expression(first) : this.openRange(node, this.at(first));
      case 'Interval':
        return {
          kind: 'range',
          start: this.at(first),
          end: this.at(second),
          startIncluded: node.firstChild?.name === '[',
          endIncluded: node.lastChild?.name === ']',
        };
      case 'InstanceOfExpression':
        return { kind: 'instance-of', value: this.at(first), type: this.type(second) };
      case 'DateTimeLiteral':
        return second === undefined && first?.name === 'AtLiteral' ? this.expression(first) : this.call(first, second);
      case 'FunctionInvocation':
        return this.call(first, second);
      case 'FunctionDefinition':
        return this.definition(node, parts);
      default:
        return this.refuse(node, `Expected a FEEL expression, but found '${this.source(node)}' (${node.name})`);
    }
  }

  private at(node: SyntaxNode | undefined): FeelNode {
    return node === undefined ? NULL : this.expression(node);
  }

  private context(parts: readonly SyntaxNode[]): FeelNode {
    const names: string[] = [];
    return this.within(names, () => ({
      kind: 'context',
      entries: parts.map((entry): FeelEntry => {
        const [key, value] = operands(entry);
        const name = key === undefined ? '' : this.key(key);
        // A function may call itself, and later entries may use this one.
        this.scope.push(name);
        names.push(name);
        return { name, value: this.at(value) };
      }),
    }));
  }

  private key(node: SyntaxNode): string {
    const literal = childrenOf(node).find((child) => child.name === 'StringLiteral');
    return this.declare(literal === undefined ? this.collapsed(node) : unquote(this.source(literal)));
  }

  private iteration(expressions: SyntaxNode | undefined, build: (iterators: readonly FeelIterator[]) => FeelNode): FeelNode {
    const names: string[] = [];
    return this.within(names, () => {
      const iterators = (expressions === undefined ? [] : operands(expressions)).map((expression): FeelIterator => {
        const [nameNode, domain] = operands(expression);
        const [source, to] = domain === undefined ? [] : operands(domain);
        const sourceNode = this.at(source);
        const toNode = to === undefined ? undefined : this.expression(to);
        const name = nameNode === undefined ? '' : this.declare(this.collapsed(nameNode));
        this.scope.push(name);
        names.push(name);
        return { name, source: sourceNode, ...(toNode !== undefined && { to: toNode }) };
      });
      return build(iterators);
    });
  }

  private comparison(node: SyntaxNode, parts: readonly SyntaxNode[]): FeelNode {
    const [first, second, third] = parts;
    const operator = childrenOf(node).find((child) => ['CompareOp', 'in', 'between'].includes(child.name));
    if (operator?.name === 'between') return { kind: 'between', value: this.at(first), low: this.at(second), high: this.at(third) };
    if (operator?.name === 'in') return { kind: 'in', value: this.at(first), tests: second === undefined ? [] : this.tests(second) };
    return { kind: 'comparison', operator: this.operator(operator) as FeelComparison, left: this.at(first), right: this.at(second) };
  }

  private tests(node: SyntaxNode): readonly FeelTest[] {
    const tests = node.name === 'PositiveUnaryTests' ? operands(node) : [node];
    return tests.map((test): FeelTest => {
      const inner = test.name === 'PositiveUnaryTest' ? operands(test)[0] : test;
      const operator = inner === undefined ? undefined : childrenOf(inner).find((child) => child.name === 'CompareOp');
      if (inner?.name === 'SimplePositiveUnaryTest' && operator !== undefined) {
        const comparison = this.operator(operator) as FeelComparison;
        const right = this.at(operands(inner)[0]);
        return { usesInput: true, expression: { kind: 'comparison', operator: comparison, left: { kind: 'input' }, right } };
      }
      const expression = this.at(inner);
      return { usesInput: usesInput(expression), expression };
    });
  }

  private openRange(node: SyntaxNode, bound: FeelNode): FeelNode {
    const operator = this.operator(childrenOf(node).find((child) => child.name === 'CompareOp'));
    switch (operator) {
      case '>':
      case '>=':
        return { kind: 'range', start: bound, startIncluded: operator === '>=', endIncluded: false };
      case '<':
      case '<=':
        return { kind: 'range', end: bound, startIncluded: false, endIncluded: operator === '<=' };
      case '=':
        return { kind: 'range', start: bound, end: bound, startIncluded: true, endIncluded: true };
      default:
        return this.refuse(node, `Expected '!=' between two values, but found '${this.source(node)}'`);
    }
  }

  private arithmetic(node: SyntaxNode, parts: readonly SyntaxNode[]): FeelNode {
    const operator = this.operator(childrenOf(node).find((child) => child.name === 'ArithOp'));
    if (parts.length === 1) return { kind: 'negation', operand: this.at(parts[0]) };
    return {
      kind: 'arithmetic',
      operator: (operator === '^' ? '**' : operator) as FeelArithmetic,
      left: this.at(parts[0]),
      right: this.at(parts[1]),
    };
  }

  private call(calleeNode: SyntaxNode | undefined, parameters: SyntaxNode | undefined): FeelNode {
    const callee = this.at(calleeNode);
    if (callee.kind === 'name' && calleeNode !== undefined) this.checkFunction(callee.name, calleeNode);
    if (parameters?.name !== 'NamedParameters') {
      const values = parameters === undefined ? [] : operands(parameters);
      return { kind: 'call', callee, arguments: values.map((value) => this.expression(value)) };
    }
    const named = operands(parameters).map((parameter): FeelEntry => {
      const [name, value] = operands(parameter);
      return { name: name === undefined ? '' : this.collapsed(name), value: this.at(value) };
    });
    return { kind: 'call-named', callee, arguments: named };
  }

  private checkFunction(name: string, node: SyntaxNode): void {
    if (isBuiltin(name) || this.scope.includes(name)) return;
    const suggestion = closest(name, [...builtinNames(), ...this.scope]);
    const hint = suggestion === undefined ? '' : `; did you mean '${suggestion}'?`;
    this.problem ??= {
      ok: false,
      code: 'FEEL_UNKNOWN_FUNCTION',
      message: `Expected a FEEL built-in function, but found '${name}'${hint}`,
      offset: node.from,
    };
  }

  private definition(node: SyntaxNode, parts: readonly SyntaxNode[]): FeelNode {
    if (childrenOf(node).some((child) => child.name === 'external')) {
      return this.refuse(node, 'Expected a function defined in FEEL, but found an external one');
    }
    const formal = parts.find((part) => part.name === 'FormalParameters');
    const parameters = (formal === undefined ? [] : operands(formal)).map((parameter): FeelParameter => {
      const [name, type] = operands(parameter);
      return { name: name === undefined ? '' : this.declare(this.collapsed(name)), ...(type !== undefined && { type: this.type(type) }) };
    });
    const body = parts.find((part) => part.name === 'FunctionBody');
    return { kind: 'function', parameters, body: this.within(parameters.map(({ name }) => name), () => this.at(body)) };
  }

  private type(node: SyntaxNode | undefined): FeelType {
    const [inner, ...rest] = node === undefined ? [] : operands(node);
    switch (node?.name) {
      case 'Type':
        return this.type(inner);
      case 'ListType':
        return { kind: 'list', element: this.type(inner) };
      case 'ContextType':
        return {
          kind: 'context',
          entries: (inner === undefined ? [] : operands(inner)).map((entry) => {
            const [name, type] = operands(entry);
            return { name: name === undefined ? '' : this.collapsed(name), type: this.type(type) };
          }),
        };
      case 'FunctionType':
        return {
          kind: 'function',
          parameters: (inner?.name === 'ArgumentTypes' ? operands(inner) : []).map((argument) => this.type(operands(argument)[0])),
          result: this.type(inner?.name === 'ArgumentTypes' ? rest[0] : inner),
        };
      default:
        return { kind: 'named', name: node === undefined ? 'Any' : this.collapsed(node) };
    }
  }

  /** `names` may grow while `build` runs; what was pushed is popped after. */
  private within<T>(names: readonly string[], build: () => T): T {
    const size = this.scope.length;
    this.scope.push(...names);
    const built = build();
    this.scope.length = size;
    return built;
  }

  private refuse(node: SyntaxNode, message: string): FeelNode {
    this.problem ??= { ok: false, code: 'FEEL_SYNTAX', message, offset: node.from };
    return NULL;
  }

  private declare(name: string): string {
    this.declared.set(name.replace(/\s/g, ''), name);
    return name;
  }

  /** A name as written: backticks dropped, white space collapsed. */
  private collapsed(node: SyntaxNode): string {
    return this.source(node).replace(/`/g, '').replace(/\s+/g, ' ').trim();
  }

  private name(node: SyntaxNode): string {
    const collapsed = this.collapsed(node);
    return /[^\p{L}\p{N}_ ]/u.test(collapsed) ? (this.declared.get(collapsed.replace(/\s/g, '')) ?? collapsed) : collapsed;
  }

  private operator(node: SyntaxNode | undefined): string {
    return node === undefined ? '' : this.source(node);
  }

  private source(node: SyntaxNode): string {
    return this.text.slice(node.from, node.to);
  }
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (!child.type.isSkipped) children.push(child);
  }
  return children;
}

/** Children that mean something by themselves: neither punctuation and keywords (lower case) nor operators. */
function operands(node: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(node).filter(({ name }) => name === 'null' || name === '?' || (/^[A-Z]/.test(name) && name !== 'ArithOp' && name !== 'CompareOp'));
}
