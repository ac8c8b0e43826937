/**
 * Syntax tree to AST. Node names are those of the grammar (lezer-feel); every construct it knows has a case in
 * `expression`.
 */
import type { FeelArithmetic, FeelComparison, FeelEntry, FeelNode, FeelTest } from './ast.js';
import { lowerContext, lowerDefinition, lowerIteration, type Lower } from './lower-scoped.js';
import { lowerType } from './lower-type.js';
import { Names } from './names.js';
import type { ParseOptions, ParseProblem } from './problem.js';
import { childNamed, nameText, operands, stringText, type SyntaxNode } from './syntax.js';
import { usesInput, variablesRead } from './variables.js';

const NULL: FeelNode = { kind: 'literal', value: null };

export class Lowering implements Lower {
  /** The first thing found wrong. */
  problem: ParseProblem | undefined;
  readonly names: Names;

  constructor(
    readonly text: string,
    options: ParseOptions,
  ) {
    this.names = new Names(options);
  }

  unaryTests(node: SyntaxNode): FeelNode {
    const tests = childNamed(node, 'PositiveUnaryTests');
    return {
      kind: 'unary-tests',
      negated: node.firstChild?.name === 'not',
      tests: tests === undefined ? [] : this.tests(tests),
    };
  }

  expression(node: SyntaxNode | undefined): FeelNode {
    if (node === undefined) return NULL;
    const parts = operands(node);
    const [first, second, third] = parts;
    switch (node.name) {
      case 'Expression':
      case 'ParenthesizedExpression':
      case 'PositiveUnaryTest':
      case 'FunctionBody':
        return this.expression(first);
      case 'null':
        return NULL;
      case '?':
        return { kind: 'input' };
      case 'NumericLiteral':
        return { kind: 'literal', value: Number(this.source(node).replace(/\s/g, '')) };
      case 'StringLiteral':
        return { kind: 'literal', value: stringText(this.text, node) };
      case 'BooleanLiteral':
        return { kind: 'literal', value: this.source(node) === 'true' };
      case 'AtLiteral':
        return { kind: 'at', text: stringText(this.text, first) };
      case 'VariableName':
      case 'SpecialFunctionName':
      case 'DateTimeConstructor':
        return { kind: 'name', name: this.name(node) };
      case 'PathExpression':
        return { kind: 'path', target: this.expression(first), name: this.name(second) };
      case 'FilterExpression':
        return { kind: 'filter', target: this.expression(first), condition: this.expression(second) };
      case 'List':
        return { kind: 'list', items: parts.map((part) => this.expression(part)) };
      case 'Context':
        return lowerContext(this, parts);
      case 'IfExpression':
        return {
          kind: 'if',
          condition: this.expression(first),
          then: this.expression(second),
          else: this.expression(third),
        };
      case 'ForExpression':
        return lowerIteration(this, first, ['partial'], (iterators) => {
          const result = this.expression(second);
          return { kind: 'for', iterators, result, usesPartial: variablesRead(result).includes('partial') };
        });
      case 'QuantifiedExpression':
        return lowerIteration(this, first, [], (iterators) => ({
          kind: 'quantified',
          quantifier: node.firstChild?.name === 'every' ? 'every' : 'some',
          iterators,
          condition: this.expression(second),
        }));
      case 'Disjunction':
        return { kind: 'or', left: this.expression(first), right: this.expression(second) };
      case 'Conjunction':
        return { kind: 'and', left: this.expression(first), right: this.expression(second) };
      case 'Comparison':
        if (childNamed(node, 'between') !== undefined) {
          return {
            kind: 'between',
            value: this.expression(first),
            low: this.expression(second),
            high: this.expression(third),
          };
        }
        if (childNamed(node, 'in') !== undefined) {
          return { kind: 'in', value: this.expression(first), tests: second === undefined ? [] : this.tests(second) };
        }
        // The grammar reads `a == b` as a comparison of `a` with the test `= b`.
        if (childNamed(second, 'CompareOp') !== undefined && second?.name === 'SimplePositiveUnaryTest') {
          return this.refuse(
            second,
            `Expected a value after '${this.comparison(node)}', but found '${this.source(second)}'`,
          );
        }
        return {
          kind: 'comparison',
          operator: this.comparison(node),
          left: this.expression(first),
          right: this.expression(second),
        };
      case 'ArithmeticExpression':
        if (second === undefined) return { kind: 'negation', operand: this.expression(first) };
        return {
          kind: 'arithmetic',
          operator: this.arithmetic(node),
          left: this.expression(first),
          right: this.expression(second),
        };
      case 'SimplePositiveUnaryTest':
        return first?.name === 'Interval' ? this.expression(first) : this.openRange(node, this.expression(first));
      case 'Interval':
        return {
          kind: 'range',
          start: this.expression(first),
          end: this.expression(second),
          startIncluded: node.firstChild?.name === '[',
          endIncluded: node.lastChild?.name === ']',
        };
      case 'InstanceOfExpression':
        return { kind: 'instance-of', value: this.expression(first), type: lowerType(this.text, second) };
      case 'DateTimeLiteral':
        return first?.name === 'AtLiteral' ? this.expression(first) : this.call(first, second);
      case 'FunctionInvocation':
        return this.call(first, second);
      case 'FunctionDefinition':
        if (childNamed(node, 'external') === undefined) return lowerDefinition(this, node);
        return this.refuse(node, 'Expected a function defined in FEEL, but found an external one');
      default:
        return this.refuse(node, `Expected a FEEL expression, but found '${this.source(node)}'`);
    }
  }

  private tests(node: SyntaxNode): readonly FeelTest[] {
    const tests = node.name === 'PositiveUnaryTests' ? operands(node) : [node];
    return tests.map((test): FeelTest => {
      let inner: SyntaxNode | undefined = test;
      while (inner !== undefined && ['PositiveUnaryTest', 'ParenthesizedExpression'].includes(inner.name))
        inner = operands(inner)[0];
      if (inner?.name === 'SimplePositiveUnaryTest' && childNamed(inner, 'CompareOp') !== undefined) {
        const right = this.expression(operands(inner)[0]);
        return {
          usesInput: true,
          expression: { kind: 'comparison', operator: this.comparison(inner), left: { kind: 'input' }, right },
        };
      }
      const expression = this.expression(inner);
      return { usesInput: usesInput(expression), expression };
    });
  }

  private openRange(node: SyntaxNode, bound: FeelNode): FeelNode {
    const operator = this.comparison(node);
    switch (operator) {
      case '>':
      case '>=':
        return { kind: 'range', start: bound, startIncluded: operator === '>=', endIncluded: false };
      case '<':
      case '<=':
        return { kind: 'range', end: bound, startIncluded: false, endIncluded: operator === '<=' };
      case '=':
        return { kind: 'range', start: bound, end: bound, startIncluded: true, endIncluded: true };
      case '!=':
        return this.refuse(node, `Expected a value before '!=', but found '${this.source(node)}'`);
    }
  }

  private call(calleeNode: SyntaxNode | undefined, parameters: SyntaxNode | undefined): FeelNode {
    const callee = this.expression(calleeNode);
    const complaint = callee.kind === 'name' ? this.names.complaintAbout(callee.name) : undefined;
    if (complaint !== undefined)
      this.problem ??= { ok: false, code: 'FEEL_UNKNOWN_FUNCTION', message: complaint, offset: calleeNode?.from ?? 0 };
    const values = parameters === undefined ? [] : operands(parameters);
    if (parameters?.name !== 'NamedParameters')
      return { kind: 'call', callee, arguments: values.map((value) => this.expression(value)) };
    const named = values.map((parameter): FeelEntry => {
      const [name, value] = operands(parameter);
      return { name: nameText(this.text, name), value: this.expression(value) };
    });
    return { kind: 'call-named', callee, arguments: named };
  }

  private refuse(node: SyntaxNode, message: string): FeelNode {
    this.problem ??= { ok: false, code: 'FEEL_SYNTAX', message, offset: node.from };
    return NULL;
  }

  private comparison(node: SyntaxNode): FeelComparison {
    return this.source(childNamed(node, 'CompareOp')) as FeelComparison;
  }

  private arithmetic(node: SyntaxNode): FeelArithmetic {
    const operator = this.source(childNamed(node, 'ArithOp'));
    return (operator === '^' ? '**' : operator) as FeelArithmetic;
  }

  private name(node: SyntaxNode | undefined): string {
    return this.names.resolve(nameText(this.text, node));
  }

  private source(node: SyntaxNode | undefined): string {
    return node === undefined ? '' : this.text.slice(node.from, node.to);
  }
}
