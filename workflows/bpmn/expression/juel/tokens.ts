/** Words of JUEL inside `${…}` (EL 2.2 §1.19): read one at a time, so that text after the closing brace stays text. */
import { syntaxProblem } from './problem.js';

export interface Token {
  readonly kind: 'number' | 'string' | 'word' | 'symbol' | 'end';
  /** Symbols and words as written; of a string what stands between the quotes, escapes resolved. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const SPACE = /\s*/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const STRING = /'((?:\\[^]|[^'\\])*)'|"((?:\\[^]|[^"\\])*)"/y;
const SYMBOL = /&&|\|\||[=!<>]=|[-+*/%!<>?:.,()[\]}]/y;

/** The word that starts at or after `offset`, white space skipped. */
export function nextToken(source: string, offset: number): Token {
  const from = offset + (match(SPACE, source, offset)?.[0].length ?? 0);
  if (from >= source.length) return { kind: 'end', text: '', from, to: from };
  const number = match(NUMBER, source, from);
  if (number !== null) return token('number', number[0], from, number[0].length);
  const string = match(STRING, source, from);
  if (string !== null) return token('string', unescaped(string[1] ?? string[2] ?? ''), from, string[0].length);
  const word = match(WORD, source, from);
  if (word !== null) return token('word', word[0], from, word[0].length);
  const symbol = match(SYMBOL, source, from);
  if (symbol !== null) return token('symbol', symbol[0], from, symbol[0].length);
  const found = source.slice(from, from + 1);
  throw syntaxProblem(
    from,
    found === '"' || found === "'"
      ? `Expected a string that ends, but ${found} has no partner`
      : `Expected JUEL, but found '${found}'`,
  );
}

function match(pattern: RegExp, source: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(source);
}

function token(kind: Token['kind'], text: string, from: number, length: number): Token {
  return { kind, text, from, to: from + length };
}

/** Only quotes and the backslash have escapes; others stay as written, so that `'\d+'` survives. */
function unescaped(text: string): string {
  return text.replace(/\\(['"\\])/g, '$1');
}
