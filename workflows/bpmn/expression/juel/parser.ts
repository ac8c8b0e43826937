/** A Pratt parser for what stands between `${` and `}`. */
import { FUNCTIONS, type JuelFunction, type JuelNode } from './ast.js';
import { mayBeMethod } from './methods/index.js';
import { BINARY, LITERALS, PREFIX } from './precedence.js';
import { syntaxProblem, unsupported } from './problem.js';
import { isRefusedName } from './property.js';
import { nextToken, type Token } from './tokens.js';

export interface ParseOptions {
  /**
   * The caller needs a value and runs no beans: a method that no string, number, list, map or date has is then refused
   * (`JUEL_UNSUPPORTED`), as it can only be a bean's.
   */
  readonly value?: boolean;
}

const MAXIMUM_NESTING = 100;

export class Parser {
  private token: Token;
  private nesting = 0;

  constructor(
    private readonly source: string,
    offset: number,
    private readonly options: ParseOptions,
  ) {
    this.token = nextToken(source, offset);
  }

  /** The expression, and where the text after its closing brace starts. */
  part(): { readonly node: JuelNode; readonly end: number } {
    const node = this.expression();
    if (!this.at('}')) throw this.expected("an operator or '}'");
    return { node, end: this.token.to };
  }

  /** `condition ? then : else`, the weakest of all. */
  private expression(): JuelNode {
    this.nesting += 1;
    this.guard(this.nesting);
    const condition = this.binary(0);
    let node = condition;
    if (this.at('?')) {
      this.advance();
      const then = this.expression();
      this.take(':');
      node = { kind: 'if', condition, then, else: this.expression() };
    }
    this.nesting -= 1;
    return node;
  }

  private binary(power: number): JuelNode {
    let left = this.unary();
    for (;;) {
      const operator = this.token.kind === 'string' ? undefined : BINARY.get(this.token.text);
      if (operator === undefined || operator.power <= power) return left;
      this.advance();
      left = operator.build(left, this.binary(operator.power));
    }
  }

  private unary(): JuelNode {
    const kinds: ('negation' | 'not' | 'empty')[] = [];
    for (;;) {
      const kind = this.token.kind === 'string' ? undefined : PREFIX.get(this.token.text);
      if (kind === undefined) break;
      kinds.push(kind);
      this.guard(this.nesting + kinds.length);
      this.advance();
    }
    return kinds.reduceRight<JuelNode>((operand, kind) => ({ kind, operand }), this.suffixes(this.primary()));
  }

  private primary(): JuelNode {
    const { kind, text, from } = this.token;
    if (kind === 'string') return this.advancing({ kind: 'literal', value: text });
    if (kind === 'number') {
      const value = Number(text);
      if (!Number.isFinite(value)) throw syntaxProblem(from, `Expected a number, but '${text}' is too large`);
      return this.advancing({ kind: 'literal', value });
    }
    if (kind === 'word') return this.word(text, from);
    if (!this.at('(')) throw this.expected('a value');
    this.advance();
    const inner = this.expression();
    this.take(')');
    return inner;
  }

  private word(text: string, from: number): JuelNode {
    const literal = LITERALS.get(text);
    if (literal !== undefined) return this.advancing({ kind: 'literal', value: literal });
    if (BINARY.has(text)) throw this.expected('a value');
    if (text === 'instanceof') throw unsupported(from, "Expected no 'instanceof', but there are no Java classes");
    this.advance();
    if (!this.at('(')) return { kind: 'name', name: text };
    if (!isFunction(text))
      throw unsupported(from, `Expected one of the functions ${FUNCTIONS.join(', ')}, but found '${text}'`);
    return { kind: 'function', name: text, arguments: this.arguments() };
  }

  /** `.name`, `.method(…)`, `[index]`. */
  private suffixes(primary: JuelNode): JuelNode {
    let node = primary;
    for (;;) {
      if (this.at('[')) {
        this.advance();
        node = { kind: 'property', target: node, name: this.expression() };
        this.take(']');
      } else if (this.at('.')) {
        this.advance();
        node = this.member(node);
      } else return node;
    }
  }

  private member(target: JuelNode): JuelNode {
    const { kind, text: name, from } = this.token;
    if (kind !== 'word') throw this.expected("a property after '.'");
    if (isRefusedName(name)) throw unsupported(from, `Expected a property of the data, but found '${name}'`);
    this.advance();
    if (!this.at('(')) return { kind: 'property', target, name: { kind: 'literal', value: name } };
    const values = this.arguments();
    if (this.options.value === true && !mayBeMethod(name, values.length))
      throw unsupported(
        from,
        `Expected a method of strings, numbers, lists, maps or dates, but found '${name}'; beans are called by the expressions of tasks, listeners and assignments`,
      );
    return { kind: 'method', target, name, arguments: values };
  }

  private arguments(): readonly JuelNode[] {
    this.take('(');
    const values: JuelNode[] = [];
    while (!this.at(')')) {
      if (values.length > 0) this.take(',');
      values.push(this.expression());
    }
    this.advance();
    return values;
  }

  private guard(nesting: number): void {
    if (nesting > MAXIMUM_NESTING)
      throw syntaxProblem(this.token.from, `Expected at most ${MAXIMUM_NESTING} nested operations, but there are more`);
  }

  private at(symbol: string): boolean {
    return this.token.kind === 'symbol' && this.token.text === symbol;
  }

  private advance(): void {
    this.token = nextToken(this.source, this.token.to);
  }

  private advancing(node: JuelNode): JuelNode {
    this.advance();
    return node;
  }

  private take(symbol: string): void {
    if (!this.at(symbol)) throw this.expected(`'${symbol}'`);
    this.advance();
  }

  private expected(what: string): Error {
    const { kind, from, to } = this.token;
    const found = kind === 'end' ? 'the text ends' : `found '${this.source.slice(from, to)}'`;
    return syntaxProblem(from, `Expected ${what}, but ${found}`);
  }
}

function isFunction(name: string): name is JuelFunction {
  return (FUNCTIONS as readonly string[]).includes(name);
}
