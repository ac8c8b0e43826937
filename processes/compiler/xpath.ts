/**
 * XPath 1.0, BPMN's own default language of expressions, as far as it reads the data of a process (BPMN 2.0.2 §10.4.3):
 * translated to FEEL. Values compare by FEEL's types, and what is not there is null.
 */
import { isVariableName } from './variable-name.js';

const TOKEN = /\s*(?:(\d+(?:\.\d*)?|\.\d+)|('[^']*'|"[^"]*")|(!=|<=|>=|[=<>()+*/,-])|(\$?[\p{L}_][\p{L}\p{N}_.:-]*))/uy;

/** Extension functions that give a named item of data. */
const DATA = ['getDataObject', 'getDataInput', 'getDataOutput', 'getProcessProperty'];

/** XPath's functions by FEEL's names. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  ceiling: 'ceiling',
  contains: 'contains',
  count: 'count',
  floor: 'floor',
  not: 'not',
  number: 'number',
  'starts-with': 'starts with',
  string: 'string',
  'string-length': 'string length',
  sum: 'sum',
};

/** Operators by how strongly they bind, the weakest first. */
const OPERATORS: readonly Readonly<Record<string, string>>[] = [
  { or: 'or' },
  { and: 'and' },
  { '=': '=', '!=': '!=' },
  { '<': '<', '<=': '<=', '>': '>', '>=': '>=' },
  { '+': '+', '-': '-' },
  { '*': '*', div: '/' },
];

/** The same in FEEL; undefined where the text is no such XPath, or reads no data. */
export function translateXPath(text: string): string | undefined {
  const tokens = tokensOf(text);
  return tokens && new Translation(tokens).whole();
}

function tokensOf(text: string): readonly string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const found = TOKEN.exec(text);
    if (found === null) return undefined;
    tokens.push(found[0].trim());
  }
  return tokens;
}

class Unknown extends Error {}

class Translation {
  private at = 0;
  private readsData = false;

  constructor(private readonly tokens: readonly string[]) {}

  whole(): string | undefined {
    try {
      const feel = this.operation(0);
      return this.at === this.tokens.length && this.readsData ? feel : undefined;
    } catch (error) {
      if (error instanceof Unknown) return undefined;
      throw error;
    }
  }

  private operation(level: number): string {
    const operators = OPERATORS[level];
    if (operators === undefined) return this.operand();
    let left = this.operation(level + 1);
    for (;;) {
      const operator = operators[this.tokens[this.at] ?? ''];
      if (operator === undefined) return left;
      this.at += 1;
      left = `${left} ${operator} ${this.operation(level + 1)}`;
    }
  }

  private operand(): string {
    const token = this.next();
    if (token === '-') return `-${this.operand()}`;
    if (token === '(') return `(${this.closed(this.operation(0))})`;
    if (/^[\d.]/.test(token)) return token;
    if (/^['"]/.test(token)) return JSON.stringify(token.slice(1, -1));
    if (token.startsWith('$')) return this.path(this.variable(token.slice(1)));
    return this.call(token.replace(/^.*:/, ''));
  }

  private call(name: string): string {
    this.expect('(');
    if (name === 'true' || name === 'false') return this.closed(name);
    if (DATA.includes(name)) {
      const item = this.next();
      if (!/^['"]/.test(item)) throw new Unknown();
      return this.path(this.closed(this.variable(item.slice(1, -1))));
    }
    const feel = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (feel === undefined) throw new Unknown();
    const values = [this.operation(0)];
    while (this.tokens[this.at] === ',') {
      this.at += 1;
      values.push(this.operation(0));
    }
    return this.closed(`${feel}(${values.join(', ')})`);
  }

  /** `/a/b` behind an item of data. */
  private path(item: string): string {
    let path = item;
    while (this.tokens[this.at] === '/') {
      this.at += 1;
      path = `${path}.${this.variable(this.next())}`;
    }
    return path;
  }

  private variable(name: string): string {
    if (!isVariableName(name)) throw new Unknown();
    this.readsData = true;
    return name;
  }

  private closed(feel: string): string {
    this.expect(')');
    return feel;
  }

  private expect(token: string): void {
    if (this.next() !== token) throw new Unknown();
  }

  private next(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw new Unknown();
    this.at += 1;
    return token;
  }
}
